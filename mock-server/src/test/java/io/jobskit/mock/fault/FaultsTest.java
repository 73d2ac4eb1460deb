package io.jobskit.mock.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Control;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults as clients meet them, whether the stub answers by itself or WireMock has a say. */
class FaultsTest {

    @AutoClose
    private static final Stub DIRECT = Stub.start();

    @AutoClose
    private static final Stub THROUGH_WIREMOCK = throughWireMock();

    /** How a request gets to its answer. */
    enum Way {
        DIRECT(FaultsTest.DIRECT),
        WIREMOCK(THROUGH_WIREMOCK);

        @SuppressWarnings("ImmutableEnumChecker") // a test's own
        private final Stub stub;

        Way(Stub stub) {
            this.stub = stub;
        }
    }

    /** A mapping of the user's that could be for any request makes WireMock match each. */
    private static Stub throughWireMock() {
        Stub stub = Stub.start();
        Reply added = stub.client().with("Content-Type", "application/json").post("/__admin/mappings", """
                {"priority": 9, "request": {"urlPathPattern": "/v1/.*", "headers": {"X-Never": {"equalTo": "1"}}},
                 "response": {"status": 418}}""");
        assertThat(added.status()).isEqualTo(201);
        return stub;
    }

    private static String rule(String routes, String when, String fault) {
        return Requests.json("{'faults': [{'routes': [" + routes + "], " + when + ", 'fault': " + fault + "}]}")
                .toString();
    }

