package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe tells something beside a twin that the target takes. */
class TrialRulesTest {

    private static final String CHANGE = "view job, output_type: 'csv' → 'csvs'";

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 400",
        "REFUSED_AS_ANOTHER_RESOURCE, 409",
        "REFUSED_AS_ANOTHER_RESOURCE, 400",
        "REFUSED_FOR_ITS_LABEL, 415",
        "REFUSED_FOR_ITS_LABEL, 400",
        "ACCEPTED, 202",
        "ANSWERED, 200",
        "ANSWERED, 204"
    })
    void whatIsAnsweredAsItShouldBeIsKept(Expectation expectation, int status) {
        assertThat(found(expectation, status, 202)).singleElement().isInstanceOf(Finding.Kept.class);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, 202",
        "REFUSED, 200",
        "REFUSED, 404",
        "REFUSED, 409",
        "REFUSED, 303",
        "REFUSED, 500",
        "REFUSED_AS_ANOTHER_RESOURCE, 202",
        "REFUSED_FOR_ITS_LABEL, 406",
        "ACCEPTED, 400",
        "ANSWERED, 400",
        "ANSWERED, 401",
        "ANSWERED, 415",
        "ACCEPTED, 415",
        "ACCEPTED, 500"
    })
    void anyOtherAnswerIsAViolation(Expectation expectation, int status) {
        assertThat(found(expectation, status, 202)).singleElement().satisfies(finding -> {
            assertThat(finding).isInstanceOf(Finding.Violated.class);
            assertThat(finding.source()).isEqualTo(Finding.Source.PROBE);
            assertThat(finding.evidence()).extracting(Exchange::number).containsExactly(1, 2);
        });
    }

    @Test
    void theSentenceNamesTheChangeAndWhatTheTwinWasAnswered() {
        assertThat(found(Expectation.REFUSED, 202, 202))
                .singleElement()
                .extracting(finding -> ((Finding.Violated) finding).difference().sentence())
                .isEqualTo(
                        "A request with one change (view job, output_type: 'csv' → 'csvs') was answered with 202 where 400 was expected; without the change, the response is 202, as expected.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 500})
    void aTwinThatIsRefusedMakesItTellNothing(int twin) {
        assertThat(found(Expectation.REFUSED, 202, twin)).isEmpty();
        assertThat(found(Expectation.REFUSED, 400, twin)).isEmpty();
        assertThat(found(Expectation.ACCEPTED, 400, twin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 502, 503, 504})
    void whatSaysNothingOfTheRequestTellsNothing(int status) {
        assertThat(found(Expectation.REFUSED, status, 202)).isEmpty();
        assertThat(found(Expectation.ACCEPTED, status, 202)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400})
    void whatTheDocumentationLeavesOpenIsNotJudged(int status) {
        assertThat(found(Expectation.EITHER, status, 202)).isEmpty();
    }

    @Test
    void whichCodeOfSuccessAnAcceptedFormHasIsAnotherRequirementsBusiness() {
        assertThat(found(Expectation.ACCEPTED, 201, 201)).singleElement().isInstanceOf(Finding.Kept.class);
    }

    @ParameterizedTest
    @CsvSource({"404, 200, kept", "404, 303, kept", "200, 200, violated", "400, 200, violated", "200, 404, nothing"})
    void whatIsAlmostAnIdIsUnknown(int status, int twin, String ruling) {
        Tale tale = new Tale()
                .tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", twin, "{}")
                .tell(Operation.READ, "7x", "GET", "/v1/jobs/7x", "", status, "{}");
        List<Finding> found = probed(tale, "READ-02", Expectation.UNKNOWN);
        switch (ruling) {
            case "kept" -> assertThat(found).singleElement().isInstanceOf(Finding.Kept.class);
            case "violated" -> assertThat(found).singleElement().isInstanceOf(Finding.Violated.class);
            default -> assertThat(found).isEmpty();
        }
    }

    @Test
    void aJobThatShouldHaveBeenRefusedIsNotHeldAgainstOtherRequirements() {
        Tale tale = new Tale()
                .created("7")
                .created("8", "portfolio_view_results", Tale.VIEW.replace("csv", "csvs"), Tale.job("8", "Queued"));
        History history = History.of(
                tale.exchanges(),
                List.of(new TwinTrial(
                        "VIEW-09",
                        CHANGE,
                        Expectation.REFUSED,
                        tale.last(),
                        tale.exchanges().get(0))));
        assertThat(Rules.check(history, TrialRulesTest::fails))
                .filteredOn(Finding.Violated.class::isInstance)
                .extracting(Finding::requirement)
                .containsExactly("VIEW-09");
    }

    @Test
    void aJobInALegalFormThatIsAcceptedCompletes() {
        assertThat(ended("Completed", Tale.job("8", "Error Cancelled", WRONG)))
                .singleElement()
                .extracting(Finding::requirement)
                .isEqualTo("VIEW-10");
        assertThat(ended("Error Cancelled", Tale.job("8", "Error Cancelled", WRONG)))
                .isEmpty();
        assertThat(ended("Completed", Tale.job("8", "Rejected"))).isEmpty();
        assertThat(ended("Completed", Tale.job("8", "Failed"))).isEmpty();
    }

    private static final String WRONG =
            "\"errors\":[{\"status\":\"400\",\"title\":\"Bad Request\",\"detail\":\"Invalid portfolio\"}],";

    private static List<Finding> ended(String twin, String job) {
        Tale tale = new Tale().created("7").created("8");
        TwinTrial trial = new TwinTrial(
                "VIEW-10",
                CHANGE,
                Expectation.ACCEPTED,
                tale.last(),
                tale.exchanges().get(0));
        Tale ended = tale.readAs("7", Tale.job("7", twin, twin.equals("Completed") ? "" : WRONG))
                .readAs("8", job);
        return Rules.check(History.of(ended.exchanges(), List.of(trial)), TrialRulesTest::fails).stream()
                .filter(Finding.Violated.class::isInstance)
                .toList();
    }

    @Test
    void aNearMissThatTheServerFailsAtIsNoMatterOfServerErrorsAsWell() {
        String mark = "r1/VIEW-09/1000";
        Tale tale = new Tale()
                .created("7")
                .create("portfolio_view_results", Tale.VIEW.replace("csv", "csvs"), 500, "")
                .marked(mark)
                .create("portfolio_view_results", Tale.VIEW.replace("csv", "csvs"), 500, "")
                .marked(mark);
        Exchange twin = tale.exchanges().get(0);
        TwinTrial trial = new TwinTrial("VIEW-09", CHANGE, Expectation.REFUSED, tale.last(), twin);
        assertThat(Rules.check(History.of(tale.exchanges(), List.of(trial)), TrialRulesTest::fails))
                .filteredOn(Finding.Violated.class::isInstance)
                .extracting(Finding::requirement)
                .containsExactly("VIEW-09");
    }

    private static List<Finding> found(Expectation expectation, int status, int twin) {
        Tale tale = new Tale()
                .create("portfolio_view_results", Tale.VIEW, twin, "{}")
                .create("portfolio_view_results", Tale.VIEW.replace("csv", "csvs"), status, "{}");
        return probed(tale, "VIEW-09", expectation);
    }

    private static List<Finding> probed(Tale tale, String requirement, Expectation expectation) {
        TwinTrial trial = new TwinTrial(
                requirement, CHANGE, expectation, tale.last(), tale.exchanges().get(0));
        return Rules.check(History.of(tale.exchanges(), List.of(trial)), TrialRulesTest::fails).stream()
                .filter(finding -> finding.source() == Finding.Source.PROBE)
                .toList();
    }

    private static void fails(String rule, Throwable fault) {
        throw new AssertionError(rule, fault);
    }
}
