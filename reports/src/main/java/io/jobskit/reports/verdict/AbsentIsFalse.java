package io.jobskit.reports.verdict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A member that is there only if it is true. */
final class AbsentIsFalse extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1;

    AbsentIsFalse() {
        super(boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return context.readValue(parser, boolean.class);
    }

    @Override
    public Boolean getAbsentValue(DeserializationContext context) {
        return Boolean.FALSE;
    }
}
