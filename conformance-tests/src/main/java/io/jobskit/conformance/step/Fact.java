package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.notation.Links;
import io.jobskit.conformance.notation.Same;
import io.jobskit.conformance.notation.Shown;
import io.jobskit.conformance.notation.Times;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Sight;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What can be said of a job wherever it is seen: one sentence each, about one member of the resource object. An answer
 * that does not have the member says nothing, unless it has to be there.
 */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is made once and never changed.
enum Fact {
    RESOURCE(
            "it is a resource object of type \"jobs\" with an id",
            "",
            "a resource object of type jobs with a non-empty string id",
            true,
            (job, node) -> node.path("type").asText().equals("jobs")
                    && node.path("id").isTextual()
                    && !node.path("id").asText().isEmpty()),
    JOB_TYPE(
            "its kind is the one that was asked for",
            "/attributes/job_type",
            "the job_type that was asked for",
            true,
            (job, node) -> node.isTextual()
                    && node.asText()
                            .equalsIgnoreCase(
                                    job.askedAttributes().path("job_type").asText())),
    STATUS(
            "its status is given",
            "/attributes/status",
            "a status label",
            true,
            (job, node) -> node.isTextual() && !node.asText().isEmpty()),
    STARTED_UTC(
            "the moment it started is in UTC, where it is given",
            "/attributes/started_at",
            "an ISO 8601 date and time in UTC",
            false,
            (job, node) -> Times.isUtc(node)),
    COMPLETED_UTC(
            "the moment it completed is in UTC, where it is given",
            "/attributes/completed_at",
            "an ISO 8601 date and time in UTC",
            false,
            (job, node) -> Times.isUtc(node)),
    IN_ORDER(
            "it did not complete before it started",
            "/attributes",
            "a completed_at that is not before started_at",
            false,
            (job, node) -> !Times.isUtc(node.path("started_at"))
                    || !Times.isUtc(node.path("completed_at"))
                    || Times.same(node.path("started_at"), node.path("completed_at"))
                    || !Times.read(node.path("completed_at")).isBefore(Times.read(node.path("started_at")))),
    PERCENT(
            "its progress is a number from 0 to 1, where it is given",
            "/attributes/percent_complete",
            "a number from 0 to 1",
            false,
            (job, node) -> node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 1),
    ERRORS(
            "each of its errors has a status, a title and a detail",
            "/attributes/errors",
            "errors that each have a status (an HTTP code as a string), a title and a detail",
            false,
            (job, node) -> Errors.areWhole(node)),
    NO_ERRORS(
            "it gives no error details",
            "/attributes/errors",
            "absent, null or empty, for a job that failed",
            false,
            (job, node) -> node.isEmpty()),
    ERROR_DETAILS(
            "it gives the details of its error",
            "/attributes/errors",
            "the details of the error",
            true,
            (job, node) -> Errors.list(node).stream()
                    .anyMatch(error -> !error.path("detail").asText("").isEmpty())),
    PARAMETERS(
            "its parameters are those that it was created with",
            "/attributes/parameters",
            "the parameters of the creation",
            true,
            (job, node) -> Same.parameters(Parameters.withoutArguments(job.askedParameters()), node)),
    CREATOR(
            "its creator is a user",
            "/relationships/creator/data",
            "a resource of type users with a string id",
            false,
            (job, node) -> node.path("type").asText().equals("users")
                    && node.path("id").isTextual()
                    && !node.path("id").asText().isEmpty()),
    CREATOR_LINKS(
            "its creator's links are those of the job",
            "/relationships/creator/links",
            "links to /v1/jobs/:id/relationships/creator (self) and /v1/jobs/:id/creator (related)",
            false,
            (job, node) -> Links.endsWith(node.path("self"), "/v1/jobs/" + job.id() + "/relationships/creator")
                    && Links.endsWith(node.path("related"), "/v1/jobs/" + job.id() + "/creator")),
    SELF(
            "its link is its own address",
            "/links/self",
            "the address /v1/jobs/:id of the job",
            true,
            (job, node) -> Links.endsWith(node, "/v1/jobs/" + job.id())),
    HIDE_PREVIOUS(
            "previous holdings are hidden only if that was asked for",
            "/attributes/parameters/hide_previous_holdings",
            "false unless it was asked for",
            true,
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
            true,
            (job, node) -> Parameters.areSpelledOut(node)),
    ARGUMENTS(
            "its columns have the arguments that were asked for",
            "/attributes/parameters/columns",
            "the columns' arguments as they were sent",
            true,
            (job, node) -> Parameters.haveTheArguments(job.askedParameters().path("columns"), node)),
    ZERO(
            "it is 0 complete, where that is given",
            "/attributes/percent_complete",
            "0, as nothing has been done yet",
            false,
            (job, node) -> node.isNumber() && node.asDouble() == 0),
    QUEUED(
            "it is Queued",
            "/attributes/status",
            "Queued",
            true,
            (job, node) -> io.jobskit.contract.lifecycle.JobStatus.of(node.asText())
                    .filter(io.jobskit.contract.lifecycle.JobStatus.QUEUED::equals)
                    .isPresent()),
    LABEL(
            "its status is a label that the documentation uses",
            "/attributes/status",
            "a label that the documentation uses",
            false,
            (job, node) -> io.jobskit.contract.lifecycle.Labels.isUsed(node.asText())),
    TABLE_LABEL(
            "its status is a label of the documentation's table, letter for letter",
            "/attributes/status",
            "one of the twelve labels of the table",
            false,
            (job, node) -> io.jobskit.contract.lifecycle.Labels.isOfTheTable(node.asText())),
    NOT_STARTED(
            "it is not known when it started",
            "/attributes/started_at",
            "absent or null, as the job has not left the queue",
            false,
            (job, node) -> false),
    STARTED(
            "it is known when it started",
            "/attributes/started_at",
            "the moment at which the job started",
            true,
            (job, node) -> !node.asText().isEmpty()),
    NOT_ENDED(
            "it is not known when it completed",
            "/attributes/completed_at",
            "absent or null, as the job has not ended",
            false,
            (job, node) -> false),
    ENDED(
            "it is known when it completed",
            "/attributes/completed_at",
            "the moment at which the job ended",
            true,
            (job, node) -> !node.asText().isEmpty());

