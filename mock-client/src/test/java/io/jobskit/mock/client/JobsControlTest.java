package io.jobskit.mock.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a test tells a stub, the API then shows. */
class JobsControlTest {

    private static final String JOB = """
            {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters": {
              "view_id": "1", "portfolio_type": "FIRM", "portfolio_id": "1", "output_type": "JSON",
              "start_date": "2026-01-01", "end_date": "2026-01-31"}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private JobsMockServer server = start();
    private JobsControl control = JobsControl.at(URI.create(server.baseUrl())).ofFirm("a firm");

    private static JobsMockServer start() {
        try {
            return JobsMockServer.builder().start();
        } catch (StartException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begins() {
        control.reset();
    }

    @AfterEach
    void ends() {
        server.close();
    }

    @Test
    void aJobIsMovedAgedAndReleased() throws Exception {
        String id = created();
        control.job(id).move(JobStatus.IN_PROGRESS, 0.5);
        assertThat(body(get("/v1/jobs/" + id))).contains("\"In Progress\"", "0.5");

        control.job(id).age(Duration.ofHours(3));
        control.job(id).release();
        assertThat(control.jobs()).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo(id);
            assertThat(job.held()).isFalse();
            assertThat(job.startedAt()).isNotNull();
        });
    }

    @Test
    void aJobIsCancelledByAnErrorOfTheTests() throws Exception {
        String id = created();
        control.job(id).cancelWithError(new JobError("400", "Bad Request", "No such view"));
        assertThat(body(get("/v1/jobs/" + id))).contains("Error Cancelled", "No such view");
        assertThat(control.jobs()).extracting(JobSeen::status).containsExactly(JobStatus.ERROR_CANCELLED);
    }

    @Test
    void itsClockIsSetAdvancedSpedUpStoppedAndSetRight() throws Exception {
        Instant year = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(control.clock().freeze().frozen()).isTrue();
        assertThat(control.clock().set(year).now()).isEqualTo(year);
        String id = created();
        assertThat(control.clock().advance(Duration.ofHours(24)).now()).isEqualTo(year.plus(Duration.ofHours(24)));
        assertThat(get("/v1/jobs/" + id + "/download").statusCode()).isEqualTo(410);
        assertThat(control.clock().unfreeze().frozen()).isFalse();
        assertThat(control.clock().speed(60).speed()).isEqualTo(60);
        assertThat(control.clock().reset().speed()).isEqualTo(1);
        assertThat(control.clock().read().now()).isBefore(year);
    }

    @Test
    void faultsBefallTheNextRequestsOfARouteAndNoOthers() throws Exception {
        control.faults()
                .inject(Fault.status(503, Duration.ofSeconds(5)).on(Route.LIST).next(1));
        assertThat(control.faults().document()).contains("503");
        HttpResponse<String> refused = get("/v1/jobs");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(get("/v1/jobs").statusCode()).isEqualTo(200);
    }

    @Test
    void everyFaultIsOneThatTheStubTakes() {
        control.faults()
                .inject(
                        Fault.status(500).share(0.5, 7),
                        Fault.delay(Duration.ofMillis(10)),
                        Fault.delay(Duration.ofMillis(10), Duration.ofMillis(20))
                                .next(2),
                        Fault.drop().on(Route.CREATE, Route.READ),
                        Fault.loseAnswer(),
                        Fault.truncate(10).next(3).share(0.1, 1),
                        Fault.slowBody(Duration.ofSeconds(1)).share(0.1, 1).next(3));
        assertThat(control.faults().document())
                .contains("\"share\":0.5", "\"p95\":", "\"drop\":true", "\"lose_answer\":true", "\"truncate\":10");
        for (FaultProfile profile : FaultProfile.values()) {
            control.faults().inject(profile);
            assertThat(control.faults().document()).contains(profile.word());
        }
        control.faults().clear();
        assertThat(control.faults().document()).doesNotContain("status");
    }

    @Test
    void aStateIsSavedAndLoadedAgain(@TempDir Path folder) throws Exception {
        String id = created();
        control.job(id).move(JobStatus.COMPLETED);
        control.snapshot().to(folder.resolve("state.json"));
        control.reset();
        assertThat(get("/v1/jobs/" + id).statusCode()).isEqualTo(404);
        control.load(Snapshot.from(folder.resolve("state.json")));
        assertThat(body(get("/v1/jobs/" + id))).contains("Completed");
        assertThatThrownBy(() -> control.load(new Snapshot("{\"version\": 1}")))
                .isInstanceOfSatisfying(
                        ControlException.class,
                        refused -> assertThat(refused.status()).isEqualTo(422));
    }

    @Test
    void itsRequestsAreTold() throws Exception {
        String id = created();
        get("/v1/jobs/" + id);
        get("/v1/jobs/none");
        // A request is told once its answer is sent to the end, which its sender may see before.
        await().untilAsserted(() -> assertThat(control.requests())
                .extracting(RequestSeen::toString)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("POST /v1/jobs 202"),
                        line -> assertThat(line).isEqualTo("GET /v1/jobs/" + id + " 200"),
                        line -> assertThat(line).startsWith("GET /v1/jobs/none 404  ")));
        assertThat(control.ofFirm("another").requests()).isEmpty();
    }

    @Test
    void firmsDoNotMeet() throws Exception {
        created();
        JobsControl other = control.ofFirm("another");
        other.clock().freeze();
        other.faults().inject(FaultProfile.OFFLINE);
        assertThat(other.jobs()).isEmpty();
        assertThat(control.jobs()).hasSize(1);
        assertThat(control.clock().read().frozen()).isFalse();
        assertThat(get("/v1/jobs").statusCode()).isEqualTo(200);
        assertThat(other.firm()).isEqualTo("another");
    }

    @Test
    void whatCannotBeDoneIsSaidInTheStubsWords() {
        assertThatThrownBy(() -> control.job("none").move(JobStatus.FAILED))
                .isInstanceOf(ControlException.class)
                .hasMessage(
                        "POST /__control/jobs/none/move was answered with 404: There is no job with the id 'none'.");
        assertThatThrownBy(() -> control.clock().speed(0))
                .hasMessageStartingWith("POST /__control/clock was answered with 400: speed is 0.0: ");
    }

    @Test
    void aStubThatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        JobsControl nobody = JobsControl.at(URI.create("http://127.0.0.1:" + port + "/"));
        assertThatThrownBy(nobody::jobs)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The stub at http://127.0.0.1:" + port + " does not answer: ");
        assertThatThrownBy(() -> JobsControl.at(URI.create("localhost:8080")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address of the stub is 'localhost:8080': it must be one of http or https, such as"
                        + " http://127.0.0.1:8080.");
    }

    @Test
    void aTokenIsShown() throws Exception {
        server.close();
        server = JobsMockServer.builder().controlToken("secret").start();
        JobsControl without = JobsControl.at(URI.create(server.baseUrl()));
        assertThatThrownBy(without::jobs).hasMessageContaining("--control-token");
        control = without.withToken("secret");
        assertThat(control.jobs()).isEmpty();
        assertThat(control.server()).hasToString(server.baseUrl());
    }

    private String created() throws Exception {
        HttpResponse<String> answer = send(request("/v1/jobs")
                .header("Content-Type", "application/vnd.api+json")
                .POST(HttpRequest.BodyPublishers.ofString(JOB)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return ControlHttp.JSON.readTree(answer.body()).at("/data/id").asText();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).header("Addepar-Firm", "a firm");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
