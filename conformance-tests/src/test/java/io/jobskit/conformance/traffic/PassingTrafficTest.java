package io.jobskit.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassingTrafficTest {

    private static final String BASE = "https://api.example/stub";
    private static final Header KEY = new Header("Authorization", "Bearer t0ken");

    private final PassingTraffic passing = new PassingTraffic("0a1b2c3d", target());
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void whatPassesIsReadLikeAnyOtherTraffic() {
        pass("OPTIONS", BASE + "/v1/jobs", 204);
        pass("POST", BASE + "/v1/jobs", 202, KEY);
        pass("GET", BASE + "/v1/jobs/a%20b?x=|", 304, KEY);
        pass("GET", BASE + "/v1/jobs/a%20b?x=|", 200, KEY);
        passing.add(new Passed(
                "GET",
                BASE + "/v1/jobs/a%20b/download",
                message(KEY),
                Optional.of(new Answer(303, "", message(new Header("Location", "/files/7")))),
                "",
                now,
                now.plusMillis(5)));
        pass("GET", "https://api.example/files/7", 200);
        pass("GET", "https://api.example/logo.png", 200);
        pass("POST", BASE + "/__control/jobs/7/age", 204);
        Traffic traffic = passing.traffic();
        assertThat(passing.count()).isEqualTo(8);
        assertThat(traffic.id()).isEqualTo("0a1b2c3d");
        assertThat(traffic.summary())
                .isEqualTo(
                        "Requests to the Jobs API at https://api.example/stub: 3 of 8; left out: 1 answer from a cache, 1 preflight.");
        assertThat(traffic.exchanges())
                .extracting(Exchange::operation)
                .containsExactly(Operation.CREATE, Operation.READ, Operation.DOWNLOAD, Operation.OTHER, Operation.AGE);
        Exchange read = traffic.exchanges().get(1);
        assertThat(read.request().job()).isEqualTo("a b");
        assertThat(read.request().uri()).hasToString(BASE + "/v1/jobs/a%20b?x=%7C");
        assertThat(read.number()).isEqualTo(2);
        assertThat(traffic.exchanges())
                .extracting(Exchange::identity)
                .containsExactly("caller-1", "caller-1", "caller-1", "caller-1", "");
        assertThat(traffic.target().baseUrl()).hasToString(BASE);
        assertThat(traffic.target().identities()).containsOnlyKeys("caller-1");
        assertThat(traffic.target().identities().get("caller-1"))
                .extracting(Identity::credentials)
                .isEqualTo(new Identity.Credentials.Bearer("t0ken"));
    }

    @Test
    void whereTheApiHasAnsweredNothingItSaysWhy() {
        assertThat(passing.traffic().summary())
                .isEqualTo("No request came, so no request was passed on to https://api.example/stub.");
        pass("GET", BASE + "/health", 200);
        assertThat(passing.traffic().summary())
                .isEqualTo(
                        "No request to the Jobs API came: none of the 1 request that came asked for https://api.example/stub/v1/jobs.");
        refuse();
        assertThat(passing.traffic().summary())
                .isEqualTo(
                        "No request to the Jobs API at https://api.example/stub was answered: nothing listens at api.example.");
        refuse();
        assertThat(passing.traffic().summary())
                .isEqualTo(
                        "None of the 2 requests to the Jobs API at https://api.example/stub was answered: nothing listens at api.example.");
        assertThat(passing.traffic().exchanges()).isEmpty();
        pass("GET", BASE + "/v1/jobs", 200);
        assertThat(passing.traffic().exchanges())
                .extracting(Exchange::trouble)
                .containsExactly("nothing listens at api.example", "nothing listens at api.example", "");
    }

    @Test
    void whatFindsNoRoomIsCountedAndNotJudged() {
        PassingTraffic few = new PassingTraffic("id", target(), 2, 1000);
        PassingTraffic small = new PassingTraffic("id", target(), 100, 7);
        for (PassingTraffic full : List.of(few, small)) {
            for (int i = 0; i < 4; i++) {
                full.add(passed("GET", BASE + "/v1/jobs", 200));
            }
        }
        assertThat(List.of(few.count(), few.unrecorded())).containsExactly(4, 2);
        assertThat(few.traffic().exchanges()).hasSize(2);
        assertThat(few.traffic().summary())
                .isEqualTo(
                        "Requests to the Jobs API at https://api.example/stub: 2 of 2; left out: 0 answers from a cache,"
                                + " 0 preflights. Not recorded and not judged, because the limit of recorded traffic was reached: the last 2 requests.");
        assertThat(List.of(small.count(), small.unrecorded())).containsExactly(4, 3);
        few.add(passed("GET", BASE + "/v1/jobs", 200));
        assertThat(few.unrecorded()).isEqualTo(3);
    }

    private void pass(String method, String url, int status, Header... headers) {
        passing.add(passed(method, url, status, headers));
    }

    private void refuse() {
        now = now.plusSeconds(1);
        passing.add(new Passed(
                "GET", BASE + "/v1/jobs", message(), Optional.empty(), "nothing listens at api.example", now, now));
    }

    private Passed passed(String method, String url, int status, Header... headers) {
        now = now.plusSeconds(1);
        Answer answer = new Answer(status, "", new Message(List.of(), "{}".getBytes(StandardCharsets.UTF_8)));
        return new Passed(method, url, message(headers), Optional.of(answer), "", now, now.plusMillis(5));
    }

    private static Message message(Header... headers) {
        return new Message(List.of(headers), new byte[0]);
    }

    private static Target target() {
        return TargetFile.ofBaseUrl(BASE).at(URI.create(BASE));
    }
}
