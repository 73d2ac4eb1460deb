package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that show nothing, and what came of asking again. */
class GatewayErrorsTest {

    private static final String MARK = "r1/READ-05/1";

    @Test
    void anOddIdThatWasAnsweredInTheEndIsNoMatterOfIds() {
        onlyViolated(
                read(503)
                        .marked(MARK)
                        .tell(Operation.READ, "%", "GET", "/v1/jobs/%25", "", 404, "")
                        .marked(MARK),
                "PROTOCOL-03");
    }

    @Test
    void anOddIdThatIsAlwaysAnsweredSoIsAMatterOfIdsAlone() {
        kept(read(503)
                .marked(MARK)
                .tell(Operation.READ, "%", "GET", "/v1/jobs/%25", "", 503, "")
                .marked(MARK));
    }

    private static Tale read(int status) {
        return new Tale().tell(Operation.READ, "%", "GET", "/v1/jobs/%25", "", status, "");
    }

    @Test
    void whatALocationLeadsToIsWhatWasAnsweredInTheEnd() {
        Header location = new Header("Location", "/v1/results/1");
        Tale tale = new Tale()
                .downloaded("7", 303, "", location)
                .tell(Operation.OTHER, "7", "GET", "/v1/results/1", "", 502, "")
                .marked("r1/DOWNLOAD-01/2")
                .tell(Operation.OTHER, "7", "GET", "/v1/results/1", "", 404, "")
                .marked("r1/DOWNLOAD-01/2");
        onlyViolated(tale, "PROTOCOL-03");
        onlyViolated(
                new Tale()
                        .downloaded("7", 303, "", location)
                        .tell(Operation.OTHER, "7", "GET", "/v1/results/1", "", 404, "")
                        .marked("r1/DOWNLOAD-01/2"),
                "DOWNLOAD-16");
    }

    @Test
    void aCancelThatMayHaveBeenDoneBeforeTellsNothing() {
        onlyViolated(
                new Tale()
                        .held("7")
                        .cancelled("7", 504)
                        .marked("r1/CANCEL-01/3")
                        .cancelled("7", 404)
                        .marked("r1/CANCEL-01/3"),
                "PROTOCOL-03");
    }

    @Test
    void theJobOfACreationWhoseAnswerWasLostIsFoundByItsParameters() {
        Tale tale = lost(504).listed(Tale.job("1", "Completed"), Tale.job("8", "Queued"));
        assertThat(found(tale)).containsOnlyKeys("8");
        assertThat(untold(tale)).isEmpty();
        assertThat(found(lost(504).listed(Tale.job("1", "Completed")))).isEmpty();
        assertThat(untold(lost(504).listed(Tale.job("1", "Completed")))).isEmpty();
    }

    @Test
    void aJobThatWasThereBeforeIsNobodysLostOne() {
        assertThat(found(new Tale()
                        .listed(Tale.job("8", "Queued"))
                        .create("portfolio_view_results", Tale.VIEW, 503, "")
                        .listed(Tale.job("8", "Queued"))))
                .isEmpty();
    }

    @Test
    void withoutAListingBeforeAndAfterNothingIsTold() {
        assertThat(untold(lost(502))).hasSize(1);
        Tale withoutBefore =
                new Tale().create("portfolio_view_results", Tale.VIEW, 502, "").listed(Tale.job("8", "Queued"));
        assertThat(untold(withoutBefore)).hasSize(1);
        assertThat(found(withoutBefore)).isEmpty();
    }

    @Test
    void whatIsRefusedWhenItIsSentAgainMadeNoJob() {
        Tale tale = lost(503)
                .marked("r1/CREATE-06/1")
                .create("portfolio_view_results", Tale.VIEW, 400, "")
                .marked("r1/CREATE-06/1");
        assertThat(LostJobs.of(tale.exchanges(), Set.of()).creations()).isEmpty();
    }

    private static Tale lost(int status) {
        return new Tale().listed(Tale.job("1", "Completed")).create("portfolio_view_results", Tale.VIEW, status, "");
    }

    private static java.util.Map<String, Exchange> found(Tale tale) {
        return LostJobs.of(tale.exchanges(), Set.of()).found();
    }

    private static java.util.List<Exchange> untold(Tale tale) {
        return LostJobs.of(tale.exchanges(), Set.of()).untold();
    }
}
