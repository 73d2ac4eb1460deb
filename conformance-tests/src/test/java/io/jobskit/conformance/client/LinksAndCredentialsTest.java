package io.jobskit.conformance.client;

import static io.jobskit.conformance.client.RawRun.OWNER;
import static io.jobskit.conformance.client.RawRun.target;
import static io.jobskit.conformance.client.RawRun.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects and links lead, and what a request to there bears. */
class LinksAndCredentialsTest {

    private static final URI HERE = URI.create("http://127.0.0.1/v1/jobs");

    @AutoClose
    private final RawRun run = new RawRun();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int code) {
        try (RawServer server =
                RawServer.answering(RawServer.answer(code + " Elsewhere", "Location: /v1/jobs/8\r\n", ""))) {
            Exchange exchange = run.client(server).read(OWNER, "7");
            assertThat(exchange.status()).isEqualTo(code);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void redirectsBehindA303AreFollowedAsFarAsTheyLead() {
        Map<String, String> places = Map.of(
                "/v1/jobs/7/download", "303 See Other\r\nLocation: /a",
                "/a", "307 Temporary Redirect\r\nLocation: b",
                "/b", "308 Permanent Redirect\r\nLocation: /c#page",
                "/c", "302 Found\r\nLocation: ?once",
                "/c?once", "301 Moved\r\nLocation: /a");
        try (RawServer server = RawServer.that((asked, out) -> out.write(utf8("HTTP/1.1 "
                + places.get(asked.line().replaceAll(" HTTP/1.1|GET ", "")) + "\r\nContent-Length: 0\r\n\r\n")))) {
            JobsClient client = run.client(server);
            List<Exchange> way = client.onward(OWNER, "7", client.download(OWNER, "7"));
            assertThat(way)
                    .extracting(Exchange::status)
                    .as("back to where it had been, it ends")
                    .containsExactly(303, 307, 308, 302, 301);
        }
    }

    @Test
    void aLinkInABodyIsBelowTheBaseAddressAndALocationIsWhereItSays() {
        try (RawServer server = RawServer.that((asked, out) -> out.write(utf8(
                asked.line().contains("/download ")
                        ? RawServer.answer("303 See Other", "Location: /v1/results/7\r\n", "")
                        : RawServer.answer("404 Not Found", "", ""))))) {
            Target target = target(URI.create(server.address() + "/tenant"), List.of());
            JobsClient client = run.client(target);
            client.followLink(OWNER, "7", "/v1/jobs/7", URI.create(target.baseUrl() + "/v1/jobs"));
            client.onward(OWNER, "7", client.download(OWNER, "7"));
            assertThat(server.asked())
                    .extracting(RawServer.Asked::line)
                    .containsExactly(
                            "GET /tenant/v1/jobs/7 HTTP/1.1",
                            "GET /tenant/v1/jobs/7/download HTTP/1.1",
                            "GET /v1/results/7 HTTP/1.1");
        }
    }

    @Test
    void credentialsStayOnTheTarget() {
        try (RawServer target = RawServer.answering(RawServer.answer("200 OK", "", ""));
                RawServer elsewhere = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            JobsClient client = run.client(target);
            client.followLocation(OWNER, "7", URI.create(elsewhere.address() + "/v1/jobs/7/download"));
            client.listOn(OWNER, elsewhere.address() + "/v1/jobs?page=2", HERE);
            client.followLocation(
                    OWNER,
                    "7",
                    URI.create("http://localhost:" + target.address().getPort() + "/x"));
            client.followLink(OWNER, "7", target.address() + "/v1/jobs/7/download", HERE);
            assertThat(elsewhere.asked()).hasSize(2).allSatisfy(LinksAndCredentialsTest::bearsNoCredentials);
            bearsNoCredentials(target.asked().get(0));
            assertThat(target.asked().get(1).header("Authorization")).startsWith("Basic ");
        }
    }

    @Test
    void cookiesAndChallengesAreNotAnswered() {
        try (RawServer server = RawServer.answering(RawServer.answer(
                "401 Unauthorized", "Set-Cookie: a=b; Path=/\r\nWWW-Authenticate: Basic realm=x\r\n", ""))) {
            JobsClient client = run.client(server);
            client.read(OWNER, "7");
            client.read(OWNER, "7");
            assertThat(server.asked())
                    .hasSize(2)
                    .allMatch(asked -> asked.header("Cookie").isEmpty());
        }
    }

    private static void bearsNoCredentials(RawServer.Asked asked) {
        assertThat(asked.head())
                .doesNotContainIgnoringCase("Authorization:")
                .doesNotContainIgnoringCase("Addepar-Firm:")
                .doesNotContainIgnoringCase("X-Gateway:");
    }
}
