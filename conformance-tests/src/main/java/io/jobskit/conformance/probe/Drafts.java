package io.jobskit.conformance.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.probe.Row.Change;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the requests that tables ask for, from the samples of a target; nothing is sent. */
final class Drafts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final CreationBodies bodies;
    private final Map<JobKind, OtherSpelling> spellings;
    private final Samples samples;
    private final Map<Object, ObjectNode> twins = new LinkedHashMap<>();

    /** Drafts with periods of their own, which are those of the bodies. What else means the same is told by kind. */
    Drafts(CreationBodies bodies, Map<JobKind, OtherSpelling> spellings) {
        this.bodies = bodies;
        this.spellings = spellings;
        this.samples = new Samples(bodies);
    }

    List<Draft> of(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(of(row)), again(row).stream()))
                .toList();
    }

    /** What leaves out a parameter, in the other spelling. */
    private Optional<Draft> again(Row row) {
        OtherSpelling spelling = spellings.get(row.kind());
        if (spelling == null || !row.leavesOutAParameter()) {
            return Optional.empty();
        }
        ObjectNode twin = twin(row);
        ObjectNode document = twin.deepCopy();
        spelling.values().forEach((name, value) -> Member.of(name).set(document, raw(value)));
        row.member().remove(document);
        return Optional.of(new Draft(
                row.refusedAnyhow(),
                row.words() + ", with " + spelling.words(row.member()),
                document.toString(),
                JobsClient.MEDIA_TYPE,
                spelling.query(),
                spelling.manner(),
                twin.toString(),
                Optional.empty()));
    }

    /** The draft of a row beside that twin, of which this is special; empty where the twin has no room for it. */
    Optional<Draft> within(ObjectNode twin, String words, Row row) {
        return Optional.of(of(row, twin))
                .filter(draft -> draft.untried().isEmpty())
                .map(draft -> words.isEmpty() ? draft : draft.named(draft.name() + ", where " + words));
    }

    private Draft of(Row row) {
        return of(row, twin(row));
    }

    private Draft of(Row row, ObjectNode twin) {
        // What is accepted is told from other jobs by its period; what is refused differs from its twin in nothing
        // else.
        ObjectNode document =
                row.expectation().isAgainst() ? twin.deepCopy() : prepared(bodies.wellFormed(row.kind()), row);
        String name = row.kind().name().toLowerCase(Locale.ROOT) + " job, ";
        if (!row.member().fits(twin)) {
            return Draft.untried(row, name + row.member().name(), Draft.NO_LIST);
        }
        if (row.change() instanceof Change.Sent sent) {
            return sent(row, twin, document, name + row.member().name() + ": ", sent.text());
        }
        if (row.member().isContentType()) {
            return labelled(row, row.words(), document, "", twin);
        }
        if (row.change() instanceof Change.MovedTo moved) {
            moved.holder().take(document, row.member(), row.member().remove(document));
        } else if (row.change() instanceof Change.LeftOut leftOut) {
            leftOut.members().forEach(member -> member.remove(document));
        }
        return ready(row, row.words(), document.toString(), twin);
    }

    private Draft sent(Row row, ObjectNode twin, ObjectNode document, String name, String text) {
        Member member = row.member();
        if (member.isContentType()) {
            return labelled(row, name + change(JobsClient.MEDIA_TYPE, text), document, text, twin);
        }
        if (member.isQuery()) {
            String query = "?%s=%s".formatted(member.name(), text);
            return new Draft(
                    row,
                    name + text,
                    document.toString(),
                    JobsClient.MEDIA_TYPE,
                    query,
                    Manner.USUAL,
                    twin.toString(),
                    Optional.empty());
        }
        if (member.isBody()) {
            String change = change("{…}", Wrapping.told(text));
            return ready(row, name + change, Wrapping.filled(text, document.toString()), twin);
        }
        Optional<String> value = samples.filled(text, document, member);
        value.ifPresent(json -> member.set(document, raw(json)));
        boolean isComplete =
                value.isPresent() && row.with().entrySet().stream().allMatch(entry -> also(document, entry));
        String change = name + change(Samples.cut(member.in(twin)), samples.told(text, twin, member)) + row.besides();
        return isComplete ? ready(row, change, document.toString(), twin) : Draft.untried(row, change, Draft.NO_SAMPLE);
    }

    private static Draft labelled(Row row, String name, ObjectNode document, String mediaType, ObjectNode twin) {
        return new Draft(
                row, name, document.toString(), mediaType, "", Manner.USUAL, twin.toString(), Optional.empty());
    }

    private static Draft ready(Row row, String name, String body, ObjectNode twin) {
        return new Draft(row, name, body, JobsClient.MEDIA_TYPE, "", Manner.USUAL, twin.toString(), Optional.empty());
    }

    /** The twin of a row; rows that ask for the same twin share it. */
    private ObjectNode twin(Row row) {
        Object which = List.of(
                row.kind(),
                row.twin(),
                row.member().size() == 0 ? "" : row.member().list(),
                row.member().size());
        ObjectNode known = twins.get(which);
        if (known == null) {
            known = prepared(bodies.wellFormed(row.kind()), row);
            twins.put(which, known);
        }
        return known;
    }

    private ObjectNode prepared(ObjectNode document, Row row) {
        row.twin().forEach((name, value) -> {
            Member member = Member.of(name);
            samples.filled(value, document, member).ifPresent(json -> member.set(document, raw(json)));
        });
        row.member().makeRoom(document);
        return document;
    }

    private boolean also(ObjectNode document, Map.Entry<String, String> entry) {
        Member member = Member.of(entry.getKey());
        Optional<String> value = samples.filled(entry.getValue(), document, member);
        value.ifPresent(json -> member.set(document, raw(json)));
        return value.isPresent();
    }

    /** JSON as a node, so that it can be looked into; anything else as it is. */
    private static JsonNode raw(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.toString().equals(text)) {
                return node;
            }
        } catch (JsonProcessingException noJson) {
            // It is sent all the same.
        }
        return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
    }

    /** Texts in single quotes, unless they could be taken for something else; whatever else is JSON, or is not, as it is sent. */
    private static String change(String from, String to) {
        boolean isPlain = !shown(from).equals(shown(to));
        return "%s → %s".formatted(isPlain ? shown(from) : from, isPlain ? shown(to) : to);
    }

    private static String shown(String json) {
        JsonNode node = raw(json);
        boolean isPlain = node.isTextual()
                && !node.asText().isBlank()
                && raw(node.asText()).isPojo();
        return isPlain ? "'" + node.asText() + "'" : json;
    }
}
