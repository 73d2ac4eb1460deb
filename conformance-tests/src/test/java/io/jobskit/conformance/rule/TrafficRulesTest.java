package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.conformance.support.Tale;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules have to say of traffic of which nobody knows what else was done. */
class TrafficRulesTest {

    private static final String STARTED = "\"started_at\":\"2026-01-01T00:00:%02dZ\",";
    private static final String ENDED = "\"completed_at\":\"2026-01-01T00:00:%02dZ\",";

    private final Rules rules = new Rules(SchemaCheck.shipped());

    /** Each is blamed on something in a run of the kit's own. */
    static Stream<Tale> whatOthersMayBringAbout() {
        return Stream.of(
                new Tale().created("7").read("7", "In Progress").read("7", "Cancel Requested"),
                new Tale().created("7").read("7", "Queued").read("7", "User Cancelled"),
                new Tale().created("7").read("7", "Failed").read("7", "User Cancelled"),
                new Tale().created("7").read("7", 404),
                new Tale().created("7").listed(),
                new Tale().created("7").created("7"),
                new Tale().created("7").read("7", "Timed Out"),
                new Tale().created("7").cancelled("7", 404).read("7", "User Cancelled"),
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .downloaded("7", 404, "")
                        .read("7", "Completed"),
                new Tale()
                        .created("7")
                        .readAs("7", Tale.job("7", "Completed", STARTED.formatted(30) + ENDED.formatted(40)))
                        .readAs("7", Tale.job("7", "Completed", STARTED.formatted(10) + ENDED.formatted(20))),
                new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 503, ""));
    }

    @ParameterizedTest
    @MethodSource("whatOthersMayBringAbout")
    void whatOthersMayHaveBroughtAboutIsBlamedOnNobody(Tale tale) {
        assertThat(RuleAssertions.violated(tale)).isNotEmpty();
        assertThat(violated(tale)).isEmpty();
    }

    @Test
    void aServerThatWasResetMeanwhileGivesIdsAnew() {
        assertThat(violated(new Tale().read("7", "Completed").created("7").read("7", "Queued")))
                .isEmpty();
        assertThat(violated(new Tale()
                        .readAs("7", Tale.job("7", "Completed", STARTED.formatted(1) + ENDED.formatted(2)))
                        .readAs("7", Tale.job("7", "User Cancelled", STARTED.formatted(1) + ENDED.formatted(9)))))
                .isEmpty();
    }

    @Test
    void whatNobodyMayBringAboutIsViolated() {
        assertThat(violated(new Tale().read("7", "Completed").read("7", "In Progress")))
                .containsExactly("STATUS-08");
        assertThat(violated(new Tale().created("7").cancelled("7", 409).read("7", "In Progress")))
                .containsExactly("CANCEL-01");
        assertThat(violated(new Tale().created("7").cancelled("7", 200))).containsExactly("CANCEL-01");
        assertThat(violated(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 500, "")))
                .containsExactly("PROTOCOL-03");
        assertThat(violated(new Tale()
                        .readAs("7", Tale.job("7", "Completed", STARTED.formatted(1) + ENDED.formatted(20)))
                        .readAs("7", Tale.job("7", "Completed", STARTED.formatted(9) + ENDED.formatted(20)))))
                .containsExactly("STATUS-10");
    }

    @Test
    void whatIsKeptComesWithAnExchangeThatShowsIt() {
        Finding kept = found(new Tale().created("7").exchanges()).stream()
                .filter(finding -> finding.requirement().equals("CREATE-02"))
                .findFirst()
                .orElseThrow();
        assertThat(kept).isInstanceOf(Finding.Kept.class);
        assertThat(kept.source()).isEqualTo(Finding.Source.TRAFFIC);
        assertThat(kept.evidence()).extracting(Exchange::number).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 303, 400, 404})
    void ofABodyThatWasNotRecordedNothingIsSaid(int status) {
        Tale tale = new Tale()
                .created("7")
                .read("7", status)
                .cancelled("7", status)
                .downloaded("7", status, "", new Header("Content-Disposition", "attachment; filename=\"a.csv\""))
                .downloaded("7", status, "", new Header("Content-Disposition", "attachment; filename=\"a.csv\""))
                .page("/v1/jobs", "null")
                .create("portfolio_view_results", Tale.VIEW, status, "");
        List<Exchange> bodiless =
                tale.exchanges().stream().map(TrafficRulesTest::unrecorded).toList();
        List<Finding> found = Stream.concat(found(bodiless).stream(), SchemaCheck.shipped().check(bodiless).stream())
                .toList();
        assertThat(found)
                .extracting(Finding::requirement)
                .isSubsetOf("PROTOCOL-03", "CREATE-01", "DOWNLOAD-06", "DOWNLOAD-16");
        assertThat(found)
                .filteredOn(Finding.Violated.class::isInstance)
                .extracting(Finding::requirement)
                .isSubsetOf(status == 200 ? List.of("CREATE-01") : List.of("DOWNLOAD-16"));
    }

    @Test
    void everyRequirementThatTrafficDoesNotTellOfHasAReason() {
        assertThat(Catalogue.shipped().requirements())
                .extracting(Requirement::id)
                .allSatisfy(id -> assertThat(rules.untold(id)).endsWith("."));
        assertThat(rules.untold("STATUS-17")).isEqualTo(Knowledge.CLOCK.sentence());
        assertThat(rules.untold("CREATE-03")).isEqualTo(Knowledge.ALL_THAT_WAS_DONE.sentence());
        assertThat(rules.untold("LIST-02")).startsWith("The traffic never touches it");
    }

    private List<String> violated(Tale tale) {
        return found(tale.exchanges()).stream()
                .filter(Finding.Violated.class::isInstance)
                .map(Finding::requirement)
                .toList();
    }

    private List<Finding> found(List<Exchange> exchanges) {
        return rules.checkTraffic(List.of(History.ofTraffic(exchanges)), (rule, fault) -> {
            throw new IllegalStateException(rule, fault);
        });
    }

    private static Exchange unrecorded(Exchange exchange) {
        Body nothing = Body.unrecorded(new byte[0], 0);
        Request request = exchange.request();
        Answer answer = exchange.answer().orElseThrow();
        return new Exchange(
                exchange.number(),
                "",
                "",
                "caller-1",
                new Request(
                        request.operation(),
                        request.job(),
                        request.method(),
                        request.uri(),
                        new Message(request.message().headers(), nothing, nothing)),
                Optional.of(new Answer(
                        answer.status(), "", new Message(answer.message().headers(), nothing, nothing))),
                "",
                exchange.sentAt(),
                exchange.answeredAt());
    }
}
