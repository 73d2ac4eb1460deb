package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void whatWasFoundAndWhatWasExpectedAreToldApart() {
        assertThat(words(Span.ofReason("Cancelling job 6 answered 200 where 404 or 410 was expected. And more.")))
                .isEqualTo("Cancelling job 6 answered {found:200} where {expected:404 or 410} was expected. And more.");
        assertThat(words(Span.ofReason("Job 7 should have become Completed within 10 s; it was seen as Queued.")))
                .isEqualTo("Job 7 should have become {expected:Completed} within 10 s; it was seen as {found:Queued}.");
        assertThat(words(Span.ofReason("links.next is missing; it should be null.")))
                .isEqualTo("links.next is {found:missing}; it should be {expected:null}.");
        assertThat(words(Span.ofReason("data has 3 jobs; it should have at most 2.")))
                .isEqualTo("data has {found:3 jobs}; it should have {expected:at most 2}.");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(words(Span.ofReason("No 303 was seen."))).isEqualTo("No 303 was seen.");
        assertThat(Span.ofReason("")).isEmpty();
    }

    @Test
    void whatNobodyCouldSeeIsMarked() {
        assertThat(words(Span.ofReason("a is \u202Eb; it should be c. \u0007")))
                .isEqualTo("a is {found sign:\u202E}{found:b}; it should be {expected:c}. {sign:\u0007}");
    }

    @Test
    void theKeywordsOfAScenarioAreToldApart() {
        assertThat(words(Span.ofGherkin(
                        "@READ-01 @must\nScenario: Given is a word\n  Given a job\n    | And |\n  Then it is")))
                .isEqualTo(
                        "{tag:@READ-01 @must}\n{keyword:Scenario:} Given is a word\n  {keyword:Given} a job\n    | And |\n  {keyword:Then} it is");
    }

    private static String words(List<Span> spans) {
        return spans.stream()
                .map(span -> span.kind().isEmpty() ? span.text() : "{" + span.kind() + ":" + span.text() + "}")
                .collect(Collectors.joining());
    }
}