    private static final Set<Fact> ALWAYS_LISTED = EnumSet.of(JOB_TYPE, STATUS, PARAMETERS, SELF);

    private static final String PARAMETER = "/attributes/parameters";

    private final String words;
    private final String pointer;
    private final String expected;
    private final boolean required;
    private final BiPredicate<JobInHand, JsonNode> holds;

    Fact(String words, String pointer, String expected, boolean required, BiPredicate<JobInHand, JsonNode> holds) {
        this.words = words;
        this.pointer = pointer;
        this.expected = expected;
        this.required = required;
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
                && (this == CREATOR || this == CREATOR_LINKS)
                && !sight.where().equals("the listed job")) {
            return Optional.of(false);
        }
        if (absent
                && pointer.startsWith(PARAMETER)
                && !parameters(sight.resource()).isObject()) {
            // Whether parameters are shown at all is asked elsewhere.
            return Optional.empty();
        }
        if (absent && ALWAYS_LISTED.contains(this) && sight.where().equals("the listed job")) {
            // What a listing has to give is asked of listings.
            return Optional.empty();
        }
        if (node.isMissingNode()
                && (this == STARTED || this == ENDED)
                && sight.where().equals("the listed job")) {
            // A listing may leave out what reading would give.
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
        if (this == ERRORS && node.isArray() && node.isEmpty()) {
            // Whether an error is reported at all is asked elsewhere.
            return Optional.empty();
        }
        if (absent) {
            // That nothing is said is just what some of these are about.
            boolean said = this == NOT_STARTED || this == NOT_ENDED || this == NO_ERRORS;
            return required ? Optional.of(false) : said ? Optional.of(true) : Optional.empty();
        }
        return Optional.of(holds.test(job, node));
    }

    private static boolean isADefault(JobInHand job, Sight sight) {
        JsonNode asked = job.askedParameters().path("hide_previous_holdings");
        return asked.isMissingNode() || (sight.where().equals("the listed job") && !asked.asBoolean());
    }
}
