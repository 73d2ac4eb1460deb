package io.jobskit.mock.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code meta} says of results in JSON.
 *
 * @param layout what the rows consist of
 * @param groupings the keys of the groupings, from the uppermost; none if there is only the total
 */
record JsonLayout(Layout layout, List<String> groupings) {

    /** The most levels of rows: deep enough for any report, and far from what a stack can hold. */
    private static final int MOST_GROUPINGS = 64;

    /** Reads a whole document for its {@code meta}, which may stand before or behind the rows. */
    static JsonLayout read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new FileProblem(line(parser), "there is no object: " + JsonRowReader.RIGHT);
        }
        JsonNode meta = null;
        long line = 1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isMeta = parser.currentName().equals("meta");
            parser.nextToken();
            if (isMeta) {
                line = line(parser);
                meta = parser.readValueAsTree();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new FileProblem(line(parser), "something follows the document");
        }
        return of(meta, line);
    }

    private static JsonLayout of(@Nullable JsonNode meta, long line) throws FileProblem {
        if (meta == null
                || !meta.path("columns").isArray()
                || !meta.path("groupings").isArray()) {
            throw new FileProblem(
                    line, "there is no meta with the lists columns and groupings: " + JsonRowReader.RIGHT);
        }
        List<Layout.ValueColumn> columns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode column : meta.path("columns")) {
            String key = key(column, "meta.columns." + columns.size(), keys, line);
            columns.add(new Layout.ValueColumn(
                    key,
                    name(column, key, line),
                    ValueKind.named(column.path("output_type").asText(""))));
        }
        FileLimits.checkColumns(columns.size(), line);
        List<String> groupings = new ArrayList<>();
        List<String> names = new ArrayList<>();
        keys.clear();
        for (JsonNode grouping : meta.path("groupings")) {
            String key = key(grouping, "meta.groupings." + groupings.size(), keys, line);
            groupings.add(key);
            names.add(name(grouping, key, line));
        }
        if (groupings.size() > MOST_GROUPINGS) {
            throw new FileProblem(
                    line, "meta has " + groupings.size() + " groupings: at most " + MOST_GROUPINGS + " are taken");
        }
        return new JsonLayout(
                new Layout(names.isEmpty() ? List.of("Name") : List.copyOf(names), List.copyOf(columns)),
                List.copyOf(groupings));
    }

    private static String key(JsonNode described, String place, Set<String> keys, long line) throws FileProblem {
        String key = described.path("key").isTextual() ? described.path("key").textValue() : "";
        if (key.isBlank()) {
            throw new FileProblem(line, place + " has no key: give the object a key, a text that is not empty");
        }
        if (!keys.add(key)) {
            throw new FileProblem(line, place + " has the key '" + key + "' of another: give each its own");
        }
        return FileLimits.checkedText(key, line);
    }

    private static String name(JsonNode described, String key, long line) throws FileProblem {
        JsonNode name = described.path("display_name");
        return name.isTextual() && !name.textValue().isBlank() ? FileLimits.checkedText(name.textValue(), line) : key;
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
