package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocol offers, holding a job, and what all control requests have in common. */
class ControlProtocolTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    @AutoClose
    private static final Stub STRICT = Stub.start(settings -> settings.auth(AuthMode.STRICT));

    private final Client client = STUB.client();

    @Test
    void capabilitiesNameAllThatThereIs() {
        Reply reply = client.control().capabilities();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo("application/json");
        assertThat(reply.json())
                .isEqualTo(Requests.json("{'protocol': 1, 'capabilities': ['hold', 'move', 'release', 'age']}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "Hold", " hold "})
    void aHeldJobStaysQueued(String hold) {
        TestJob job =
                client.with("Jobs-Control", hold).createQuery(Requests.query()).accepted(client);
        for (Duration passed : new Duration[] {Duration.ZERO, Duration.ofSeconds(3), Duration.ofHours(20)}) {
            assertThat(job.after(passed).status()).isEqualTo("Queued");
        }
        assertThat(job.release().atItsEnd().status()).isEqualTo("Completed");
    }

    @Test
    void theAnswerToAHeldCreationIsTheOrdinaryOne() {
        Reply ordinary = client.createView(Requests.view());
        Reply held = client.with("Jobs-Control", "hold").createView(Requests.view());
        assertThat(held.status()).isEqualTo(ordinary.status());
        assertThat(held.attributes()).isEqualTo(ordinary.attributes());
        assertThat(held.headers().map().keySet())
                .isEqualTo(ordinary.headers().map().keySet());
    }

    @Test
    void aHoldThatIsRefusedIsRefusedAsAnyCreation() {
        client.with("Jobs-Control", "hold")
                .createView(Requests.view().put("output_type", "pdf"))
                .refusedFor("output_type");
    }

    @Test
    void withoutTheHeaderAJobRunsByItself() {
        assertThat(client.view().atItsEnd().status()).isEqualTo("Completed");
        TestJob other = client.with("Jobs-Control", "nothing")
                .createView(Requests.view())
                .accepted(client);
        assertThat(other.atItsEnd().status()).isEqualTo("Completed");
    }

    @Test
    void holdingOneJobHoldsNoOther() {
        TestJob held = client.held();
        assertThat(client.view().atItsEnd().status()).isEqualTo("Completed");
        assertThat(held.status()).isEqualTo("Queued");
    }

    @Test
    void aJobOfAFullQueueIsRejectedHeldOrNot() {
        Client busy = client.as("full-queue");
        assertThat(busy.view().atItsEnd().status()).isEqualTo("Rejected");
        assertThat(busy.held().atItsEnd().status()).isEqualTo("Rejected");
    }

    @Test
    void controlNeedsNoCredentialsHoweverStrictTheApi() {
        TestJob job = STRICT.client().held();
        Client nobody = job.client().anonymous().without("Addepar-Firm");
        assertThat(nobody.control().capabilities().status()).isEqualTo(200);
        assertThat(job.seenBy(nobody).moveTo(Status.COMPLETED).id()).isEqualTo(job.id());
        job.seenBy(nobody).age(Duration.ofHours(24)).release();
        assertThat(job.status()).isEqualTo("Timed Out");
    }

    @Test
    void credentialsOfTheApiDoNoHarm() {
        TestJob job = client.held();
        Reply reply = client.post("/__control/jobs/" + job.id() + "/move", "{\"status\": \"Completed\"}");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(client.as("no-permission").get("/__control/capabilities").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "0", "null", "b6c1b9da-4387-11ef-8636-dd826f8aeed1a"})
    void anUnknownJobIsNotFound(String id) {
        refused(client.control().move(id, "{\"status\": \"Completed\"}"), 404);
        refused(client.control().age(id, "{\"by\": \"PT1H\"}"), 404);
        refused(client.control().release(id), 404);
    }

    @Test
    void aJobMayBeNamedByItsIdInEitherStyle() {
        TestJob job = client.held();
        String text = client.control().jobs().path(0).path("string_id").asText();
        TestJob byText = client.job(text).moveTo(Status.COMPLETED);
        assertThat(job.status()).isEqualTo("Completed");
        byText.age(Duration.ofHours(24)).release();
        assertThat(job.status()).isEqualTo("Timed Out");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /capability",
        "POST, /capabilities",
        "GET, /",
        "PUT, /jobs/1",
        "GET, /jobs/1/move",
        "PUT, /jobs/1/release",
        "POST, /jobs/1/stop",
        "POST, /requests/1",
        "POST, /jobs/1/move/now",
        "DELETE, /reset"
    })
    void anUnknownControlRequestIsNotFoundAndTheKnownOnesAreNamed(String method, String path) {
        Reply reply = client.send(method, "/__control" + path, BodyPublishers.ofString("{}"));
        refused(reply, 404);
        assertThat(reply.json().path("message").asText()).contains("POST /__control/jobs/:id/move");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "no JSON", "{\"by\": \"PT1H\", \"by\": \"PT1H\"}", "{} {}", "\uFEFF{"})
    void aMalformedBodyIsRefused(String body) {
        TestJob job = client.held();
        refused(client.control().move(job.id(), body), 400);
        refused(client.control().age(job.id(), body), 400);
        refused(client.control().clock(body), 400);
        assertThat(job.status()).isEqualTo("Queued");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY", "PICKED_UP", "COMPLETED"})
    void aCancelledHeldJobIsCancelledAsAnyOther(Status status) {
        TestJob job = client.heldIn(status);
        assertThat(job.cancel().status()).isEqualTo(204);
        assertThat(job.status()).isEqualTo("User Cancelled");
    }

    @Test
    void aCancelledHeldRunningJobShowsTheRequestUntilItIsMovedOrReleased() {
        TestJob moved = client.heldIn(Status.IN_PROGRESS);
        TestJob released = client.heldIn(Status.IN_PROGRESS);
        for (TestJob job : new TestJob[] {moved, released}) {
            job.cancel();
            assertThat(job.atItsEnd().status()).isEqualTo("Cancel Requested");
        }
        assertThat(moved.moveTo(Status.USER_CANCELLED).status()).isEqualTo("User Cancelled");
        assertThat(released.release().status()).isEqualTo("User Cancelled");
    }

    private static void refused(Reply reply, int status) {
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        assertThat(reply.mediaType()).isEqualTo("application/json");
        assertThat(reply.json().path("message").textValue()).isNotBlank();
    }
}
