package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.verdict.DifferenceRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StyledTextTest {

    @Test
    void whatWasFoundAndWhatWasExpectedAreToldApart() {
        assertThat(told("Cancelling job 200 answered 200 where 404 or 410 was expected.", "404 or 410", "200"))
                .isEqualTo("Cancelling job 200 answered {found:200} where {expected:404 or 410} was expected.");
        assertThat(told(
                        "Job 7 should have become Completed within 10 s; it was seen as Queued.",
                        "Completed",
                        "Queued"))
                .isEqualTo("Job 7 should have become {expected:Completed} within 10 s; it was seen as {found:Queued}.");
        assertThat(told("links.next is missing; it should be null.", "null", "missing"))
                .isEqualTo("links.next is {found:missing}; it should be {expected:null}.");
        assertThat(told("Job 7 should be Queued; it was seen as Queued, then Failed.", "Queued", "Queued, then Failed"))
                .isEqualTo("Job 7 should be {expected:Queued}; it was seen as {found:Queued, then Failed}.");
        assertThat(told("Job 7 was seen as Queued and later as Failed; there is no way.", "", "Failed"))
                .isEqualTo("Job 7 was seen as Queued and later as {found:Failed}; there is no way.");
    }

    @Test
    void eachSentenceOfAReasonHasItsOwnPieces() {
        List<DifferenceRecord> differences = List.of(
                difference("a is 1; it should be 2.", "2", "1"), difference("b is 2; it should be 1.", "1", "2"));

        assertThat(words(StyledText.ofReason(
                        "Known (T-1, until 2027-01-01): a is 1; it should be 2. b is 2; it should be 1.", differences)))
                .isEqualTo("Known (T-1, until 2027-01-01): a is {found:1}; it should be {expected:2}."
                        + " b is {found:2}; it should be {expected:1}.");
    }

    @Test
    void aSentenceThatIsNotInTheReasonMarksNothing() {
        assertThat(words(StyledText.ofReason(
                        "a is 1; it should be 2.", List.of(difference("c is 1; it should be 2.", "2", "1")))))
                .isEqualTo("a is 1; it should be 2.");
        assertThat(told("It should not be.", "", "")).isEqualTo("It should not be.");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(words(StyledText.ofReason("a is 1; it should be 2.", List.of())))
                .isEqualTo("a is 1; it should be 2.");
        assertThat(StyledText.ofReason("", List.of())).isEmpty();
    }

    @Test
    void whatNobodyCouldSeeIsMarked() {
        assertThat(told("a is \u202Eb; it should be c. \u0007", "c", "\u202Eb"))
                .isEqualTo("a is {found sign:\u202E}{found:b}; it should be {expected:c}. {sign:\u0007}");
    }

    @Test
    void theKeywordsOfAScenarioAreToldApart() {
        assertThat(words(StyledText.ofGherkin(
                        "@READ-01 @must\nScenario: Given is a word\n  Given a job\n    | And |\n  Then it is")))
                .isEqualTo(
                        "{tag:@READ-01 @must}\n{keyword:Scenario:} Given is a word\n  {keyword:Given} a job\n    | And |\n  {keyword:Then} it is");
    }

    private static String told(String sentence, String expected, String actual) {
        return words(StyledText.ofReason(sentence, List.of(difference(sentence, expected, actual))));
    }

    private static DifferenceRecord difference(String sentence, String expected, String actual) {
        return new DifferenceRecord(DifferenceRecord.Kind.MEMBER, 1, "", expected, actual, sentence);
    }

    private static String words(List<StyledText> spans) {
        return spans.stream()
                .map(span -> span.kind().isEmpty() ? span.text() : "{" + span.kind() + ":" + span.text() + "}")
                .collect(Collectors.joining());
    }
}
