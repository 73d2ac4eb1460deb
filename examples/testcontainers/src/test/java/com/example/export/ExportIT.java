package com.example.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.client.JobStatus;
import io.jobskit.mock.client.JobsControl;
import io.jobskit.mock.testcontainers.JobsMockContainer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/**
 * The stub in a container, one for the class, and a firm for each test. It takes {@code io.jobskit:mock-testcontainers} as
 * a dependency, and the image that {@code mock-server/Dockerfile} makes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {

    private static final String JOB = """
            {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters": {
              "view_id": 2, "portfolio_type": "entity", "portfolio_id": 22, "output_type": "csv",
              "start_date": "2020-01-01", "end_date": "2020-03-31"}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JobsMockContainer mock = new JobsMockContainer(System.getProperty("jobs.image", "jobs-mock"))
            .withOptions("--progress", "manual");

    private JobsControl control;

    @BeforeAll
    void start() {
        mock.start();
    }

    @AfterAll
    void stop() {
        mock.stop();
    }

    @BeforeEach
    void takeAFirm(TestInfo test) {
        control = mock.control(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void aJobThatFailedIsShownAsFailed() throws Exception {
        String id = create();
        control.job(id).move(JobStatus.FAILED);
        assertThat(send(request("/" + id)).body()).contains("\"status\":\"Failed\"");
    }

    @Test
    void resultsAreThereForADay() throws Exception {
        control.clock().freeze();
        String id = create();
        control.job(id).move(JobStatus.COMPLETED);
        assertThat(send(request("/" + id + "/download")).statusCode()).isEqualTo(200);
        control.clock().advance(Duration.ofHours(24));
        assertThat(send(request("/" + id + "/download")).statusCode()).isEqualTo(410);
    }

    private String create() throws IOException, InterruptedException {
        HttpResponse<String> created = send(request("")
                .header("Content-Type", "application/vnd.api+json")
                .POST(HttpRequest.BodyPublishers.ofString(JOB)));
        assertThat(created.statusCode()).isEqualTo(202);
        return control.jobs().get(0).id();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(mock.server().resolve("/v1/jobs" + path)).header("Addepar-Firm", control.firm());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