    private static String raw(Stub stub, String method, String target, String... headers) throws IOException {
        try (Wire wire = new Wire(stub.port())) {
            return wire.sendAndReadToTheEnd(Wire.head(method, target, headers), "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsForTheNextRequestsOfItsRoutesAndForNoOthers(Way way) {
        Client client = way.stub.client();
        TestJob job = client.view();
        assertThat(client.control()
                        .faults(rule("'read', 'cancel'", "'next': 2", "{'status': 503, 'retry_after': 7}"))
                        .status())
                .isEqualTo(200);
        client.list();
        Reply first = job.read().refused(503);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(first.header("Jobs-Fault")).isEqualTo("status=503; retry-after=7");
        assertThat(client.control().faults().at("/faults/0/next").intValue()).isEqualTo(1);
        job.cancel().refused(503);
        assertThat(client.control().faults().path("faults")).isEmpty();
        Reply last = job.read();
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.header("Jobs-Fault")).isEmpty();
        assertThat(job.status()).isEqualTo("Queued");
    }

    @ParameterizedTest
    @EnumSource
    void aCreationThatIsRefusedCreatesNothing(Way way) {
        Client client = way.stub.client();
        client.with("Jobs-Fault", "status=500").createView(Requests.view()).refused(500);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDroppedConnectionBringsNoByteAndNothingIsDone(Way way) throws IOException {
        Client client = way.stub.client();
        TestJob job = client.view();
        String firm = firm(client);
        assertThat(raw(way.stub, "DELETE", "/v1/jobs/" + job.id(), firm, USER, "Jobs-Fault: drop"))
                .isEmpty();
        assertThat(job.status()).isEqualTo("Queued");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsLostAfterTheWorkIsDone(Way way) throws IOException {
        Client client = way.stub.client();
        TestJob job = client.view();
        assertThat(raw(way.stub, "DELETE", "/v1/jobs/" + job.id(), firm(client), USER, "Jobs-Fault: lose-answer"))
                .isEmpty();
        assertThat(job.status()).isEqualTo("User Cancelled");
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, json", "DIRECT, csv", "WIREMOCK, json", "WIREMOCK, csv"})
    void aBodyBreaksOffAfterSoManyBytes(Way way, String outputType) throws IOException {
        Client client = way.stub.client();
        TestJob job =
                client.createView(Requests.view(outputType)).accepted(client).atItsEnd();
        String body = new String(job.download().body(), ISO_8859_1);
        String download = "/v1/jobs/" + job.id() + "/download";
        String cut = raw(way.stub, "GET", download, firm(client), USER, "Jobs-Fault: truncate=30");
        assertThat(cut).startsWith("HTTP/1.1 200").containsIgnoringCase("Jobs-Fault: truncate=30\r\n");
        assertThat(cut.substring(cut.indexOf("\r\n\r\n") + 4)).contains(body.substring(0, 30));
        assertThat(cut).doesNotContain(body.substring(0, 31));
        String nothing = raw(way.stub, "GET", download, firm(client), USER, "Jobs-Fault: truncate=0");
        assertThat(nothing).startsWith("HTTP/1.1 200").doesNotContain(body.substring(0, 2));
        assertThat(job.seenBy(client.with("Jobs-Fault", "truncate=100000")).download())
                .hasToString(job.download().toString());
    }

    @ParameterizedTest
    @EnumSource
    void aLargeBodyBreaksOffWhereItShall(Way way) throws IOException {
        Client client = way.stub.client();
        TestJob job = client.createView(Requests.view("csv").put("result_rows", 20_000))
                .accepted(client)
                .atItsEnd();
        String cut = raw(
                way.stub,
                "GET",
                "/v1/jobs/" + job.id() + "/download",
                firm(client),
                USER,
                "Jobs-Fault: truncate=100000");
        assertThat(cut.length()).isBetween(100_000, 102_000);
    }

    @ParameterizedTest
    @EnumSource
    void aSlowBodyComesWholeWhenItsTimeIsOver(Way way) {
        Client client = way.stub.client();
        TestJob job = client.view().atItsEnd();
        String body = job.download().text();
        long begin = System.nanoTime();
        Reply slow = job.seenBy(client.with("Jobs-Fault", "slow-body=PT0.4S")).download();
        assertThat(slow.text()).isEqualTo(body);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(380));
        assertThat(slow.header("Jobs-Fault")).isEqualTo("slow-body=PT0.4S");
    }

    @ParameterizedTest
    @EnumSource
    void aDelayedRequestIsAnsweredAsEver(Way way) {
        Client client = way.stub.client();
        long begin = System.nanoTime();
        Reply late = client.with("Jobs-Fault", "delay=PT0.3S").createView(Requests.view());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
        assertThat(late.status()).isEqualTo(202);
        assertThat(late.header("Jobs-Fault")).isEqualTo("delay=PT0.3S");
        assertThat(client.listed()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void delaysKeepNobodyElseWaiting(Way way) throws IOException {
        Client client = way.stub.client();
        List<Wire> waiting = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Wire wire = new Wire(way.stub.port());
            wire.sendOnly(Wire.head("GET", "/v1/jobs", "Jobs-Fault: delay=PT4S"));
            waiting.add(wire);
        }
        assertThat(client.list().status()).isEqualTo(200);
        assertThat(waiting).noneMatch(Wire::hasAnswer);
        for (Wire wire : waiting) {
            wire.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFaultsOfAFirmAreNobodyElses(Way way) {
        Client client = way.stub.client();
        Client neighbour = way.stub.client();
        client.control().faults("{\"profile\": \"expired-token\"}");
        client.list().refused(401);
        assertThat(neighbour.list().status()).isEqualTo(200);
        assertThat(neighbour.control().faults()).hasToString("{\"faults\":[]}");
    }

    @ParameterizedTest
    @EnumSource
    void controlTheAdminApiAndThePageAreNeverBefallen(Way way) {
        Client client = way.stub.client();
        client.control().faults("{\"profile\": \"rate-limited\"}");
        Client asking = client.with("Jobs-Fault", "status=500");
        for (String path : List.of("/__control/clock", "/__admin/mappings", "/")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
            assertThat(asking.get(path).status()).as(path).isEqualTo(200);
        }
        client.list().refused(429);
        assertThat(client.control().endFaults().status()).isEqualTo(204);
        assertThat(client.list().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aShareOfTheRequestsIsTheSameWithTheSameSeed(Way way) {
        String seven = rule("'list'", "'share': 0.5, 'seed': 7", "{'status': 500}");
        List<Integer> first = statuses(way.stub.client(), seven);
        assertThat(first).contains(200, 500).isEqualTo(statuses(way.stub.client(), seven));
        assertThat(statuses(way.stub.client(), seven.replace("7", "8"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownCanBePutBackAndGoesOn(Way way) {
        Client client = way.stub.client();
        String half = rule("'list'", "'share': 0.5, 'seed': 3", "{'status': 500}");
        List<Integer> whole = statuses(client, half);
        client.control().faults(half);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (i == 5) {
                JsonNode shown = client.control().faults();
                client.control().endFaults();
                client.list();
                client.control().faults(shown.toString());
            }
            parts.add(client.list().status());
        }
        assertThat(parts).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void tooManyRequestsAndExpiredCredentialsReadAsTheApiWritesThem(Way way) {
        Client client = way.stub.client();
        Reply badCredentials = client.as("bad-credentials").list();
        client.control().faults("{\"profile\": \"rate-limited\"}");
        Reply tooMany = client.list().refused(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("30");
        assertThat(tooMany.header("X-RateLimit-Retry-After")).isEqualTo("30");
        client.control().faults("{\"profile\": \"expired-token\"}");
        Reply expired = client.list().refused(401);
        assertThat(expired.text()).isEqualTo(badCredentials.text());
        assertThat(expired.header("WWW-Authenticate")).isEqualTo(badCredentials.header("WWW-Authenticate"));
    }

    @ParameterizedTest
    @EnumSource
    void aHeadRequestIsAnsweredAsEverWhereItsBodyWouldBreakOff(Way way) {
        TestJob job = way.stub.client().view();
        Reply head = job.client()
                .with("Jobs-Fault", "truncate=1")
                .send("HEAD", "/v1/jobs/" + job.id(), BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void theJournalSaysWhatBefellARequest(Way way) throws IOException {
        Client client = way.stub.client();
        String seen = "X-Seen: " + firm(client);
        raw(way.stub, "GET", "/v1/jobs", seen, "Jobs-Fault: drop");
        client.with("X-Seen", firm(client)).control().faults(rule("'list'", "'next': 2", "{'status': 503}"));
        client.with("X-Seen", firm(client)).list();
        client.with("X-Seen", firm(client)).with("Jobs-Fault", "truncate=9999").list();
        JsonNode journal = client.with("Content-Type", "application/json")
                .get("/__admin/requests")
                .json();
        List<String> faults = new ArrayList<>();
        for (JsonNode entry : journal.path("requests")) {
            JsonNode request = entry.path("request");
            if (request.at("/headers/X-Seen").asText().equals(firm(client))
                    && request.path("url").asText().equals("/v1/jobs")) {
                faults.add(request.at("/headers/Jobs-Fault").asText() + " "
                        + entry.at("/response/status").asInt());
            }
        }
        assertThat(faults).containsExactlyInAnyOrder("truncate=9999 200", "status=503 503", "drop 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flaky", "slow", "rate-limited", "offline", "expired-token"})
    void aProfileIsShownWithWhatItDoes(String profile) {
        Control control = DIRECT.client().control();
        JsonNode put = control.faults("{\"profile\": \"" + profile + "\"}").json();
        assertThat(put.path("profile").asText()).isEqualTo(profile);
        assertThat(put.path("faults")).isNotEmpty();
        assertThat(control.faults()).isEqualTo(put);
        assertThat(control.faults(put.toString()).json()).isEqualTo(put);
        control.reset();
        assertThat(control.faults().path("faults")).isEmpty();
    }

    private static final String USER = "Authorization: Basic ZnVsbDpzZWNyZXQ=";

    private static String firm(Client client) {
        return "Addepar-Firm: " + client.control().clock().path("firm").asText();
    }

    private static List<Integer> statuses(Client client, String faults) {
        client.control().faults(faults);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(client.list().status());
        }
        return statuses;
    }
}
