package io.jobskit.conformance.proof.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.support.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private final List<Exchange> exchanges = List.of(
            Samples.exchange(1, "POST", "{}", "{}"),
            Samples.exchange(2, "POST", "{}", "{}"),
            Samples.exchange(3, "GET", "", "{}"),
            Samples.exchange(4, "GET", "", "{}"));

    private final List<Finding> findings = List.of(
            kept("CANCEL-01", "it is answered with 204", 1),
            kept("CANCEL-01", "it is answered with 204", 2),
            kept("CANCEL-01", "it becomes \"User Cancelled\", and stays so", 3),
            new Finding.Observed("CANCEL-06", Source.SCENARIO, "204", List.of()));

    private final Baseline before = Baseline.of(findings, exchanges);

    @Test
    void theSameRunHasLostNothing() {
        assertThat(before.lostIn(Baseline.of(findings, exchanges))).isEmpty();
    }

    @Test
    void aJudgementThatIsMadeNoMoreIsTold() {
        assertThat(before.lostIn(Baseline.of(without(findings, 2), exchanges)))
                .containsExactly("CANCEL-01: [it becomes \"User Cancelled\", and stays so] is judged no more.");
    }

    @Test
    void aJudgementThatIsMadeLessOftenIsTold() {
        assertThat(before.lostIn(Baseline.of(without(findings, 0), exchanges)))
                .containsExactly(
                        "CANCEL-01: [it is answered with 204] is judged of 1 different requests; it was judged of 2.");
    }

    @Test
    void aReadingThatIsNotedNoMoreIsTold() {
        assertThat(before.lostIn(Baseline.of(without(findings, 3), exchanges)))
                .containsExactly("CANCEL-06: [(noted) 204] is judged no more.");
    }

    @Test
    void whichRuleSpeaksForAWholeRunDoesNotMatterAndThatNoneDoesIsTold() {
        Finding ofARace =
                new Finding.Kept("CANCEL-07", Source.HISTORY, "a job that was cancelled twice does not run", List.of());
        Finding ofTheRest = new Finding.Kept("CANCEL-07", Source.HISTORY, "what was cancelled does not run", List.of());
        Baseline ofTheRace = Baseline.of(List.of(ofARace), List.of());

        assertThat(ofTheRace.lostIn(Baseline.of(List.of(ofTheRest), List.of()))).isEmpty();
        assertThat(ofTheRace.lostIn(Baseline.of(List.of(), List.of())))
                .containsExactly("CANCEL-07: [(the whole run)] is judged no more.");
    }

    @Test
    void aRequestThatIsSentNoMoreIsTold() {
        assertThat(before.lostIn(Baseline.of(findings, without(exchanges, 0))))
                .containsExactly("CANCEL-04: its scenarios send 2 different requests; they sent 3.");
    }

    @Test
    void howOftenAJobIsLookedAtDoesNotMatter() {
        assertThat(before.lostIn(Baseline.of(findings, without(exchanges, 3)))).isEmpty();
    }

    @Test
    void howManyPagesAListingHasDoesNotMatter() {
        List<Exchange> pages =
                List.of(page("page%5Blimit%5D=2&page%5Bafter%5D=a"), page("page%5Blimit%5D=2&page%5Bafter%5D=b"));
        assertThat(Baseline.of(List.of(), pages).lostIn(Baseline.of(List.of(), pages.subList(1, 2))))
                .isEmpty();
        assertThat(Baseline.of(List.of(), pages).lostIn(Baseline.of(List.of(), List.of(page("page%5Blimit%5D=3")))))
                .isEmpty();
        assertThat(Baseline.of(List.of(), List.of(page("page%5Blimit%5D=2"), page("page%5Blimit%5D=3")))
                        .lostIn(Baseline.of(List.of(), List.of(page("page%5Blimit%5D=3")))))
                .containsExactly("CANCEL-04: its scenarios send 1 different requests; they sent 2.");
    }

    private static Exchange page(String query) {
        return Samples.exchange(
                1,
                "default",
                Samples.request("GET", "http://127.0.0.1:8080/v1/jobs?" + query, List.of(), ""),
                Optional.of(Samples.answer(200, "OK", "application/vnd.api+json", new byte[0])));
    }

    @Test
    void whatIsJudgedInAdditionIsNoLoss() {
        assertThat(Baseline.of(without(findings, 0), exchanges).lostIn(before)).isEmpty();
    }

    @Test
    void aFileHoldsAllOfIt() {
        assertThat(Baseline.read(before.csv())).isEqualTo(before);
        assertThat(before.csv()).startsWith("requirement,judgement,number\nCANCEL-01,");
    }

    private Finding kept(String requirement, String judgement, int exchange) {
        return new Finding.Kept(requirement, Source.SCENARIO, judgement, List.of(exchanges.get(exchange - 1)));
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }
}
