package io.jobskit.contract.verdict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.util.List;

/** Members that may be absent, which is not the same as null: what each means then. */
abstract class Absent<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final Class<T> type;
    private final transient T value;

    Absent(Class<T> type, T value) {
        super(type);
        this.type = type;
        this.value = value;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return context.readValue(parser, type);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return value;
    }

    static final class IsOne extends Absent<Integer> {

        private static final long serialVersionUID = 1;

        IsOne() {
            super(int.class, 1);
        }
    }

    static final class IsZero extends Absent<Integer> {

        private static final long serialVersionUID = 1;

        IsZero() {
            super(int.class, 0);
        }
    }

    static final class IsFalse extends Absent<Boolean> {

        private static final long serialVersionUID = 1;

        IsFalse() {
            super(boolean.class, false);
        }
    }

    static final class IsEmpty extends Absent<String> {

        private static final long serialVersionUID = 1;

        IsEmpty() {
            super(String.class, "");
        }
    }

    static final class IsUnknown extends Absent<Coverage> {

        private static final long serialVersionUID = 1;

        IsUnknown() {
            super(Coverage.class, Coverage.UNKNOWN);
        }
    }

    static final class IsNothingPlayed extends StdScalarDeserializer<List<Played>> {

        private static final long serialVersionUID = 1;

        IsNothingPlayed() {
            super(List.class);
        }

        @Override
        public List<Played> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return List.of(context.readValue(parser, Played[].class));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return List.of();
        }
    }

    static final class IsUnknownStanding extends Absent<Standing> {

        private static final long serialVersionUID = 1;

        IsUnknownStanding() {
            super(Standing.class, Standing.UNKNOWN);
        }
    }
}
