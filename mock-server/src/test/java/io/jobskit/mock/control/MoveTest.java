package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving a job into a status and holding it there. */
class MoveTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ERRORS = "[{'status': '404', 'title': 'Not Found', 'detail': 'No such portfolio'},"
            + " {'status': '400', 'title': 'Bad Request', 'detail': 'Nor such a view'}]";

    private final Client client = STUB.client();

    @ParameterizedTest
    @EnumSource
    void aMovedJobIsInTheStatusAndStaysThere(Status status) {
        TestJob job = client.view();
        Reply reply = client.control().move(job.id(), "{\"status\": \"" + status.label() + "\"}");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        JsonNode moved = job.attributes();
        assertThat(moved.path("status").asText()).isEqualTo(status.label());
        assertThat(job.after(HOUR).attributes()).isEqualTo(moved);
    }

    @Test
    void aQueuedJobMovedToCompletedHasATimeOfStartAndCompletionAndResults() {
        TestJob job = client.held().after(Duration.ofMinutes(2)).moveTo(Status.COMPLETED);
        String now = client.control().now().truncatedTo(ChronoUnit.SECONDS).toString();
        assertThat(job.attributes().path("started_at").asText()).isEqualTo(now);
        assertThat(job.attributes().path("completed_at").asText()).isEqualTo(now);
        assertThat(job.attributes().path("percent_complete").doubleValue()).isEqualTo(1);
        assertThat(job.download().status()).isEqualTo(200);
    }

    @Test
    void everyChangeOfTheLifecycleCanBeMadeAndNothingElse() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                TestJob job = client.heldIn(from);
                boolean possible = from == to || Lifecycle.way(from, to).isPresent();
                Reply reply = client.control().move(job.id(), "{\"status\": \"" + to.label() + "\"}");
                assertThat(reply.status()).as("%s to %s", from, to).isEqualTo(possible ? 204 : 409);
                assertThat(job.status()).isEqualTo((possible ? to : from).label());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, IN_PROGRESS",
        "COMPLETED, FAILED",
        "FAILED, USER_CANCELLED",
        "TIMED_OUT, COMPLETED",
        "USER_CANCELLED, QUEUED",
        "CANCEL_REQUESTED, COMPLETED"
    })
    void aMoveThatNoWayLeadsToIsAConflictAndChangesNothing(Status from, Status to) {
        TestJob job = client.heldIn(from);
        JsonNode before = job.attributes();
        Reply reply =
                client.control().move(job.id(), "{\"status\": \"" + to.label() + "\", \"percent_complete\": 0.25}");
        refused(reply, 409);
        assertThat(reply.json().path("message").asText()).contains(from.label(), to.label());
        assertThat(job.attributes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error", "completed", "COMPLETED", "Cancelled", "user_canceled", "", " Queued"})
    void aLabelThatIsNotOneOfTheTwelveIsUnprocessable(String label) {
        TestJob job = client.held();
        Reply reply = client.control().move(job.id(), "{\"status\": \"" + label + "\"}");
        refused(reply, 422);
        assertThat(reply.json().path("message").asText()).contains("In Progress - Waiting For Capacity");
        assertThat(job.status()).isEqualTo("Queued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'all'", "[]", "{}", "[{'status': 400}]"})
    void errorsOfAnyOtherStatusAreIgnoredWhateverTheyAre(String errors) {
        TestJob job = client.held();
        Reply moved = client.control()
                .move(
                        job.id(),
                        Requests.json("{'status': 'Failed', 'errors': " + errors + "}")
                                .toString());
        assertThat(moved.status()).isEqualTo(204);
        assertThat(job.attributes().has("errors")).isFalse();
    }

    @Test
    void noErrorsAtAllLeaveThemToTheServer() {
        TestJob job = client.held();
        client.control()
                .move(
                        job.id(),
                        Requests.json("{'status': 'Error Cancelled', 'errors': []}")
                                .toString());
        assertThat(job.attributes().path("errors")).isNotEmpty();
    }

    @Test
    void aMoveToThePresentCompletedIsWholeUnlessAPercentIsGiven() {
        TestJob job = client.held();
        client.control().move(job.id(), "{\"status\": \"Completed\", \"percent_complete\": 0.5}");
        client.control().move(job.id(), "{\"status\": \"Completed\"}");
        assertThat(job.attributes().path("percent_complete").doubleValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "'Completed'",
                "{'status': null}",
                "{'status': 7}",
                "{'status': ['Completed']}",
                "{'status': 'In Progress', 'percent_complete': '0.5'}",
                "{'status': 'In Progress', 'percent_complete': -0.1}",
                "{'status': 'In Progress', 'percent_complete': 1.1}",
                "{'status': 'Error Cancelled', 'errors': 'all'}",
                "{'status': 'Error Cancelled', 'errors': {}}",
                "{'status': 'Error Cancelled', 'errors': [{'status': 400, 'title': 't', 'detail': 'd'}]}",
                "{'status': 'Error Cancelled', 'errors': [{'status': '400', 'title': 't'}]}"
            })
    void aBodyThatIsNoMoveIsRefusedAndChangesNothing(String body) {
        TestJob job = client.held();
        JsonNode before = job.attributes();
        refused(client.control().move(job.id(), Requests.json(body).toString()), 400);
        assertThat(job.attributes()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aMoveToThePresentStatusChangesNoTime(Status status) {
        TestJob job = client.heldIn(status);
        JsonNode before = job.attributes();
        assertThat(job.after(Duration.ofMinutes(10)).moveTo(status).attributes())
                .isEqualTo(before);
    }

    @Test
    void aMoveToThePresentStatusHoldsAJobThatRanByItself() {
        TestJob job = client.view().after(Duration.ofMillis(1500));
        String started = job.attributes().path("started_at").asText();
        job.moveTo(Status.IN_PROGRESS).after(HOUR);
        assertThat(job.status()).isEqualTo("In Progress");
        assertThat(job.attributes().path("started_at").asText()).isEqualTo(started);
    }

    @ParameterizedTest
    @CsvSource({"In Progress, 0.25", "Completed, 0.5", "Queued, 0.75", "Failed, 0", "In Progress, 1"})
    void percentCompleteIsWhatWasGiven(String label, double percent) {
        TestJob job = client.held().moved("{\"status\": \"" + label + "\", \"percent_complete\": " + percent + "}");
        assertThat(job.attributes().path("percent_complete").doubleValue()).isEqualTo(percent);
        assertThat(job.after(HOUR).attributes().path("percent_complete").doubleValue())
                .isEqualTo(percent);
    }

    @Test
    void percentCompleteOfACompletedJobIs1UnlessGiven() {
        TestJob job = client.held().moved("{\"status\": \"In Progress\", \"percent_complete\": 0.5}");
        assertThat(job.moveTo(Status.COMPLETED)
                        .attributes()
                        .path("percent_complete")
                        .doubleValue())
                .isEqualTo(1);
    }

    @Test
    void anErrorCancelledJobShowsTheErrorsThatWereGiven() {
        TestJob job = client.held()
                .moved(Requests.json("{'status': 'Error Cancelled', 'errors': " + ERRORS + "}")
                        .toString());
        assertThat(job.attributes().path("errors")).isEqualTo(Requests.json(ERRORS));
        assertThat(job.after(HOUR).release().attributes().path("errors")).isEqualTo(Requests.json(ERRORS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'status': 'Error Cancelled'}", "{'status': 'Error Cancelled', 'errors': null}"})
    void anErrorCancelledJobWithoutErrorsGetsOneOfTheServersOwn(String body) {
        JsonNode errors =
                client.held().moved(Requests.json(body).toString()).attributes().path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERROR_CANCELLED")
    void errorsForAnyOtherStatusAreIgnored(Status status) {
        TestJob job = client.held()
                .moved(Requests.json("{'status': '" + status.label() + "', 'errors': " + ERRORS + "}")
                        .toString());
        assertThat(job.status()).isEqualTo(status.label());
        assertThat(job.attributes().has("errors")).isFalse();
    }

    @Test
    void errorsThatWereIgnoredDoNotShowLater() {
        TestJob job = client.held()
                .moved(Requests.json("{'status': 'In Progress', 'errors': " + ERRORS + "}")
                        .toString())
                .moveTo(Status.ERROR_CANCELLED);
        assertThat(job.attributes().path("errors"))
                .isNotEqualTo(Requests.json(ERRORS))
                .hasSize(1);
    }

    @Test
    void aRunningJobMovedBackToTheQueueKeepsItsStart() {
        TestJob job = client.heldIn(Status.IN_PROGRESS);
        Instant started = Instant.parse(job.attributes().path("started_at").asText());
        job.after(HOUR).moveTo(Status.QUEUED).after(HOUR).moveTo(Status.IN_PROGRESS);
        assertThat(job.attributes().path("started_at").asText()).isEqualTo(started.toString());
    }

    private static void refused(Reply reply, int status) {
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        assertThat(reply.json().path("message").textValue()).isNotBlank();
    }
}
