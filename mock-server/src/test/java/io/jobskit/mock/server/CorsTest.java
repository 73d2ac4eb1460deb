package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer can be seen by a page of any origin, whoever makes it, and says what is wrong as the API does. */
class CorsTest {

    private static final String ORIGIN = "https://app.example";
    private static final Stub STUB = Stub.start();

    @AfterAll
    static void stop() {
        STUB.close();
    }

    private static Reply send(String head) throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            return wire.send(head, "");
        }
    }

    private static void canBeSeenWithCredentials(Reply reply) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(reply.header("Access-Control-Expose-Headers")).contains("Location", "ETag", "Allow");
        assertThat(reply.header("Vary")).contains("Origin");
    }

    private static void isAnErrorOfTheApi(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/vnd.api+json");
        assertThat(reply.json().path("errors").path(0).path("status").asText()).isEqualTo(String.valueOf(status));
        assertThat(reply.json().path("errors").path(0).path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"/v1/jobs", "/nothing", "/__admin/mappings", "/__control/clock"})
    void thatAnAnswerDependsOnTheOriginIsSaidOnce(String path) throws IOException {
        Reply reply = send(Wire.head("GET", path, "Accept-Encoding: gzip"));
        assertThat(String.join(", ", reply.headers().allValues("Vary")).split(", "))
                .containsOnlyOnce("Origin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/jobs/7, 404",
        "GET, /v1/jobs/%zz, 400",
        "GET, /v1/jobs/%, 400",
        "GET, /v1/jobs/%4, 400",
        "GET, /%zz, 400",
        "GET, /v1/jobs/%00, 404",
        "GET, /v1/jobs/%00/download, 404",
        "GET, /v1/jobs/%ff, 404",
        "GET, /nothing, 404",
        "GET, /nothing%00, 404",
        "GET, /nothing%2541%2f, 404",
        "PUT, /v1/jobs, 405",
        "POST, /v1/jobs, 415",
    })
    void anErrorIsSeenWithCredentials(String method, String path, int status) throws IOException {
        Reply reply = send(Wire.head(method, path, "Origin: " + ORIGIN, "Content-Length: 0"));
        canBeSeenWithCredentials(reply);
        isAnErrorOfTheApi(reply, status);
    }

    @Test
    void anIdWithTheCharacterNulIsUnknownAsAnyOther() throws IOException {
        assertThat(send(Wire.head("GET", "/v1/jobs/%00")).text())
                .contains("There is no job with the id '%00', or you may not view it.");
    }

    @Test
    void whatTheServerCannotReadIsSeenTheOriginOfWhichItHasRead() throws IOException {
        Reply tooMuch = send(Wire.head("GET", "/v1/jobs", "Origin: " + ORIGIN, "X: " + "x".repeat(40_000)));
        canBeSeenWithCredentials(tooMuch);
        isAnErrorOfTheApi(tooMuch, 431);
        Reply noHeader = send(Wire.head("GET", "/v1/jobs", "Origin: " + ORIGIN, "no header"));
        canBeSeenWithCredentials(noHeader);
        isAnErrorOfTheApi(noHeader, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /v1/jobs HTTP/3.7', 400, 505",
        "'GET', 400, 400",
        "'GET http://[::1 HTTP/1.1', 400, 400",
    })
    void whatItCannotReadAtAllIsSeenByAnybody(String line, int oneStatus, int otherStatus) throws IOException {
        Reply reply = send(line + "\r\nOrigin: " + ORIGIN + "\r\n\r\n");
        assertThat(reply.status()).isIn(oneStatus, otherStatus);
        isAnErrorOfTheApi(reply, reply.status());
        assertThat(reply.header("Access-Control-Allow-Origin")).isIn("*", ORIGIN);
    }

    @Test
    void theOriginIsThatOfTheRequestAndOfNoneBeforeIt() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            wire.send(Wire.head("GET", "/v1/jobs", "Origin: https://first.example"), "");
            Reply next = wire.send(Wire.head("GET", "/v1/jobs", "no header"), "");
            assertThat(next.status()).isEqualTo(400);
            assertThat(next.header("Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @Test
    void aPageMaySendAnyHeaderWithCredentialsFromAPublicNetworkToo() throws IOException {
        Reply reply = send(Wire.head(
                "OPTIONS",
                "/v1/jobs",
                "Origin: " + ORIGIN,
                "Access-Control-Request-Method: PATCH",
                "Access-Control-Request-Headers: authorization,x-anything",
                "Access-Control-Request-Private-Network: true"));
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(reply.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(reply.header("Access-Control-Allow-Headers")).isEqualTo("authorization,x-anything");
        assertThat(reply.header("Access-Control-Allow-Private-Network")).isEqualTo("true");
    }

    @Test
    void aProgramIsToldNothingOfOrigins() throws IOException {
        assertThat(send(Wire.head("GET", "/v1/jobs")).headers().map().keySet())
                .noneMatch(name -> name.startsWith("Access-Control"));
    }
}
