package io.jobskit.mock.files;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jobskit.mock.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes flat rows as the documentation nests results: all of them are children of the total. The total has no values,
 * since a file without groupings does not say how its columns add up.
 */
final class JsonWriter {

    private final Layout layout;
    private final String grouping;
    private final JsonGenerator json;

    JsonWriter(Layout layout, OutputStream out) throws IOException {
        this.layout = layout;
        this.grouping = CsvContent.key(layout.names().get(0));
        this.json = Json.generator(out);
    }

    void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeArrayFieldStart("columns");
        for (Layout.ValueColumn column : layout.columns()) {
            json.writeStartObject();
            json.writeStringField("key", column.key());
            json.writeStringField("display_name", column.displayName());
            json.writeStringField("output_type", column.kind().outputType());
            json.writeNullField("currency");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groupings");
        json.writeStartObject();
        json.writeStringField("key", grouping);
        json.writeStringField("display_name", layout.names().get(0));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("type", "portfolio_views");
        json.writeObjectFieldStart("attributes");
        json.writeObjectFieldStart("total");
        json.writeStringField("name", "Total");
        columns(layout.columns().stream().map(column -> Value.NOTHING).toList());
        json.writeArrayFieldStart("children");
    }

    void row(List<String> names, List<Value> values) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", names.get(0));
        json.writeStringField("grouping", grouping);
        columns(values);
        json.writeArrayFieldStart("children");
        json.writeEndArray();
        json.writeEndObject();
    }

    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("included");
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void columns(List<Value> values) throws IOException {
        json.writeObjectFieldStart("columns");
        for (int c = 0; c < values.size(); c++) {
            json.writeFieldName(layout.columns().get(c).key());
            Value value = values.get(c);
            if (value.isNumber()) {
                json.writeNumber(value.text());
            } else if (value.text().isEmpty()) {
                json.writeNull();
            } else {
                json.writeString(value.text());
            }
        }
        json.writeEndObject();
    }
}
