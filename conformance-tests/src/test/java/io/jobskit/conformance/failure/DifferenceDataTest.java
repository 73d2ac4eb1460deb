package io.jobskit.conformance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference as data: which exchange shows it, and where. */
class DifferenceDataTest {

    private static final String LISTING = """
            {"data":[{"id":"7","attributes":{"status":"Queued","errors":[{"status":"400"}]},"links":{}},
            {"id":"8","attributes":{"status":"Failed","a/b~c":1,"percent_complete":0.5}}],"links":{"next":"x"}}""";

    private static final Exchange LISTED = answered(1, 200, LISTING);
    private static final Exchange GONE = answered(2, 404, "");

    @ParameterizedTest
    @CsvSource({
        "data[1].attributes.status, Failed, /data/1/attributes/status",
        "attributes.status of job 8, Failed, /data/1/attributes/status",
        "The status of job 7, Queued, /data/0/attributes/status",
        "The error's status, 400, /data/0/attributes/errors/0/status",
        "links.next of the last page, x, /links/next",
        "id of the answer, 8, /data/1/id"
    })
    void aMemberIsWhereItsNameAndItsValueAre(String member, String actual, String pointer) {
        Optional<String> found = new Difference.WrongMember(member, "something else", TextNode.valueOf(actual))
                .data()
                .pointer()
                .apply(LISTED);

        assertThat(found).contains(pointer);
        assertThat(LISTED.json().at(pointer).asText()).isEqualTo(actual);
    }

    @Test
    void aMissingMemberIsWhereItWouldBe() {
        assertThat(pointer(new Difference.WrongMember(
                        "attributes.started_at of job 8", "given", MissingNode.getInstance())))
                .contains("/data/1/attributes/started_at");
        assertThat(pointer(new Difference.WrongMember("data[0].links.self", "given", MissingNode.getInstance())))
                .contains("/data/0/links/self");
        assertThat(pointer(new Difference.WrongMember("The body", "given", MissingNode.getInstance())))
                .isEmpty();
    }

    @Test
    void aPointerEscapesWhatWouldEndAName() {
        assertThat(new MemberPath(List.of(List.of("a/b~c")), Set.of()).to(IntNode.valueOf(1), LISTED.json()))
                .contains("/data/1/attributes/a~1b~0c");
    }

    @Test
    void aValueThatIsNowhereHasNoPlace() {
        assertThat(pointer(new Difference.WrongMember("attributes.status", "x", TextNode.valueOf("Running"))))
                .isEmpty();
    }

    @Test
    void theLastExchangeThatShowsItIsTaken() {
        Difference status = new Difference.WrongStatusCode("Reading job 7", List.of(404, 410), 200);

        assertThat(status.data().shownBy(List.of(LISTED, GONE))).contains(LISTED);
        assertThat(status.data().shownBy(List.of(GONE))).contains(GONE);
        assertThat(status.data().shownBy(List.of())).isEmpty();
        assertThat(pointer(status)).contains("status");
        assertThat(status.data().expected()).isEqualTo("404 or 410");
        assertThat(status.data().actual()).isEqualTo("200");
    }

    @Test
    void theStatusOfAJobIsInItsResource() {
        assertThat(pointer(new Difference.WrongStatus("8", "Completed", List.of("Queued", "Failed"))))
                .contains("/data/1/attributes/status");
        assertThat(pointer(new Difference.NotInTime("7", "Completed", Duration.ofSeconds(10), List.of("Queued"))))
                .contains("/data/0/attributes/status");
        assertThat(pointer(new Difference.IllegalChange("9", "Completed", "Queued")))
                .isEmpty();
        assertThat(new Difference.WrongStatus("8", "Completed", List.of("Queued", "Failed"))
                        .data()
                        .actual())
                .isEqualTo("Queued, then Failed");
    }

    @Test
    void otherKindsHaveTheirPlace() {
        assertThat(pointer(new Difference.WrongHeader("Location", "an address", "")))
                .contains("header:Location");
        assertThat(new Difference.WrongHeader("Location", "an address", "")
                        .data()
                        .actual())
                .isEqualTo("missing");
        assertThat(pointer(new Difference.WrongListing("7", 1, 0))).contains("/data");
        assertThat(pointer(new Difference.WrongBody("empty", "JSON"))).contains("");
        assertThat(pointer(new Difference.Unwanted("Nothing of it"))).contains("");
        assertThat(new Difference.WrongListing("7", 1, 0).data().pointer().apply(GONE))
                .isEmpty();
        assertThat(new Difference.WrongLocation("GET /", "/x", "", "there is none")
                        .data()
                        .pointer()
                        .apply(answered(3, 303, "")))
                .contains("header:Location");
    }

    @Test
    void expectedAndActualAreWordsOfTheSentence() {
        JsonNode actual = TextNode.valueOf("x".repeat(300));
        for (Difference difference : List.of(
                new Difference.WrongMember("data.id", "\"7\"", actual),
                new Difference.WrongStatusCode("Reading", List.of(200), 500),
                new Difference.Disagreement("The id", "\"7\"", "\"8\""),
                new Difference.WrongListing("7", 1, 2),
                new Difference.WrongBody("empty", "JSON"))) {
            assertThat(difference.sentence())
                    .contains(difference.data().expected(), difference.data().actual());
        }
    }

    private static Optional<String> pointer(Difference difference) {
        return difference.data().pointer().apply(LISTED);
    }

    private static Exchange answered(int number, int status, String body) {
        return Samples.exchange(
                number,
                "default",
                Samples.request("GET", "http://127.0.0.1:8080/v1/jobs", List.<Header>of(), ""),
                Optional.of(
                        Samples.answer(status, "", "application/vnd.api+json", body.getBytes(StandardCharsets.UTF_8))));
    }
}
