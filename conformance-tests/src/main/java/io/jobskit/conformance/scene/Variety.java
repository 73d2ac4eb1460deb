package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.Manner;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A well-formed creation request in one mixture of the ways in which the documentation lets it be written.
 *
 * @param kind the kind of job
 * @param usual the request as it is usually written
 * @param ways what is different about it
 * @param manner how its headers are dressed
 */
public record Variety(JobKind kind, ObjectNode usual, List<Way> ways, Manner manner) {

    static final String ATTRIBUTES = "/data/attributes";
    static final String PARAMETERS = ATTRIBUTES + "/parameters";
    static final String TYPE = "job_type";
    private static final String OUTPUT = "output_type";

    /**
     * One thing that may be written otherwise.
     *
     * @param requirement the requirement that grants it
     * @param member the member that it is about
     * @param change what it changes of a request
     */
    record Way(String requirement, String member, Consumer<ObjectNode> change) {}

    /** The request as it is usually written, and in no other way. */
    public static Variety none(JobKind kind, ObjectNode usual) {
        return new Variety(kind, usual, List.of(), Manner.USUAL);
    }

    /** The same request, of which nothing is drawn or taken back any more. */
    public Variety settled() {
        return new Variety(kind, body(), List.of(), manner);
    }

    /** The same request, but as usual in everything but those members; the manner goes by the name of its header. */
    Variety only(Set<String> members) {
        return new Variety(
                kind,
                usual,
                ways.stream().filter(way -> members.contains(way.member())).toList(),
                members.contains(Manner.COMPUTE_TYPE) ? manner : Manner.USUAL);
    }

    /** The same request, dressed in that manner. */
    public Variety in(Manner other) {
        return new Variety(kind, usual, ways, other);
    }

    /** The request. */
    public ObjectNode body() {
        ObjectNode body = usual.deepCopy();
        ways.forEach(way -> way.change().accept(body));
        return body;
    }

    /** The same request, for results of that output type. */
    public Variety forOutput(String output) {
        ObjectNode other = usual.deepCopy();
        ((ObjectNode) other.at(PARAMETERS)).put(OUTPUT, output);
        return new Variety(
                kind,
                other,
                ways.stream().filter(way -> !way.member().equals(OUTPUT)).toList(),
                manner);
    }

    /** The same request, but as usual in that. */
    Variety without(Way way) {
        return new Variety(
                kind, usual, ways.stream().filter(other -> !other.equals(way)).toList(), manner);
    }

    /** Whether it is that member that is different about the request. */
    public boolean changes(String member) {
        return ways.stream().anyMatch(way -> way.member().equals(member));
    }

    /** What is different about the request, in words; nothing if it is written as usual. */
    public String words() {
        return ways.stream()
                .map(Way::member)
                .distinct()
                .filter(member -> !value(member).equals(none(kind, usual).value(member)))
                .map(member -> value(member).isEmpty() ? "there is no " + member : member + " is " + value(member))
                .collect(Collectors.joining(" and "));
    }

    /** What is different about the request and about its headers, in words; empty if everything is as usual. */
    public String unusual() {
        return Stream.of(words(), manner == Manner.USUAL ? "" : manner.words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What of the request is that way's, in words. */
    String words(Way way) {
        String before = without(way).value(way.member());
        String now = value(way.member());
        return "%s job, %s"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        now.isEmpty() ? "without " + way.member() : "%s: %s → %s".formatted(way.member(), before, now));
    }

    private String value(String member) {
        ObjectNode body = body();
        return body.at(member.equals(TYPE) ? ATTRIBUTES : PARAMETERS)
                .path(member)
                .toString()
                .replace('"', '\'');
    }
}
