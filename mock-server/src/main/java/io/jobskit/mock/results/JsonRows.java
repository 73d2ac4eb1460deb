package io.jobskit.mock.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows as the documentation nests them, below {@code data.attributes.total}. */
final class JsonRows implements RowSink {
    /** Beyond every entity_id that {@link #entityId} finds, and with the number of any row added still an int. */
    private static final int FIRST_PART_ID = 1_100_000_000;

    private final Query query;
    private final JsonGenerator json;
    private final DecimalText decimal = new DecimalText();

    JsonRows(Query query, OutputStream out) throws IOException {
        this.query = query;
        this.json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out, JsonEncoding.UTF8);
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        writeMeta();
        json.writeObjectFieldStart("data");
        json.writeStringField("type", "portfolio_views");
        json.writeObjectFieldStart("attributes");
        json.writeFieldName("total");
        json.flush();
    }

    @Override
    public void enter(Group group, Values values) throws IOException {
        openRow(group.name(), group.level());
        if (group.level() >= 0 && query.groupings().get(group.level()).entity()) {
            json.writeNumberField("entity_id", entityId(group.name()));
        }
        writeColumns(values);
        json.writeArrayFieldStart("children");
    }

    @Override
    public void leave() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void row(CharSequence name, Values values, int part) throws IOException {
        int level = query.groupings().size() - 1;
        String text = name.toString();
        openRow(text, level);
        if (query.groupings().get(level).entity()) {
            json.writeNumberField("entity_id", part < 0 ? entityId(text) : FIRST_PART_ID + part);
        }
        writeColumns(values);
        json.writeArrayFieldStart("children");
        leave();
    }

    @Override
    public void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("included");
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void writeMeta() throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeArrayFieldStart("columns");
        for (ResultColumn column : query.columns()) {
            json.writeStartObject();
            json.writeStringField("key", column.key());
            json.writeStringField("display_name", column.displayName());
            json.writeStringField("output_type", column.kind().outputType);
            json.writeStringField("currency", column.kind() == ColumnKind.CURRENCY ? column.currency() : null);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groupings");
        for (Grouping grouping : query.groupings()) {
            json.writeStartObject();
            json.writeStringField("key", grouping.key());
            json.writeStringField("display_name", grouping.displayName());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void openRow(String name, int level) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (level >= 0) {
            json.writeStringField("grouping", query.groupings().get(level).key());
        }
    }

    private void writeColumns(Values values) throws IOException {
        json.writeObjectFieldStart("columns");
        for (int c = 0; c < query.columns().size(); c++) {
            ResultColumn column = query.columns().get(c);
            json.writeFieldName(column.key());
            if (column.kind() != ColumnKind.WORD) {
                decimal.set(values.number(c), column.kind().scale);
                json.writeNumber(decimal.array(), decimal.offset(), decimal.length());
            } else if (values.text(c).isEmpty()) {
                json.writeNull();
            } else {
                json.writeString(values.text(c));
            }
        }
        json.writeEndObject();
    }

    /** The same entity has the same id in every result. */
    private static int entityId(String name) {
        return 1_000_000 + Mix.below(1_000_000_000, Mix.of(name));
    }
}
