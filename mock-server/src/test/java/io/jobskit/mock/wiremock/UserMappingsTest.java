package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WireMock works as its users know it, although the stub's own routes are answered before it matches them. */
class UserMappingsTest {

    private final Stub stub = Stub.start();
    private final Client client = stub.client();

    @AfterEach
    void stop() {
        stub.close();
    }

    private void map(String mapping) {
        Reply reply = client.post("/__admin/mappings", mapping);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    private Reply delete(String path) {
        return client.send("DELETE", path, BodyPublishers.noBody());
    }

    @Test
    void aMappingOfHigherPriorityWins() {
        TestJob job = client.view();
        map("""
            {"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs/%s"},
             "response": {"status": 418, "body": "mine"}}""".formatted(job.id()));
        assertThat(client.get("/v1/jobs/" + job.id()).status()).isEqualTo(418);
        assertThat(client.get("/v1/jobs/" + job.id()).text()).isEqualTo("mine");
        assertThat(client.list().status()).as("another route").isEqualTo(200);
        assertThat(client.view().id()).as("another method").isNotEqualTo(job.id());
    }

    @Test
    void aMappingOfTheSamePriorityWinsBecauseItIsNewer() {
        map("""
            {"request": {"method": "GET", "urlPath": "/v1/jobs"}, "response": {"status": 418}}""");
        assertThat(client.list().status()).isEqualTo(418);
    }

    @Test
    void aMappingOfLowerPriorityLeavesTheRouteToTheStub() {
        map("""
            {"priority": 9, "request": {"method": "ANY", "urlPattern": ".*"}, "response": {"status": 418}}""");
        TestJob job = client.view();
        assertThat(client.get("/v1/jobs/" + job.id())
                        .attributes()
                        .path("status")
                        .asText())
                .isEqualTo("Queued");
        assertThat(client.get("/elsewhere").status()).isEqualTo(418);
    }

    @Test
    void aMappingThatOnlyMatchesSomeRequestsLeavesTheOthersToTheStub() {
        map("""
            {"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs",
             "headers": {"X-Case": {"equalTo": "broken"}}}, "response": {"status": 503}}""");
        assertThat(client.list().status()).isEqualTo(200);
        assertThat(client.with("X-Case", "broken").list().status()).isEqualTo(503);
    }

    @Test
    void aFaultCutsTheConnection() {
        map("""
            {"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs"},
             "response": {"fault": "EMPTY_RESPONSE"}}""");
        assertThatThrownBy(client::list).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDelayOfAMappingIsWaitedFor() {
        map("""
            {"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs"},
             "response": {"status": 200, "fixedDelayMilliseconds": 150}}""");
        long start = System.nanoTime();
        assertThat(client.list().status()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(150);
    }

    @Test
    void aDelayForEverythingDelaysTheStubToo() {
        client.post("/__admin/settings", "{\"fixedDelay\": 150}");
        long start = System.nanoTime();
        TestJob job = client.view();
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(150);
        client.post("/__admin/settings", "{\"fixedDelay\": null}");
        assertThat(client.get("/v1/jobs/" + job.id()).status()).isEqualTo(200);
    }

    @Test
    void scenariosFailTheFirstTwoAndThenSucceed() {
        String scenario = """
                {"priority": 1, "scenarioName": "flaky", "requiredScenarioState": "%s", "newScenarioState": "%s",
                 "request": {"method": "POST", "urlPath": "/v1/jobs"}, "response": {"status": 500}}""";
        map(scenario.formatted("Started", "failed once"));
        map(scenario.formatted("failed once", "failed twice"));
        assertThat(client.createView(Requests.view()).status()).isEqualTo(500);
        assertThat(client.createView(Requests.view()).status()).isEqualTo(500);
        assertThat(client.createView(Requests.view()).status()).isEqualTo(202);
        assertThat(client.listedIds()).hasSize(1);
    }

    @Test
    void aMappingCanStreamResultsThroughWireMock() {
        map("""
            {"priority": 9, "request": {"method": "ANY", "urlPattern": "/v1/jobs/.*"}, "response": {"status": 418}}""");
        TestJob job = client.createView(Requests.view("csv").put("result_rows", 20_000))
                .accepted(client)
                .moveTo(Status.COMPLETED);
        Reply viaWireMock = client.get("/v1/jobs/" + job.id() + "/download");
        assertThat(viaWireMock.status()).isEqualTo(200);
        assertThat(viaWireMock.text().lines().count()).isEqualTo(20_001);
        client.post("/__admin/mappings/reset", "");
        assertThat(client.get("/v1/jobs/" + job.id() + "/download").text()).isEqualTo(viaWireMock.text());
    }

    @Test
    void theJournalHasWhatTheStubAnsweredAndWhatWireMockDid() {
        TestJob job = client.view();
        client.get("/v1/jobs/" + job.id() + "?x=1");
        client.get("/nothing/here");
        Reply journal = client.get("/__admin/requests");
        assertThat(journal.json().path("requests"))
                .extracting(event -> event.at("/request/url").asText())
                .containsExactly("/nothing/here", "/v1/jobs/" + job.id() + "?x=1", "/v1/jobs");
        assertThat(journal.json().path("requests"))
                .extracting(event -> event.path("wasMatched").asBoolean())
                .containsExactly(false, true, true);
        assertThat(journal.json().at("/requests/2/request/body").asText()).contains("portfolio_view_results");
        assertThat(journal.json().at("/requests/1/response/body").asText()).contains("Queued");
        assertThat(journal.json().at("/requests/1/stubMapping/name").asText()).isEqualTo("Jobs API: /v1/jobs/:id");
        Reply count = client.post("/__admin/requests/count", "{\"method\": \"POST\", \"urlPath\": \"/v1/jobs\"}");
        assertThat(count.json().path("count").asInt()).isEqualTo(1);
        Reply unmatched = client.get("/__admin/requests/unmatched");
        assertThat(unmatched.json().path("requests")).hasSize(1);
        delete("/__admin/requests");
        assertThat(client.get("/__admin/requests").json().path("requests")).isEmpty();
    }

    @Test
    void theJournalHoldsTheLastRequestsOnly() {
        try (Stub small = Stub.start(settings -> settings.journalSize(3))) {
            Client here = small.client();
            for (int i = 0; i < 5; i++) {
                here.get("/v1/jobs?x=" + i);
                here.get("/unknown?x=" + i);
            }
            assertThat(here.get("/__admin/requests").json().path("requests"))
                    .extracting(event -> event.at("/request/url").asText())
                    .containsExactly("/unknown?x=4", "/v1/jobs?x=4", "/unknown?x=3");
        }
    }

    @Test
    void theJournalForgetsTheOldestOfLargeBodies() {
        String large = "x".repeat(1_000_000);
        for (int i = 0; i < 12; i++) {
            client.post("/v1/jobs?x=" + i, large).refused(400);
            client.post("/nothing?x=" + i, large).refused(404);
        }
        Reply journal = client.get("/__admin/requests");
        assertThat(journal.json().path("requests").size()).isBetween(4, 8);
        assertThat(journal.json().at("/requests/0/request/url").asText()).isEqualTo("/nothing?x=11");
        assertThat(journal.json().at("/requests/1/request/body").asText()).hasSize(1_000_000);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhoeverWouldHaveGotIt() {
        map("""
            {"priority": 1, "request": {"method": "POST", "urlPath": "/v1/jobs",
             "headers": {"X-Never": {"equalTo": "sent"}}}, "response": {"status": 418}}""");
        byte[] large = new byte[2 * 1024 * 1024];
        for (String path : List.of("/v1/jobs", "/nothing")) {
            client.send("POST", path, BodyPublishers.ofByteArray(large)).refused(413);
            client.send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                    .refused(413);
        }
        assertThat(client.list().json().path("data")).isEmpty();
    }

    @Test
    void aMappingIsSeenAtOnceHoweverMuchGoesOn() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread crowd = new Thread(() -> {
            while (!over.get()) {
                client.list();
            }
        });
        crowd.start();
        try {
            for (int i = 0; i < 150; i++) {
                map("""
                    {"priority": 1, "request": {"method": "GET", "urlPath": "/v1/jobs/m%d"},
                     "response": {"status": 418}}""".formatted(i));
                assertThat(client.get("/v1/jobs/m" + i).status()).isEqualTo(418);
            }
        } finally {
            over.set(true);
            crowd.join();
        }
    }

    @Test
    void aDeletedRouteIsGoneUntilWireMockIsReset() {
        TestJob job = client.view();
        delete("/__admin/mappings");
        assertThat(client.get("/v1/jobs/" + job.id()).status()).isEqualTo(404);
        assertThat(client.get("/v1/jobs/" + job.id())
                        .errors()
                        .get(0)
                        .path("detail")
                        .asText())
                .startsWith("The stub has no route GET /v1/jobs/" + job.id());
        client.post("/__admin/reset", "");
        assertThat(client.get("/v1/jobs/" + job.id()).status())
                .as("the job is still there")
                .isEqualTo(200);
    }

    @Test
    void aRequestThatNothingMatchesIsToldWhatWouldHaveMatched() {
        map("""
            {"name": "mine", "request": {"method": "GET", "urlPath": "/v1/job"}, "response": {"status": 200}}""");
        Reply reply = client.get("/v1/jops");
        assertThat(reply.refused(404).errors().get(0).path("detail").asText())
                .isEqualTo("The stub has no route GET /v1/jops. The routes are: GET /v1/jobs, POST /v1/jobs, DELETE"
                        + " /v1/jobs/:id, GET /v1/jobs/:id, GET /v1/jobs/:id/download, GET /v1/jobs/:id/download/:key,"
                        + " GET /v1/jobs/:id/creator, GET /v1/jobs/:id/relationships/creator (each under /v1 and under"
                        + " /api/v1), GET / for the start page; and of your own stub mappings the nearest: 'mine' GET"
                        + " /v1/job.");
    }
}
