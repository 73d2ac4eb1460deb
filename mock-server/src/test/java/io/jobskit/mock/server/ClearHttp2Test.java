package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.page.Curl;
import io.jobskit.mock.support.Stub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Java's client as it is unless told otherwise, which offers HTTP/2 with its first request. */
class ClearHttp2Test {

    @Test
    void aBodyInChunksArrivesThoughHttp2IsOffered() throws Exception {
        try (Stub stub = Stub.start()) {
            HttpRequest creation = jobs(stub)
                    .header("Content-Type", "application/vnd.api+json")
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(Curl.VIEW_JOB)))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(creation, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void aRequestWithoutABodyChangesToHttp2() throws Exception {
        try (Stub stub = Stub.start()) {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(jobs(stub).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    private static HttpRequest.Builder jobs(Stub stub) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stub.port() + "/v1/jobs"));
    }
}
