package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that are fetched for requests, and what is said where there are none. */
class FetchedTokensTest {

    private static final String JOB = RawServer.answer("200 OK", "", "{}");
    private static final String REFUSED = RawServer.answer("401 Unauthorized", "", "{}");

    private final RawRun run = new RawRun();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aTokenIsAskedForAsTheStandardHasIt() {
        try (RawServer tokens = answering("200 OK", "{\"access_token\": \"t1\", \"expires_in\": 20}");
                RawServer server = RawServer.answering(JOB)) {
            Target target = target(server, oauth2(tokens, ", scope: \"a b\""));
            Exchange exchange = run.client(target).read(target.owner(), "7");

            RawServer.Asked asked = tokens.asked().get(0);
            assertThat(asked.line()).isEqualTo("POST /token?x=1 HTTP/1.1");
            assertThat(asked.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            // kit%20: and s%3Acr%C3%A9t+%2B
            assertThat(asked.header("Authorization")).isEqualTo("Basic a2l0KzElM0E6cyUzQWNyJUMzJUE5dCslMkI=");
            assertThat(asked.body()).isEqualTo("grant_type=client_credentials&scope=a+b");
            assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer t1");
            assertThat(run.history.exchanges()).containsExactly(exchange);
            assertThat(Secrets.of(target).masked("s:crét + t1-not")).isEqualTo("*** t1-not");
        }
    }

    @Test
    void theRefreshTokenThatWasGivenLastIsUsedAlsoByTheNextRun() {
        List<String> bodies = new ArrayList<>();
        try (RawServer tokens = RawServer.that((asked, out) -> {
                    bodies.add(asked.body());
                    out.write(RawRun.utf8(RawServer.answer(
                            "200 OK",
                            "",
                            "{\"access_token\": \"t%1$d\", \"expires_in\": 20, \"refresh_token\": \"next/%1$d\"}"
                                    .formatted(bodies.size()))));
                });
                RawServer server = RawServer.answering(JOB)) {
            Target target = target(server, oauth2(tokens, ", refresh-token: first"));
            JobsClient client = run.client(target);
            client.read(target.owner(), "7");
            run.time.passes(Duration.ofSeconds(20));
            client.read(target.owner(), "7");
            run.client(target).read(target.owner(), "7");
            assertThat(bodies)
                    .containsExactly(
                            "grant_type=refresh_token&refresh_token=first",
                            "grant_type=refresh_token&refresh_token=next%2F1",
                            "grant_type=refresh_token&refresh_token=next%2F2");
            assertThat(Secrets.of(target).masked("first next/1 next/3")).isEqualTo("*** *** ***");
        }
    }

    @Test
    void aRequestWhoseTokenHasExpiredIsSentAgainAndOnlyThatIsRecorded() throws IOException {
        String script = "n=$(cat n); n=$((n + 1)); echo $n > n; echo \"  token-$n\"; echo ignored >&2";
        try (RawServer server = RawServer.that((asked, out) -> out.write(RawRun.utf8(
                asked.header("Authorization").endsWith("-1") && asked.line().contains("old") ? REFUSED : JOB)))) {
            Files.writeString(folder.resolve("n"), "0");
            Target target = target(server, command(script));
            JobsClient client = run.client(target);
            client.read(target.owner(), "7");
            assertThat(client.read(target.owner(), "old").status()).isEqualTo(200);
            assertThat(server.asked())
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
            assertThat(run.history.exchanges()).hasSize(2);
        }
    }

    @Test
    void a401ToAFreshTokenIsTheAnswer() throws IOException {
        try (RawServer server = RawServer.answering(REFUSED)) {
            Target target = target(server, command("echo '{\"access_token\": \"token\", \"expires_in\": 3600}'"));
            assertThat(run.client(target).read(target.owner(), "7").status()).isEqualTo(401);
            assertThat(server.asked()).hasSize(1);
            assertThat(run.history.exchanges()).hasSize(1);
        }
    }

    @Test
    void withoutTheOwnersTokenTheRunIsOver() {
        try (RawServer tokens = answering("400 Bad Request", "{\"error\": \"invalid_client\"}");
                RawServer server = RawServer.answering(JOB)) {
            Target target = target(server, oauth2(tokens, ""));
            ThrottledClient wire = run.wire(target);
            JobsClient client = RawRun.client(wire, target);
            assertThat(catchThrowable(() -> client.read(target.owner(), "7"))).isInstanceOf(NoTokenException.class);
            assertThat(catchThrowable(() -> client.read(target.owner(), "7")))
                    .hasMessage(wire.stopped().orElseThrow());
            assertThat(tokens.asked()).hasSize(1);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void whyThereIsNoTokenIsSaidWithPlaceAndRemedy() throws IOException {
        List<String> said = new ArrayList<>();
        said.add(said(oauth2(URI.create("http://127.0.0.1:1"), "")));
        said.add(said(oauth2(URI.create("http://no-such-host.invalid"), "")));
        for (String[] answer : new String[][] {
            {"401 Unauthorized", "{\"error\": \"invalid_client\", \"error_description\": \"Who is s:crét +?\"}"},
            {"400 Bad Request", "{\"error\": \"invalid_scope\"}"},
            {"400 Bad Request", "{\"error\": \"unauthorized_client\"}"},
            {"403 Forbidden", "<html>"},
            {"404 Not Found", ""},
            {"302 Found", ""},
            {"503 Service Unavailable", ""},
            {"200 OK", "<html>"},
            {"200 OK", "{\"token\": \"hidden-token\"}"},
            {"200 OK", "{\"access_token\": \"hidden-token\\n\"}"},
            {"200 OK", "{\"access_token\": \"hidden-token\", \"token_type\": \"mac\"}"}
        }) {
            try (RawServer tokens = answering(answer[0], answer[1])) {
                said.add(said(oauth2(tokens, "")));
            }
        }
        try (RawServer tokens = answering("400 Bad Request", "{\"error\": \"invalid_grant\"}")) {
            said.add(said(oauth2(tokens, ", refresh-token: hidden-token")));
        }
        try (RawServer silent = RawServer.that((asked, out) -> TimeUnit.HOURS.sleep(1))) {
            said.add(said(oauth2(silent, "")));
        }
        said.add(said("type: bearer, token-command: [./no-such-command, hidden-token]"));
        said.add(said(command("echo hidden-token; echo hidden-token >&2; exit 3")));
        said.add(said(command("true")));
        said.add(said(command("echo hidden token")));
        said.add(said(command("echo '{\"token\": \"hidden-token\"}'")));
        said.add(said(command("echo hidden-token; sleep 1000 & sleep 1000")));

        String all = String.join("\n", said) + "\n";
        assertThat(all).doesNotContain("hidden");
        Golden.matches("no-token.txt", all.replaceAll("(127.0.0.1):\\d{2,5}\\b", "$1:PORT"));
    }

    private String said(String credentials) {
        Target target = target(URI.create("http://127.0.0.1:1"), credentials);
        Throwable thrown = catchThrowable(() -> run.client(target).read(target.owner(), "7"));
        assertThat(thrown).isInstanceOf(NoTokenException.class);
        return Secrets.of(target).masked(String.valueOf(thrown.getMessage()));
    }

    private static RawServer answering(String status, String body) {
        return RawServer.answering(RawServer.answer(status, "Content-Type: application/json\r\n", body));
    }

    private static String oauth2(RawServer tokens, String further) {
        return oauth2(URI.create(tokens.address() + "/token?x=1"), further);
    }

    private static String oauth2(URI tokens, String further) {
        return "type: oauth2, token-url: \"%s\", client-id: \"kit 1:\", client-secret: \"s:crét +\"%s"
                .formatted(tokens, further);
    }

    private String command(String script) throws IOException {
        Path file = folder.resolve("token.sh");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return "type: bearer, token-command: [./token.sh, staging]";
    }

    private Target target(RawServer server, String credentials) {
        return target(server.address(), credentials);
    }

    private Target target(URI address, String credentials) {
        try {
            Path file = folder.resolve("target.yaml");
            Files.writeString(file, "base-url: %s\nidentities: {default: {%s}}\n".formatted(address, credentials));
            Identity owner = TargetFile.read(file, Map.of()).at(address).owner();
            return Targets.with(RawRun.target(address, List.of()), owner);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
