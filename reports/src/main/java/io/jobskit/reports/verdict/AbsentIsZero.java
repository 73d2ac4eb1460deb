package io.jobskit.reports.verdict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A number that is there only if it is not zero. */
final class AbsentIsZero extends StdScalarDeserializer<Integer> {

    private static final long serialVersionUID = 1;

    AbsentIsZero() {
        super(int.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return context.readValue(parser, int.class);
    }

    @Override
    public Integer getAbsentValue(DeserializationContext context) {
        return 0;
    }
}
