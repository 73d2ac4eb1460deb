package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub as its settings make it. */
class ModesTest {

    @Test
    void aJobIsCompletedWhenItHasBeenReadSoManyTimes() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:3")))) {
            TestJob job = stub.client().view().after(Duration.ofHours(1));
            assertThat(job.listed().at("/attributes/status").asText()).isEqualTo("Queued");
            job.download().refused(404);
            assertThat(job.status()).isEqualTo("In Progress");
            assertThat(job.status()).isEqualTo("In Progress");
            job.listed();
            assertThat(job.listed().at("/attributes/status").asText()).isEqualTo("In Progress");
            assertThat(job.status()).isEqualTo("Completed");
            assertThat(job.download().status()).isEqualTo(200);
            assertThat(job.after(Duration.ofHours(23)).status()).isEqualTo("Timed Out");
        }
    }

    @Test
    void readingsDoNothingToAHeldJobUntilItIsReleased() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:1")))) {
            TestJob job = stub.client().heldIn(Status.PICKED_UP);
            for (int i = 0; i < 3; i++) {
                assertThat(job.status()).isEqualTo("Picked Up By Job Runner");
            }
            job.release();
            assertThat(job.status()).isEqualTo("Completed");
        }
    }

    @Test
    void percentCompleteGrowsWithTheReadings() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:10")))) {
            TestJob job = stub.client().view();
            List<Double> seen = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                seen.add(job.attributes().path("percent_complete").doubleValue());
            }
            assertThat(seen).isSorted().endsWith(1.0);
            assertThat(seen.subList(0, 9)).allMatch(percent -> percent < 1);
        }
    }

    @Test
    void aRunningJobThatIsCancelledShowsTheRequestToOneReading() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:3")))) {
            TestJob job = stub.client().view();
            assertThat(job.status()).isEqualTo("In Progress");
            job.cancel();
            assertThat(job.status()).isEqualTo("Cancel Requested");
            assertThat(job.status()).isEqualTo("User Cancelled");
            assertThat(job.status()).isEqualTo("User Cancelled");
        }
    }

    @Test
    void anImmediateJobIsCompletedAtTheFirstReading() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("immediate")))) {
            Client client = stub.client();
            Reply created = client.createView(Requests.view());
            assertThat(created.attributes().path("status").asText()).isEqualTo("Queued");
            TestJob job = created.accepted(client);
            assertThat(job.download().status()).isEqualTo(200);
            assertThat(job.status()).isEqualTo("Completed");
            assertThat(job.attributes().path("started_at"))
                    .isEqualTo(job.attributes().path("completed_at"));
            assertThat(client.held().status()).isEqualTo("Queued");
        }
    }

    @Test
    void aManualJobStaysQueuedUntilItIsMovedOrReleased() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("manual")))) {
            TestJob moved = stub.client().view().after(Duration.ofDays(2));
            assertThat(moved.status()).isEqualTo("Queued");
            assertThat(moved.moveTo(Status.IN_PROGRESS)
                            .after(Duration.ofHours(1))
                            .status())
                    .isEqualTo("In Progress");
            TestJob released = stub.client().view().release();
            assertThat(released.atItsEnd().status()).isEqualTo("Completed");
        }
    }

    @Test
    void aJobTakesAsLongAsItIsTold() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("time:PT10M")))) {
            TestJob job = stub.client().view().after(Duration.ofMinutes(10).minusMillis(1));
            assertThat(job.status()).isEqualTo("In Progress");
            assertThat(job.after(Duration.ofMillis(1)).status()).isEqualTo("Completed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/api/v1"})
    void aCompletedJobIsReadWith303AndTheWayToItsResults(String prefix) {
        try (Stub stub = Stub.start(settings -> settings.completedRead(303))) {
            Client client = stub.client();
            TestJob job = client.view();
            assertThat(job.read().status()).isEqualTo(200);
            job.atItsEnd();
            Reply reply = client.get(prefix + "/jobs/" + job.id());
            assertThat(reply.status()).isEqualTo(303);
            assertThat(reply.header("Location")).isEqualTo(prefix + "/jobs/" + job.id() + "/download");
            assertThat(reply.attributes().path("percent_complete").doubleValue())
                    .isEqualTo(1);
            assertThat(client.get(reply.header("Location")).status()).isEqualTo(200);
            assertThat(client.list().status()).isEqualTo(200);
            assertThat(job.after(Duration.ofHours(24)).read().status()).isEqualTo(200);
        }
    }

    @Test
    void aLinkToResultsWorksWithoutCredentialsUntilTheyExpire() {
        try (Stub stub = Stub.start(settings -> settings.download(303).auth(AuthMode.STRICT))) {
            Client client = stub.client();
            TestJob job = client.createView(Requests.view("csv")).accepted(client);
            job.download().refused(404);
            Reply redirect = job.atItsEnd().download();
            assertThat(redirect.status()).isEqualTo(303);
            assertThat(redirect.body()).isEmpty();
            Client nobody = client.anonymous().without("Addepar-Firm");
            String link = redirect.header("Location");
            Reply results = nobody.get(link);
            assertThat(results.status()).isEqualTo(200);
            assertThat(results.mediaType()).isEqualTo("text/csv");
            assertThat(nobody.get(link).body()).isEqualTo(results.body());
            nobody.get(link + "0").refused(404);
            nobody.get(link.substring(0, link.length() - 1)).refused(404);
            nobody.get("/v1/jobs/" + job.id() + "/download").refused(401);
            job.after(Duration.ofHours(24));
            nobody.get(link).refused(410);
            job.download().refused(410);
        }
    }

    @Test
    void aLinkToTheResultsOfOneJobOpensNoOther() {
        try (Stub stub = Stub.start(settings -> settings.download(303))) {
            Client client = stub.client();
            TestJob job = client.view();
            TestJob other = client.view().atItsEnd();
            String link = job.download().header("Location");
            client.get(link.replace("/" + job.id() + "/", "/" + other.id() + "/"))
                    .refused(404);
            job.cancel();
            client.get(link).refused(404);
        }
    }

    @Test
    @Requirement("PROTOCOL-04")
    void aFirmThatSendsTooMuchIsToldWhenToTryAgain() {
        try (Stub stub = Stub.start(settings -> settings.rateLimit(RateLimit.parse("3/PT15M")))) {
            Client client = stub.client();
            client.list();
            client.control().advance(Duration.ofMinutes(5));
            client.list();
            TestJob job = client.view();
            Reply refused = client.list().refused(429);
            assertThat(refused.header("X-RateLimit-Retry-After")).isEqualTo("600");
            assertThat(refused.header("Retry-After")).isEqualTo("600");
            client.as("other-user").list().refused(429);
            client.createView(Requests.view()).refused(429);
            assertThat(client.control().jobs()).hasSize(1);
            assertThat(stub.client().list().status()).isEqualTo(200);
            job.after(Duration.ofMinutes(10).minusMillis(1)).read().refused(429);
            assertThat(job.after(Duration.ofMillis(1)).read().status()).isEqualTo(200);
            assertThat(job.read().refused(429).header("Retry-After")).isEqualTo("300");
        }
    }

    @Test
    void aRateLimitIsForgottenByAReset() {
        try (Stub stub = Stub.start(settings -> settings.rateLimit(RateLimit.parse("1/PT24H")))) {
            Client client = stub.client();
            client.list();
            client.list().refused(429);
            client.control().reset();
            assertThat(client.list().status()).isEqualTo(200);
        }
    }

    @Test
    void theRateLimitedKeyIsAlwaysToldToWait() {
        try (Stub stub = Stub.start()) {
            Reply refused = stub.client().as("rate-limited").list().refused(429);
            assertThat(refused.header("X-RateLimit-Retry-After")).isEqualTo("900");
            assertThat(refused.header("Retry-After")).isEqualTo("900");
        }
    }

    @Test
    void aStrictStubAsksForCredentialsAndAFirm() {
        try (Stub stub = Stub.start(settings -> settings.auth(AuthMode.STRICT))) {
            Client client = stub.client();
            assertThat(client.list().status()).isEqualTo(200);
            assertThat(client.withToken("any").list().status()).isEqualTo(200);
            client.anonymous().list().refused(401);
            Reply noFirm = client.without("Addepar-Firm").list().refused(401);
            assertThat(noFirm.json().at("/errors/0/source/header").asText()).isEqualTo("Addepar-Firm");
            client.with("Addepar-Firm", " ").list().refused(401);
            client.with("Authorization", "Basic %%%").list().refused(401);
        }
    }

    @Test
    void anOpenStubAsksForNothing() {
        try (Stub stub = Stub.start()) {
            Client nobody = stub.client().anonymous().without("Addepar-Firm");
            TestJob job = nobody.view();
            assertThat(nobody.listedIds()).containsExactly(job.id());
            assertThat(nobody.get(job.read()
                                    .json()
                                    .at("/data/relationships/creator/links/related")
                                    .asText())
                            .json()
                            .at("/data/attributes/name")
                            .asText())
                    .isEqualTo("anonymous");
        }
    }
}
