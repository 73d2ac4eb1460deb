package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.scene.JobKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How else a creation may be written and labelled that means the same.
 *
 * @param values what stands in the members of the document, as tables write it
 * @param query the query of its address, with its question mark; empty if there is none
 * @param manner how its headers are dressed
 */
record OtherSpelling(Map<String, String> values, String query, Manner manner) {

    /** Those of a table, by the kind of job that they are for. */
    static Map<JobKind, OtherSpelling> of(Iterable<JsonNode> entries) {
        Map<JobKind, OtherSpelling> spellings = new EnumMap<>(JobKind.class);
        entries.forEach(entry -> entry.properties()
                .forEach(kind ->
                        spellings.put(JobKind.valueOf(kind.getKey().toUpperCase(Locale.ROOT)), one(kind.getValue()))));
        return spellings;
    }

    private static OtherSpelling one(JsonNode members) {
        Map<String, String> values = new LinkedHashMap<>();
        String query = "";
        Manner manner = Manner.USUAL;
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            String value = member.getValue().asText();
            if (Member.of(member.getKey()).isQuery()) {
                query = "?%s=%s".formatted(member.getKey(), value);
            } else if (!member.getKey().equals(Manner.COMPUTE_TYPE)) {
                values.put(member.getKey(), value);
            } else if (value.equals("BATCH")) {
                manner = Manner.BATCH;
            } else {
                throw new IllegalStateException(
                        "probes/other-spelling.yaml: '%s' is no %s but BATCH.".formatted(value, Manner.COMPUTE_TYPE));
            }
        }
        return new OtherSpelling(values, query, manner);
    }

    /** What it changes, as far as that is not taken away. */
    String words(Member leftOut) {
        String written = values.entrySet().stream()
                .filter(value -> !value.getKey().equals(leftOut.name()))
                .map(value -> "%s %s".formatted(value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
        return written + (query.isEmpty() ? "" : ", " + query) + (manner == Manner.USUAL ? "" : ", " + manner.words());
    }
}
