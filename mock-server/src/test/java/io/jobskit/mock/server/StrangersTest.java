package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page of somebody else's, in the browser of whoever runs the stub, gets to see and to do. */
class StrangersTest {

    private static final String ORIGIN = "Origin: https://evil.example";

    private static Reply send(Stub stub, String head, String body) throws IOException {
        try (Wire wire = new Wire(stub.port())) {
            return wire.send(head, body);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /__admin/requests",
        "POST, /__admin/mappings",
        "POST, /__admin/shutdown",
        "POST, /__admin/reset",
        "GET, /__control/jobs",
        "POST, /__control/clock",
        "POST, /__control/reset",
        "OPTIONS, /__control/clock"
    })
    void controlIsRefusedWithAReasonThatThePageMayRead(String method, String path) throws IOException {
        try (Stub stub = Stub.start()) {
            Reply reply = send(
                    stub,
                    Wire.head(
                            method,
                            path,
                            ORIGIN,
                            "Content-Type: text/plain",
                            "Access-Control-Request-Method: POST",
                            "Content-Length: 2"),
                    "{}");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://evil.example");
            assertThat(reply.json().path("message").asText()).contains("--allow-origin https://evil.example");
        }
    }

    @Test
    void aRequestForAStrangersNameIsRefused() throws IOException {
        try (Stub stub = Stub.start()) {
            for (String host : List.of("evil.example", "evil.example:" + stub.port())) {
                Reply reply = send(stub, "GET /__admin/requests HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "");
                assertThat(reply.status()).isEqualTo(403);
                assertThat(reply.text()).contains("'evil.example'", "--allow-host evil.example");
            }
            Reply absolute =
                    send(stub, "GET http://evil.example/__admin/requests HTTP/1.1\r\nHost: evil.example\r\n\r\n", "");
            assertThat(absolute.status()).as("in absolute form").isEqualTo(403);
        }
    }

    @Test
    void anImageOrAScriptOfAnotherSiteIsRefusedAndALinkToItIsNot() throws IOException {
        try (Stub stub = Stub.start()) {
            for (String site : List.of("cross-site", "same-site")) {
                Reply embedded = send(
                        stub,
                        Wire.head("GET", "/__control/jobs", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors"),
                        "");
                assertThat(embedded.status()).as(site).isEqualTo(403);
                Reply followed = send(
                        stub,
                        Wire.head("GET", "/__control/jobs", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate"),
                        "");
                assertThat(followed.status()).as(site).isEqualTo(200);
            }
        }
    }

    @Test
    void theApiStaysOpenToAllOfThem() throws IOException {
        try (Stub stub = Stub.start()) {
            Reply reply = send(stub, "GET /v1/jobs HTTP/1.1\r\nHost: evil.example\r\n" + ORIGIN + "\r\n\r\n", "");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://evil.example");
        }
    }

    @Test
    void whatWasToldMayUseControl() throws IOException {
        ControlAccess access = new ControlAccess(null, List.of("https://evil.example"), List.of("evil.example"));
        try (Stub stub = Stub.start(settings -> settings.control(access))) {
            Reply reply =
                    send(stub, "GET /__control/jobs HTTP/1.1\r\nHost: evil.example\r\n" + ORIGIN + "\r\n\r\n", "");
            assertThat(reply.status()).isEqualTo(200);
            Reply preflight = send(
                    stub,
                    Wire.head(
                            "OPTIONS",
                            "/__control/clock",
                            ORIGIN,
                            "Access-Control-Request-Method: POST",
                            "Access-Control-Request-Headers: content-type"),
                    "");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("content-type");
        }
    }
}
