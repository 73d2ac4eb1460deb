package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that a client has already are not sent again (RFC 9110, section 13). */
class ConditionalDownloadTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    @AutoClose
    private static final Stub REDIRECTING = Stub.start(settings -> settings.download(303));

    private final Client client = STUB.client();
    private final TestJob job =
            client.createView(Requests.view("csv")).accepted(client).atItsEnd();
    private final Reply full = job.download();

    @ParameterizedTest
    @ValueSource(
            strings = {"TAG", "W/TAG", "*", " * ", "\"a\", TAG", "\"a\",W/\"b\" ,W/TAG", "\"x, y\", TAG,", "W/\"\",TAG"
            })
    void resultsThatAreThereAlreadyAreNotSentAgain(String condition) {
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply reply = sent(method, "If-None-Match", condition);
            assertThat(reply.status()).as(method).isEqualTo(304);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("ETag")).isEqualTo(full.header("ETag"));
            assertThat(reply.header("Vary")).isEqualTo(full.header("Vary"));
            assertThat(reply.headers().map())
                    .doesNotContainKeys("content-type", "content-length", "content-disposition");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"a\", \"*\"", "nonsense", "", "\"x TAG\"", "\"*\"", "w/TAGx"})
    void otherResultsAreSent(String condition) {
        Reply reply = sent(
                "GET",
                "If-None-Match",
                condition.replace("\"x TAG\"", "\"x " + opaque() + "\"").replace("w/TAGx", opaque()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(full.body());
    }

    @Test
    void whatWireMockHandsOnIsNotSentAgainEither() {
        try (Stub own = Stub.start()) {
            Client owner = own.client();
            owner.post("/__admin/settings", "{\"fixedDelay\": 1}");
            TestJob completed = owner.view().atItsEnd();
            String tag = completed.download().header("ETag");
            Reply reply = completed.seenBy(owner.with("If-None-Match", tag)).download();
            assertThat(reply.status()).isEqualTo(304);
            assertThat(reply.header("ETag")).isEqualTo(tag);
            assertThat(reply.headers().map()).doesNotContainKeys("content-type", "content-length");
        }
    }

    @Test
    void severalHeadersAreOneList() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            TestJob open = new TestJob(client.anonymous().without("Addepar-Firm"), "");
            Client nobody = open.client();
            TestJob theirs =
                    nobody.createView(Requests.view("csv")).accepted(nobody).atItsEnd();
            String tag = theirs.download().header("ETag");
            String head = Wire.head(
                    "GET", "/v1/jobs/" + theirs.id() + "/download", "If-None-Match: \"a\"", "If-None-Match: " + tag);
            assertThat(wire.send(head, "").status()).isEqualTo(304);
        }
    }

    @Test
    void resultsOfAnotherFormatAreOthers() {
        TestJob other = client.createView(Requests.view("tsv")).accepted(client).atItsEnd();
        assertThat(other.seenBy(client.with("If-None-Match", full.header("ETag")))
                        .download()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void conditionsOnADateAreIgnoredAsThereIsNone() {
        for (String header : List.of("If-Modified-Since", "If-Unmodified-Since")) {
            for (String date : List.of("Sat, 29 Oct 1994 19:43:31 GMT", "Fri, 29 Oct 2100 19:43:31 GMT", "never")) {
                assertThat(sent("GET", header, date).status()).isEqualTo(200);
            }
        }
        Reply both = job.seenBy(client.with("If-None-Match", full.header("ETag"))
                        .with("If-Modified-Since", "Sat, 29 Oct 1994 19:43:31 GMT"))
                .download();
        assertThat(both.status()).isEqualTo(304);
    }

    @Test
    void aRangeIsIgnoredAndGivesWayToTheCondition() {
        Reply reply = sent("GET", "Range", "bytes=0-3");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(full.body());
        assertThat(job.seenBy(client.with("Range", "bytes=0-3").with("If-None-Match", "*"))
                        .download()
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/TAG", "nonsense"})
    void resultsThatAreNotThoseAskedForAreRefused(String condition) {
        Reply reply = sent("GET", "If-Match", condition).refused(412);
        assertThat(reply.json().at("/errors/0/source/header").asText()).isEqualTo("If-Match");
        Reply both = job.seenBy(client.with("If-Match", "\"a\"").with("If-None-Match", "*"))
                .download();
        assertThat(both.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "*", "\"a\", TAG"})
    void resultsThatAreThoseAskedForAreSent(String condition) {
        assertThat(sent("GET", "If-Match", condition).body()).isEqualTo(full.body());
    }

    @Test
    void whatHasNoEntityTagKnowsNoCondition() {
        for (String condition : List.of("If-None-Match", "If-Match")) {
            Client conditional = client.with(condition, condition.equals("If-Match") ? "\"a\"" : "*");
            assertThat(conditional.list().status()).isEqualTo(200);
            assertThat(job.seenBy(conditional).read().status()).isEqualTo(200);
            assertThat(conditional.createView(Requests.view()).status()).isEqualTo(202);
        }
    }

    @Test
    void resultsThatThereAreNotStayNotFoundWhateverTheCondition() {
        Client has = client.with("If-None-Match", "*");
        client.heldIn(Status.QUEUED).seenBy(has).download().refused(404);
        client.heldIn(Status.TIMED_OUT).seenBy(has).download().refused(410);
    }

    @Test
    void theLinkToResultsKnowsTheConditionAndTheWayThereDoesNot() {
        Client owner = REDIRECTING.client();
        TestJob completed = owner.view().atItsEnd();
        Reply way = completed.seenBy(owner.with("If-None-Match", "*")).download();
        assertThat(way.status()).isEqualTo(303);
        String tag = owner.get(way.header("Location")).header("ETag");
        assertThat(owner.with("If-None-Match", tag).get(way.header("Location")).status())
                .isEqualTo(304);
    }

    private Reply sent(String method, String header, String value) {
        return client.with(header, value.replace("TAG", full.header("ETag")))
                .send(method, "/v1/jobs/" + job.id() + "/download", BodyPublishers.noBody());
    }

    private String opaque() {
        return full.header("ETag").replace("\"", "");
    }
}
