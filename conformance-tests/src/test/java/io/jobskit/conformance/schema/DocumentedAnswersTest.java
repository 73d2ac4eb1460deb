package io.jobskit.conformance.schema;

import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import io.jobskit.contract.outcome.Coverage.Answer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedAnswersTest {

    private static final String JSON = "application/vnd.api+json";
    private static final String READ = "/v1/jobs/{id}";
    private static final String DOWNLOAD = "/v1/jobs/{id}/download";
    private static final URI BASE = URI.create("http://127.0.0.1:8080");

    @Test
    void everyAnswerOfTheContractIsThereOnceAlsoIfNothingWasSent() {
        List<Answer> answers = among(List.of(), BASE);

        assertThat(answers)
                .contains(
                        new Answer("DELETE", READ, 204, "", 0, "No such request was answered."),
                        new Answer("POST", "/v1/jobs", 429, JSON, 0, "No such request was answered."),
                        new Answer("GET", DOWNLOAD, 200, "text/csv", 0, "No such request was answered."))
                .allMatch(answer -> !answer.wasSeen());
        assertThat(answers)
                .extracting(Answer::method, Answer::path, Answer::status, Answer::mediaType)
                .doesNotHaveDuplicates();
    }

    @Test
    void anAnswerIsToldByMethodPathStatusAndMediaType() {
        Tale tale = new Tale()
                .readAs("7", job("7", "Queued"))
                .readAs("a%2Fb", job("a/b", "Queued"))
                .read("8", 404)
                .cancelled("7", 204)
                .downloaded("7", 200, "a,b", new Header("content-type", "Text/CSV; charset=utf-8"))
                .listed(job("7", "Queued"))
                .page("/v1/jobs?page%5Blimit%5D=2", "null", job("7", "Queued"));

        assertThat(among(tale.exchanges(), BASE))
                .filteredOn(Answer::wasSeen)
                .containsExactly(
                        new Answer("GET", "/v1/jobs", 200, JSON, 2, ""),
                        new Answer("GET", READ, 200, JSON, 2, ""),
                        new Answer("GET", READ, 404, JSON, 1, ""),
                        new Answer("DELETE", READ, 204, "", 1, ""),
                        new Answer("GET", DOWNLOAD, 200, "text/csv", 1, ""));
    }

    @Test
    void whatWasNotSeenSaysWhatWasThereInstead() {
        Tale tale = new Tale()
                .downloaded("7", 200, "a,b", new Header("Content-Type", "text/plain"))
                .downloaded("7", 200, "a,b", new Header("Content-Type", "text/" + "x".repeat(999)))
                .downloaded("7", 404, "");
        List<Answer> answers = among(tale.exchanges(), BASE);

        assertThat(unseen(answers, 404, JSON)).isEqualTo("Answers with the status 404 had no media type.");
        assertThat(unseen(answers, 410, JSON)).isEqualTo("No answer had the status 410.");
        assertThat(unseen(answers, 200, "text/csv"))
                .startsWith("Answers with the status 200 had text/plain, text/xxx")
                .hasSizeLessThan(500);
    }

    @Test
    void onlyWhatIsAskedOfTheApiCounts() {
        Tale tale = new Tale()
                .tell(Operation.MOVE, "7", "GET", "/v1/jobs/7", "", 200, "{}")
                .tell(Operation.OTHER, "", "GET", "http://elsewhere.example/v1/jobs/7", "", 200, "{}")
                .tell(Operation.OTHER, "", "GET", "/other/v1/jobs/7", "", 200, "{}")
                .tell(Operation.OTHER, "", "PATCH", "/v1/jobs/7", "", 405, "{}")
                .tell(Operation.OTHER, "", "GET", "/v1/jobs/7/8", "", 200, "{}");

        assertThat(among(tale.exchanges(), BASE)).noneMatch(Answer::wasSeen);
    }

    @Test
    void aTargetMayBeBelowAPath() {
        Tale tale = new Tale()
                .tell(Operation.READ, "7", "GET", "/a.b/v1/jobs/7", "", 200, "{}")
                .tell(Operation.OTHER, "", "GET", "/aab/v1/jobs/7", "", 200, "{}")
                .tell(Operation.OTHER, "", "GET", "/v1/jobs/7", "", 200, "{}");

        assertThat(among(tale.exchanges(), URI.create(BASE + "/a.b")))
                .filteredOn(Answer::wasSeen)
                .containsExactly(new Answer("GET", READ, 200, JSON, 1, ""));
    }

    private static List<Answer> among(List<Exchange> exchanges, URI baseUrl) {
        return new DocumentedAnswers(OpenApiContract.shipped()).among(exchanges, baseUrl);
    }

    private static String unseen(List<Answer> answers, int status, String mediaType) {
        return answers.stream()
                .filter(answer -> answer.path().equals(DOWNLOAD)
                        && answer.status() == status
                        && answer.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow()
                .unseen();
    }
}
