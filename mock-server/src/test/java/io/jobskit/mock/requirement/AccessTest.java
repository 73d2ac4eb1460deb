package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    @AutoClose
    private static final Stub STRICT = Stub.start(settings -> settings.auth(AuthMode.STRICT));

    private final Client owner = STUB.client();
    private final Client withoutPermission = owner.as("no-permission");
    private final Client withoutScope = owner.withToken("no-scope");
    private final Client stranger = owner.as("other-user");

    @Test
    @Requirement("ACCESS-01")
    void nobodyCreatesAJobWithoutThePermission() {
        withoutPermission.createView(Requests.view()).refused(403);
        withoutPermission.createQuery(Requests.query()).refused(403);
        assertThat(owner.control().jobs()).isEmpty();
    }

    @Test
    @Requirement("ACCESS-02")
    void nobodyReadsAJobWithoutThePermission() {
        owner.view().seenBy(withoutPermission).read().refused(403);
    }

    @Test
    @Requirement("ACCESS-03")
    void nobodyListsJobsWithoutThePermission() {
        withoutPermission.list().refused(403);
    }

    @Test
    @Requirement({"ACCESS-04", "ACCESS-12"})
    void nobodyCreatesAJobWithoutTheScopeAndTheUserHasNoneMoreForTrying() {
        owner.view();
        JsonNode before = owner.list().json();
        withoutScope.createView(Requests.view()).refused(403);
        withoutScope.createQuery(Requests.query()).refused(403);
        assertThat(owner.list().json()).isEqualTo(before);
    }

    @Test
    @Requirement("ACCESS-05")
    void nobodyReadsAJobWithoutTheScope() {
        owner.view().seenBy(withoutScope).read().refused(403);
    }

    @Test
    @Requirement("ACCESS-06")
    void nobodyListsJobsWithoutTheScope() {
        withoutScope.list().refused(403);
    }

    @Test
    @Requirement("ACCESS-15")
    void nobodyDownloadsOrCancelsWithoutTheScope() {
        TestJob job = owner.view().atItsEnd();
        JsonNode before = job.read().json();
        job.seenBy(withoutScope).download().refused(403);
        job.seenBy(withoutScope).cancel().refused(403);
        assertThat(job.read().json()).isEqualTo(before);
    }

    @Test
    @Requirement("ACCESS-07")
    void aJobOfSomebodyElseLooksLikeNone() {
        TestJob job = owner.view().seenBy(stranger);
        TestJob none = stranger.job("4711");
        Reply reply = job.read().refused(404);
        assertThat(reply.text().replace("'" + job.id() + "'", "'4711'"))
                .isEqualTo(none.read().refused(404).text());
    }

    @Test
    @Requirement("ACCESS-08")
    void nobodyCancelsAJobOfSomebodyElse() {
        TestJob job = owner.held();
        JsonNode before = job.read().json();
        job.seenBy(stranger).cancel().refused(404);
        assertThat(job.read().json()).isEqualTo(before);
    }

    @Test
    @Requirement("ACCESS-09")
    void nobodyDownloadsResultsOfSomebodyElse() {
        TestJob job = owner.view().atItsEnd();
        String content = job.download().text();
        Reply reply = job.seenBy(stranger).download().refused(404);
        assertThat(reply.headers().map()).doesNotContainKeys("content-disposition", "etag", "location");
        assertThat(content).contains("Total");
        assertThat(reply.text()).doesNotContain("Total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/api/v1/jobs", "/v1/jobs/1", "/v1/jobs/1/download", "/v1/jobs/1/creator"})
    @Requirement("ACCESS-10")
    void aStrictStubAnswersNobodyWithoutCredentials(String path) {
        Reply reply = STRICT.client().anonymous().get(path).refused(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    @Requirement("ACCESS-10")
    void aStrictStubCreatesAndCancelsNothingWithoutCredentials() {
        Client client = STRICT.client();
        TestJob job = client.held();
        client.anonymous().createView(Requests.view()).refused(401);
        job.seenBy(client.anonymous()).cancel().refused(401);
        assertThat(client.listedIds()).containsExactly(job.id());
        assertThat(job.status()).isEqualTo("Queued");
    }

    @Test
    @Requirement("ACCESS-11")
    void nobodyCancelsOrDownloadsWithoutThePermissionEither() {
        TestJob job = owner.view().atItsEnd();
        job.seenBy(withoutPermission).cancel().refused(403);
        job.seenBy(withoutPermission).download().refused(403);
        assertThat(job.download().status()).isEqualTo(200);
    }

    @Test
    @Requirement("ACCESS-14")
    void aKeyThatIsNotValidIsRefused() {
        Reply reply = owner.as("bad-credentials").list().refused(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    @Requirement("ACCESS-13")
    void aListingHoldsNoJobsOfSomebodyElse() {
        owner.view();
        TestJob own = stranger.view();
        assertThat(stranger.listedIds()).containsExactly(own.id());
        assertThat(owner.listedIds()).doesNotContain(own.id());
    }
}
