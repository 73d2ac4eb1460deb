package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightsTest {

    private static final Exchange CREATED = sent("POST /v1/jobs", "202 Accepted");
    private static final Exchange CANCELLED = sent("DELETE /v1/jobs/11", "200 OK");
    private static final Exchange OTHER_CANCELLED = sent("DELETE /v1/jobs/14", "200 OK");
    private static final Exchange READ = Verdicts.reading("CANCEL-01", 4, "14", "In Progress");

    @Test
    void aStatusCodeIsThatOfTheDeedOnTheJob() {
        assertThat(places("Cancelling job 11 answered 200 where 204 was expected."))
                .containsExactly(new Highlight(1, "code", "", "", "204"));
        assertThat(places("Cancelling job 1 answered 200 where 204 was expected."))
                .isEmpty();
        assertThat(places("Cancelling job 14, which had not ended, answered 200 where 204 or 404 was expected."))
                .containsExactly(new Highlight(2, "code", "", "", "204 or 404"));
    }

    @Test
    void eachSentenceHasItsPlace() {
        assertThat(places("Cancelling job 11 answered 200 where 204 was expected."
                        + " Cancelling job 14, which had not ended, answered 200 where 204 was expected."))
                .extracting(Highlight::exchange)
                .containsExactly(1, 2);
    }

    @Test
    void aKnownFailureIsReadBehindItsReason() {
        assertThat(places("old (T-2, until 2027-01-31): Cancelling job 11 answered 200 where 204 was expected."))
                .containsExactly(new Highlight(1, "code", "", "", "204"));
    }

    @Test
    void aHeaderIsThatOfTheLastAnswer() {
        assertThat(places("The header Location is missing; it should be the job's address."))
                .containsExactly(new Highlight(3, "header", "Location", "", "the job's address"));
    }

    @Test
    void aMemberIsWhereItWasLastSeen() {
        assertThat(places("data.attributes.status is \"In Progress\"; it should be \"User Cancelled\"."))
                .containsExactly(new Highlight(3, "member", "data.attributes.status", "", "\"User Cancelled\""));
        assertThat(places("attributes.job_type of job 14 is \"x\"; it should be absent."))
                .containsExactly(new Highlight(3, "member", "attributes.job_type", "14", "absent"));
    }

    @Test
    void aStatusIsThatOfTheJob() {
        assertThat(places("Job 14 should have become cancelled within 10 seconds; it was seen as In Progress."))
                .containsExactly(new Highlight(3, "member", "attributes.status", "14", "cancelled"));
        assertThat(
                        places(
                                "Job 14 was seen as Completed and later as In Progress; there is no way from the one to the other."))
                .containsExactly(new Highlight(3, "member", "attributes.status", "14", ""));
    }

    @Test
    void aBodyIsThatOfTheLastAnswer() {
        assertThat(places("The body is JSON; it should be empty."))
                .containsExactly(new Highlight(3, "body", "", "", "empty"));
    }

    @Test
    void wordsWithoutAPlaceHaveNone() {
        assertThat(places("The target did not answer within 10 s.")).isEmpty();
        assertThat(places("Cancelling job 99 answered 200 where 204 was expected."))
                .isEmpty();
    }

    @Test
    void aValueMayHoldWhatLooksLikeTheEndOfASentence() {
        assertThat(places("data.attributes.status is \"a. b\"; it should be \"Queued\"."))
                .containsExactly(new Highlight(3, "member", "data.attributes.status", "", "\"Queued\""));
    }

    @Test
    void onlySoManySentencesAreLookedInto() {
        assertThat(places("Cancelling job 11 answered 200 where 204 was expected. ".repeat(60)))
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b is x; it should be is is is is is",
                " is a has a",
                " is is is is; it should be",
                " has has has; it should have",
                "Job x should be y should be z; it was seen as",
                "a.b is x; it should be y. ",
                "Cancelling answered 1 where answered 2 where",
                "Job a was seen as Job b was seen as",
                "data.is is a. is a; it should be: answered 2 where job "
            })
    void aHostileReasonCostsWhatItsLengthCosts(String hostile) {
        VerdictFile verdict =
                Verdicts.with(entry -> Verdicts.outcome(entry, Outcome.FAIL, hostile.repeat(4_000 / hostile.length())));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Written.bytes(out -> new ConformancePage(Contract.shipped()).write(verdict, out)));
    }

    @Test
    void aReasonThatIsLookedThroughFromEachWordCostsNoMore() {
        VerdictFile verdict = Verdicts.with(
                entry -> Verdicts.outcome(entry, Outcome.FAIL, " is a".repeat(500) + "; it should be a".repeat(93)));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Written.bytes(out -> new ConformancePage(Contract.shipped()).write(verdict, out)));
    }

    private static List<Highlight> places(String reason) {
        RequirementOutcome entry =
                Verdicts.conformant().requirement("CANCEL-01").orElseThrow();
        return Highlights.of(Verdicts.evidence(
                Verdicts.outcome(entry, Outcome.FAIL, reason), List.of(CREATED, CANCELLED, OTHER_CANCELLED, READ)));
    }

    private static Exchange sent(String line, String answer) {
        return new Exchange(
                line + " HTTP/1.1\n\n",
                "HTTP/1.1 " + answer + "\n\n",
                "curl -i",
                "r1/CANCEL-01/1",
                "default",
                false,
                Verdicts.START,
                1);
    }
}
