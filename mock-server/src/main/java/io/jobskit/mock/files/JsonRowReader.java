package io.jobskit.mock.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of results in JSON, which nest below {@code data.attributes.total}, and hands out those of the lowest
 * grouping. Members may come in any order; rows are kept only where a row's children stand before its name.
 */
final class JsonRowReader {

    /** What a file must be, for a message. */
    static final String RIGHT = "write the results as a download in JSON shows them";

    private final JsonLayout layout;
    private final RowTaker rows;
    private final Map<String, Integer> columns = new HashMap<>();

    JsonRowReader(JsonLayout layout, RowTaker rows) {
        this.layout = layout;
        this.rows = rows;
        for (Layout.ValueColumn column : layout.layout().columns()) {
            columns.put(column.key(), columns.size());
        }
    }

    /** Reads the whole document. */
    void read(JsonParser parser) throws IOException {
        parser.nextToken();
        if (!descend(parser, List.of("data", "attributes", "total"))) {
            throw new FileProblem(1, "there is no object data.attributes.total: " + RIGHT);
        }
    }

    /** Goes to that member and reads it as the total; says whether the member is there. */
    private boolean descend(JsonParser parser, List<String> path) throws IOException {
        boolean found = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean onTheWay = parser.currentName().equals(path.get(0));
            parser.nextToken();
            if (!onTheWay) {
                parser.skipChildren();
            } else if (path.size() > 1) {
                found |= descend(parser, path.subList(1, path.size()));
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                row(parser, 0, List.of());
                found = true;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    /** Reads a row, of which the parser has just met the beginning, that many levels below the total. */
    private void row(JsonParser parser, int level, List<String> above) throws IOException {
        long line = line(parser);
        String name = null;
        List<Value> values = null;
        TokenBuffer early = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "name" -> name = name(parser);
                case "grouping" -> checkGrouping(parser, level);
                case "columns" -> values = values(parser);
                case "children" -> {
                    if (level == 0 || name != null) {
                        children(parser, level, below(level, above, name));
                    } else {
                        early = kept(parser);
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (name == null) {
            throw new FileProblem(line, "a row has no name: give the row a name, a text");
        }
        List<String> names = below(level, above, name);
        if (early != null) {
            JsonParser later = early.asParser(parser);
            later.nextToken();
            children(later, level, names);
        }
        if (level == layout.groupings().size()) {
            if (values == null) {
                throw new FileProblem(line, "the row '" + name + "' has no object columns: give the row one");
            }
            rows.row(level == 0 ? List.of(name) : names, values);
        }
    }

    private void children(JsonParser parser, int level, List<String> names) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new FileProblem(line(parser), "children are " + shown(parser) + ": they must be a list of rows");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (level == layout.groupings().size()) {
                throw new FileProblem(
                        line(parser),
                        "a row lies deeper than the " + level + " groupings of meta: name a grouping for every level");
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new FileProblem(line(parser), "a row is " + shown(parser) + ": it must be an object");
            }
            row(parser, level + 1, names);
        }
    }

    private static String name(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new FileProblem(line(parser), "the name of a row is " + shown(parser) + ": it must be a text");
        }
        return FileLimits.checkedText(parser.getText(), line(parser));
    }

    private void checkGrouping(JsonParser parser, int level) throws IOException {
        String right = level == 0 ? null : layout.groupings().get(level - 1);
        boolean isRight = right == null || parser.getText().equals(right);
        if (!isRight) {
            throw new FileProblem(
                    line(parser),
                    "the grouping of a row is " + shown(parser) + ": at level " + level + " meta has '" + right + "'");
        }
        parser.skipChildren();
    }

    private List<Value> values(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new FileProblem(line(parser), "columns is " + shown(parser) + ": it must be an object");
        }
        List<Value> values = new ArrayList<>(Collections.nCopies(columns.size(), Value.NOTHING));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Integer column = columns.get(parser.currentName());
            if (column == null) {
                throw new FileProblem(
                        line(parser),
                        "the column '" + parser.currentName() + "' is none of meta.columns: add it there");
            }
            parser.nextToken();
            values.set(column, value(parser));
        }
        return values;
    }

    private static Value value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Value(FileLimits.checkedNumber(parser.getText(), line(parser)), true);
            case VALUE_STRING -> new Value(FileLimits.checkedText(parser.getText(), line(parser)), false);
            case VALUE_TRUE, VALUE_FALSE -> new Value(parser.getText(), false);
            case VALUE_NULL -> Value.NOTHING;
            default ->
                throw new FileProblem(
                        line(parser),
                        "a value is " + shown(parser) + ": it must be a number, a text, true, false or null");
        };
    }

    private static TokenBuffer kept(JsonParser parser) throws IOException {
        TokenBuffer buffer = new TokenBuffer(parser).forceUseOfBigDecimal(true);
        buffer.copyCurrentStructure(parser);
        return buffer;
    }

    private static List<String> below(int level, List<String> above, @Nullable String name) {
        List<String> names = new ArrayList<>(above);
        if (level > 0 && name != null) {
            names.add(name);
        }
        return names;
    }

    private static String shown(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING ->
                "'"
                        + (parser.getTextLength() <= 40
                                ? parser.getText()
                                : parser.getText().substring(0, 39) + "…") + "'";
            default -> parser.getText();
        };
    }

    private static long line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
