package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How jobs and what is said of them are labelled. */
class LabelRulesTest {

    @Test
    void aLabelOfTheTableIsJudgedTwice() {
        kept(new Tale().created("7"), "STATUS-01", "STATUS-15");
    }

    @Test
    void aStatusThatIsNoTextIsTheSchemasBusiness() {
        Tale number = new Tale().readAs("7", job("7", "Queued").replace("\"Queued\"", "5"));
        silent(number);
        unjudged(number, "STATUS-01");
    }

    @Test
    void whatIsViolatedIsNotKeptAsWell() {
        Tale tale = new Tale().created("7").read("8", "Running");
        onlyViolated(tale, "STATUS-01");
        assertThat(Rules.check(tale.exchanges()))
                .filteredOn(finding -> finding.requirement().equals("STATUS-01"))
                .allMatch(Finding.Violated.class::isInstance);
    }

    @Test
    void ofManyViolationsThoseOfReadingsAreShown() {
        Tale tale = new Tale()
                .listed(job("1", "in_progress"), job("2", "in_progress"), job("3", "in_progress"))
                .read("4", "in_progress")
                .read("5", "in_progress")
                .read("6", "in_progress");
        assertThat(onlyViolated(tale, "STATUS-15", "STATUS-15", "STATUS-15").evidence())
                .isNotEmpty();
        assertThat(RuleAssertions.violated(tale))
                .flatExtracting(Finding.Violated::evidence)
                .extracting(Exchange::operation)
                .containsOnly(Operation.READ);
    }

    @Test
    void anAnswerThatCarriesAJobIsLabelledAsJson() {
        Exchange read = new Tale().read("7", "Queued").last();
        assertThat(Rules.check(List.of(labelled(read, "text/html"))))
                .filteredOn(Finding.Violated.class::isInstance)
                .extracting(Finding::requirement)
                .containsExactly("RESOURCE-14");
        assertThat(Rules.check(List.of(labelled(read, "application/json"))))
                .filteredOn(Finding.Violated.class::isInstance)
                .isEmpty();
    }

    @Test
    void aRequestThatIsAnsweredKeepsToTheProtocol() {
        kept(new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 404, ""), "PROTOCOL-03");
        unjudged(new Tale().moved("7", "Queued"), "PROTOCOL-03");
    }

    @Test
    void aRefusalWithoutWordsIsToldFromOneThatIsNoJson() {
        assertThat(onlyViolated(new Tale().create("x", "{}", 400, ""), "CREATE-09")
                        .difference()
                        .sentence())
                .startsWith("The body is empty;");
        assertThat(onlyViolated(new Tale().create("x", "{}", 400, "no"), "CREATE-09")
                        .difference()
                        .sentence())
                .startsWith("The body is no JSON;");
    }

    @Test
    void aRefusalUnderAnotherCodeIsToldWithBoth() {
        String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
        assertThat(onlyViolated(new Tale().create("x", "{}", 415, refusal), "CREATE-09")
                        .difference()
                        .sentence())
                .isEqualTo("The error's status is \"400\"; it should be \"415\".");
    }

    @Test
    void aJobThatWasCancelledForAnErrorGivesItsDetails() {
        silent(new Tale()
                .readAs(
                        "7",
                        job(
                                "7",
                                "Error Cancelled",
                                "\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}],")));
    }

    @Test
    void aCreatorsOwnLinkLeadsToTheRelationship() {
        onlyViolated(
                new Tale().created("7").readAs("7", job("7", "Queued").replace("relationships/creator", "creators")),
                "RESOURCE-11");
        silent(new Tale().listed(job("7", "Queued").replace("relationships/creator", "creators")));
    }

    private static Exchange labelled(Exchange told, String type) {
        return new Exchange(
                told.number(),
                told.mark(),
                told.requirement(),
                told.identity(),
                told.request(),
                Optional.of(new Answer(
                        told.status(),
                        "",
                        new Message(
                                List.of(new Header("Content-Type", type)),
                                told.answer().orElseThrow().message().body().bytes()))),
                told.trouble(),
                told.sentAt(),
                told.answeredAt());
    }
}
