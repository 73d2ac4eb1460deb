package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.notation.Same;
import io.jobskit.conformance.notation.Shown;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Sight;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What can be said of a job wherever it is seen: one sentence each, about one member of the resource object. An answer
 * that does not have the member says nothing, unless it has to be there.
 */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Fact {
    PARAMETERS(
            "its parameters are those that it was created with",
            "/attributes/parameters",
            "the parameters of the creation",
            (job, node) -> Same.parameters(Parameters.withoutArguments(job.askedParameters()), node)),
    HIDE_PREVIOUS(
            "previous holdings are hidden only if that was asked for",
            "/attributes/parameters/hide_previous_holdings",
            "false unless it was asked for",
            (job, node) -> node.isBoolean()
                    && node.asBoolean()
                            == job.askedParameters()
                                    .path("hide_previous_holdings")
                                    .asBoolean(false)),
    SPELLED_OUT(
            "what was left out of its columns, groupings and filters is spelled out",
            "/attributes/parameters",
            "parameters with arguments for each column and grouping, and with a key and arguments for each filter's"
                    + " attribute",
            (job, node) -> Parameters.areSpelledOut(node)),
    ARGUMENTS(
            "its columns have the arguments that were asked for",
            "/attributes/parameters/columns",
            "the columns' arguments as they were sent",
            (job, node) -> Parameters.haveTheArguments(job.askedParameters().path("columns"), node));

    private static final String PARAMETER = "/attributes/parameters";

    private final String words;
    private final String pointer;
    private final String expected;
    private final BiPredicate<JobInHand, JsonNode> holds;

    Fact(String words, String pointer, String expected, BiPredicate<JobInHand, JsonNode> holds) {
        this.words = words;
        this.pointer = pointer;
        this.expected = expected;
        this.holds = holds;
    }

    static Fact of(String words) {
        return Stream.of(values())
                .filter(fact -> fact.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fact reads [%s].".formatted(words)));
    }

    String words() {
        return words;
    }

    /** What is right, for sentences. */
    String expected() {
        return expected;
    }

    /** The member's place, for sentences. */
    String member(Sight sight) {
        return pointer.isEmpty() ? sight.where() : pointer.substring(1).replace('/', '.') + " of " + sight.where();
    }

    /** The member that it is about. */
    JsonNode member(JsonNode resource) {
        return pointer.startsWith(PARAMETER)
                ? parameters(resource).at(pointer.substring(PARAMETER.length()))
                : resource.at(pointer);
    }

    private static JsonNode parameters(JsonNode resource) {
        return Shown.parameters(resource.at(PARAMETER));
    }

    /** Whether it is so; empty if the answer does not say. A creator is only asked for outside of listings. */
    Optional<Boolean> holds(JobInHand job, Sight sight) {
        JsonNode node = member(sight.resource());
        boolean absent = node.isMissingNode() || node.isNull();
        if (absent
                && pointer.startsWith(PARAMETER)
                && !parameters(sight.resource()).isObject()) {
            // Whether parameters are shown at all is asked elsewhere.
            return Optional.empty();
        }
        if (absent && this == PARAMETERS && sight.where().equals("the listed job")) {
            // What a listing has to give is asked of listings.
            return Optional.empty();
        }
        if (absent && this == HIDE_PREVIOUS && isADefault(job, sight)) {
            // Spelling out a default is asked for elsewhere, and of a listing nowhere.
            return Optional.empty();
        }
        if (this == ARGUMENTS
                && !Parameters.canHaveTheArguments(job.askedParameters().path("columns"), node)) {
            return Optional.empty();
        }
        return Optional.of(!absent && holds.test(job, node));
    }

    private static boolean isADefault(JobInHand job, Sight sight) {
        JsonNode asked = job.askedParameters().path("hide_previous_holdings");
        return asked.isMissingNode() || (sight.where().equals("the listed job") && !asked.asBoolean());
    }
}
