package io.jobskit.contract.verdict;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;

/** An exchange that the file names by its number, since several requirements may rest on it. */
final class ExchangeNumbers {

    private ExchangeNumbers() {}

    static final class Writer extends StdSerializer<ExchangeRecord> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(ExchangeRecord.class);
        }

        @Override
        public void serialize(ExchangeRecord exchange, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNumber(exchange.number());
        }
    }

    /** Finds the exchange among those that have been read, which the context has under this class. */
    static final class Reader extends StdDeserializer<ExchangeRecord> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(ExchangeRecord.class);
        }

        @Override
        public ExchangeRecord deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Integer number = context.readValue(parser, Integer.class);
            return context.getAttribute(ExchangeNumbers.class) instanceof Map<?, ?> read
                            && read.get(number) instanceof ExchangeRecord exchange
                    ? exchange
                    : (ExchangeRecord) context.handleWeirdNumberValue(
                            ExchangeRecord.class, number, "no exchange of this file has that number");
        }
    }
}
