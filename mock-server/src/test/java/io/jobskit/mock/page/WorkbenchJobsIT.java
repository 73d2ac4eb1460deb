package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.TestJob;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a developer does to jobs on the page, and what the API says then. */
class WorkbenchJobsIT extends InTheWorkbench {

    @Test
    void aJobThatAClientCreatesIsSeenAtOnceAndSoIsItsRequest() {
        open();
        TestJob job = client.held();

        shows(".jobs .job", job.id());
        shows(".requests .request", "job " + job.id() + ": Queued");
    }

    @Test
    void aNewJobIsTheOneThatWasChosen() {
        open();
        press("+ New job");
        click(By.cssSelector("input[value='9010']"));
        click(By.cssSelector(".check input"));
        shows("#dialog pre", "\"portfolio_id\":9010");
        shows("#dialog pre", "Jobs-Control: hold");
        press("Create");

        until(() -> !client.as("key").listed().isEmpty());
        JsonNode created = client.as("key").listed().get(0);
        assertThat(created.at("/attributes/parameters/portfolio_id").asText()).isEqualTo("9010");
        assertThat(created.at("/attributes/status").asText()).isEqualTo("Queued");
        shows(".details h2", "Job " + created.path("id").asText());
    }

    @Test
    void everyBehaviorIsOfferedByItsSentence() {
        open();
        press("+ New job");

        drawn(
                ".fate",
                shown -> shown.hasSize(Behavior.values().length)
                        .allMatch(sentence -> Arrays.stream(Behavior.values())
                                .anyMatch(behavior -> sentence.startsWith("The job " + behavior.story() + "."))));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void exactlyTheStatusesThatTheLifeCycleLeadsToCanBeChosen(Status status) {
        TestJob job = client.heldIn(status);
        openAt(job.id());
        shows(".chip[aria-current]", status.label());

        drawn(
                ".chip:not([aria-disabled=true]):not([aria-current])",
                shown -> shown.containsExactlyInAnyOrderElementsOf(Arrays.stream(Status.values())
                        .filter(other ->
                                other != status && Lifecycle.way(status, other).isPresent())
                        .map(Status::label)
                        .toList()));
        drawn(".chip", shown -> shown.hasSize(Status.values().length));
    }

    @Test
    void aStatusThatIsChosenMovesTheJob() {
        TestJob job = client.held();
        openAt(job.id());

        press("In Progress - Waiting For Capacity");
        has(job, "In Progress - Waiting For Capacity");
        shows(".chip[aria-current]", "In Progress - Waiting For Capacity");
        press("Completed");
        has(job, "Completed");
        shows(".command code", "/__control/jobs/" + job.id() + "/move -d '{\"status\":\"Completed\"}'");
    }

    @Test
    void aStatusThatNoWayLeadsToMovesNothing() {
        TestJob job = client.heldIn(Status.COMPLETED);
        openAt(job.id());

        press("Rejected");
        press("Timed Out");
        has(job, "Timed Out");
    }

    @ParameterizedTest
    @CsvSource({"Fail, Failed", "Complete, Completed", "Cancel, Cancel Requested"})
    void aButtonEndsTheJob(String button, String status) {
        TestJob job = client.heldIn(Status.IN_PROGRESS);
        openAt(job.id());

        press(button);
        has(job, status);
    }

    @Test
    void expireTakesTheResultsAway() {
        TestJob job = client.heldIn(Status.COMPLETED);
        openAt(job.id());

        press("Expire");
        has(job, "Timed Out");
    }

    @Test
    void aJobIsKeptAndContinued() {
        TestJob job = client.view();
        openAt(job.id());

        press("Keep");
        until(() -> client.control().jobs().get(0).path("held").asBoolean());
        press("Continue");
        until(() -> !client.control().jobs().get(0).path("held").asBoolean());
    }

    @Test
    void aJobIsMadeOlder() {
        TestJob job = client.held();
        String created = client.control().jobs().get(0).path("created_at").asText();
        openAt(job.id());

        press("Age +1 h");
        until(() -> !client.control().jobs().get(0).path("created_at").asText().equals(created));
        shows(".age", "1 h");
    }

    @Test
    void theProgressOfARunningJobIsSet() {
        TestJob job = client.heldIn(Status.IN_PROGRESS);
        openAt(job.id());

        type(By.cssSelector("input[type=range]"), Keys.HOME);
        type(By.cssSelector("input[type=range]"), Keys.ARROW_RIGHT);
        until(() -> job.read().attributes().path("percent_complete").asDouble() == 0.01);
    }

    @Test
    void jobsAreFoundByWordsAndByStatus() {
        TestJob view = client.heldIn(Status.COMPLETED);
        TestJob query = client.with("Jobs-Control", "hold")
                .createQuery(Requests.query())
                .accepted(client);
        open();
        shows(".jobs .count", "2 jobs");
        type(By.id("filter"), "query kept");
        shows(".jobs .count", "1 of 2");
        drawn(".job", shown -> shown.singleElement().asString().startsWith(query.id()));
        type(By.id("filter"), Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        shows(".jobs .count", "2 jobs");
        click(By.xpath("//select[@id='status']/option[.='Completed']"));
        shows(".jobs .count", "1 of 2");
        drawn(".job", shown -> shown.singleElement().asString().startsWith(view.id()));
        click(By.xpath("//select[@id='status']/option[.='Failed']"));
        shows(".jobs .empty", "No job matches.");
        press("Show all 2");
        shows(".jobs .count", "2 jobs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "tsv"})
    void resultsAreShownAsATableAndAsText(String format) {
        TestJob job = client.with("Jobs-Control", "hold")
                .createView(Requests.view(format))
                .accepted(client)
                .moveTo(Status.COMPLETED);
        openAt(job.id());
        press("Results");

        shows(".tab th", format.equals("json") ? "Name" : "Asset Class");
        drawn(".tab td", shown -> shown.contains(format.equals("json") ? "Total" : "Equity"));
        press("copy as curl");
        click(By.cssSelector(".tab summary"));
        shows(".tab pre", format.equals("json") ? "\"display_name\"" : "Asset Class");
    }

    @Test
    void aWorkbookAndLargeResultsDoNotStopThePage() {
        TestJob large = client.with("Jobs-Control", "hold")
                .createView(Requests.view("csv").put("result_rows", 1_000_000))
                .accepted(client)
                .moveTo(Status.COMPLETED);
        openAt(large.id());
        press("Results");
        shows(".tab .note", "The first 200 rows.");

        TestJob workbook = client.with("Jobs-Control", "hold")
                .createView(Requests.view("xlsx"))
                .accepted(client)
                .moveTo(Status.COMPLETED);
        shows(".job", workbook.id());
        click(By.id("job-" + workbook.id()));
        shows(".tab", "A workbook: download it to see it.");
    }

    @Test
    void errorsAreShown() {
        TestJob job = client.held();
        client.control()
                .move(
                        job.id(),
                        "{\"status\": \"Error Cancelled\", \"errors\": [{\"status\": \"422\", \"title\": \"No\", \"detail\": \"Not this one\"}]}");
        openAt(job.id());
        press("Errors");
        shows(".tab dd", "Not this one");
    }

    @Test
    void aJobIsCancelledByAnErrorOfOnesOwn() {
        TestJob job = client.held();
        openAt(job.id());
        press("Errors");
        type(By.name("detail"), "Not \"this\" one", Keys.ENTER);

        has(job, "Error Cancelled");
        shows(".tab dt", "400 Bad Request");
        shows(".tab dd", "Not \"this\" one");
        shows(".command code", "\"errors\":[{\"status\":\"400\"");
        assertThat(job.read().attributes().at("/errors/0/detail").asText()).isEqualTo("Not \"this\" one");
        drawn("[name=detail]", shown -> shown.isEmpty());
    }
}
