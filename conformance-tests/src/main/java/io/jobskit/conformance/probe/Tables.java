package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.probe.Row.Change;
import io.jobskit.conformance.scene.JobKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of probes that the kit ships, read once.
 *
 * @param rows the requests for new jobs
 * @param ids what is almost the id of a job
 * @param spellings how else a creation may be written that means the same, by the kind of job
 * @param life what is tried in the life of a job
 */
public record Tables(List<Row> rows, List<IdRow> ids, Map<JobKind, OtherSpelling> spellings, LifeTable life) {

    private static final List<String> FILES =
            List.of("envelope", "portfolio", "period", "view", "query", "legal-forms");
    private static final Set<String> OTHER_ENTRIES = Set.of("member", "twin", "with", "sent", "moved to", "left out");

    /** The tables as they are shipped. */
    public static Tables shipped() {
        List<Row> rows = new ArrayList<>();
        FILES.forEach(file -> read(file).forEach(entry -> rows.addAll(rows(file, entry))));
        List<IdRow> ids = new ArrayList<>();
        read("ids").forEach(entry -> ids.add(IdRow.of(texts(entry))));
        return new Tables(
                List.copyOf(rows),
                List.copyOf(ids),
                OtherSpelling.of(read("other-spelling")),
                LifeTable.of(read("life")));
    }

    private static JsonNode read(String file) {
        try (InputStream table = Tables.class.getResourceAsStream("/probes/" + file + ".yaml")) {
            if (table == null) {
                throw new IllegalStateException("There is no probes/%s.yaml on the class path.".formatted(file));
            }
            return new YAMLMapper().readTree(table);
        } catch (IOException e) {
            throw new UncheckedIOException("The table probes/%s.yaml cannot be read.".formatted(file), e);
        }
    }

    /** The rows of one entry of a table; {@code file} is for a message. */
    static List<Row> rows(String file, JsonNode entry) {
        String name = entry.required("member").asText();
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> word : entry.properties()) {
            if (OTHER_ENTRIES.contains(word.getKey())) {
                continue;
            }
            Expectation expectation = Stream.of(Expectation.values())
                    .filter(known -> known.words().equals(word.getKey()))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("probes/%s.yaml, %s: '%s' is nothing that an entry has."
                                    .formatted(file, name, word.getKey())));
            texts(word.getValue()).forEach((kind, requirement) -> {
                for (Change change : changes(entry)) {
                    Member.named(name)
                            .map(member -> new Row(
                                    requirement,
                                    JobKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                    expectation,
                                    member,
                                    change,
                                    texts(entry.path("twin")),
                                    texts(entry.path("with"))))
                            .forEach(rows::add);
                }
            });
        }
        return rows;
    }

    private static List<Change> changes(JsonNode entry) {
        List<Change> changes = new ArrayList<>();
        entry.path("sent").forEach(values -> values.forEach(value -> changes.add(new Change.Sent(value.asText()))));
        entry.path("moved to").forEach(place -> changes.add(new Change.MovedTo(Member.of(place.asText()))));
        entry.path("left out").forEach(names -> {
            List<Member> members = new ArrayList<>();
            names.forEach(name -> members.add(Member.of(name.asText())));
            changes.add(new Change.LeftOut(members));
        });
        return changes;
    }

    private static Map<String, String> texts(JsonNode entries) {
        if (!entries.isObject() && !entries.isMissingNode()) {
            throw new IllegalStateException(
                    "'%s' stands in a table of probes in place of a mapping.".formatted(entries));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        entries.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
