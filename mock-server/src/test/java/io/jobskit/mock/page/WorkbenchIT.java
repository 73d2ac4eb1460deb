package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.Fate;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.support.Chromium;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a developer does on the page, and what the API says then. */
class WorkbenchIT extends InTheWorkbench {

    @Test
    void anEmptyFirmSaysWhatToDo() {
        open();

        shows(".jobs .empty", "No jobs yet.");
        shows(".jobs .empty pre", "curl -s -H 'Addepar-Firm: " + firm + "'");
        shows(".requests .empty", "What clients ask of the API shows up here");
    }

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
        browser.findElement(By.cssSelector("input[value='9010']")).click();
        browser.findElement(By.cssSelector(".check input")).click();
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
                shown -> shown.hasSize(Fate.values().length)
                        .allMatch(sentence -> Arrays.stream(Fate.values())
                                .anyMatch(fate -> sentence.startsWith("The job " + fate.story() + "."))));
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

        browser.findElement(By.cssSelector("input[type=range]")).sendKeys(Keys.HOME);
        browser.findElement(By.cssSelector("input[type=range]")).sendKeys(Keys.ARROW_RIGHT);
        until(() -> job.read().attributes().path("percent_complete").asDouble() == 0.01);
    }

    @ParameterizedTest
    @CsvSource({"+1 h, PT1H", "+4 h, PT4H", "+24 h, PT24H"})
    void theClockIsAdvanced(String button, Duration by) {
        open();
        press(button);

        until(() -> client.control().now().equals(Stub.START.plus(by)));
        shows(".command code", "/__control/clock -d '{\"advance\":\"" + by + "\"}'");
    }

    @Test
    void theClockIsFrozenGivenASpeedAndSetRightAgain() {
        open();
        press("freeze");
        until(() -> client.control().clock().path("frozen").asBoolean());
        press("let go on");
        until(() -> !client.control().clock().path("frozen").asBoolean());
        browser.findElement(By.cssSelector("#speed option[value='60']")).click();
        until(() -> client.control().clock().path("speed").asInt() == 60);
        press("reset");
        until(() -> client.control().clock().path("speed").asInt() == 1);
    }

    @Test
    void theFirmIsClearedAfterASecondClick() {
        client.view();
        open();
        shows(".jobs .count", "1 job");
        press("Clear");
        assertThat(client.listed()).hasSize(1);
        press("Clear 1 jobs?");

        until(() -> client.listed().isEmpty());
        shows(".jobs .empty", "No jobs yet.");
    }

    @Test
    void aStateIsLoadedFromAFileAndSavedToOne(@TempDir Path folder) throws IOException {
        TestJob job = client.heldIn(Status.FAILED);
        Path file = folder.resolve("state.json");
        Files.writeString(file, client.control().get("/snapshot").text());
        client.control().post("/reset", "");
        open();
        shows(".jobs .empty", "No jobs yet.");

        browser.findElement(By.id("state-file")).sendKeys(file.toString());
        shows(".job", "Failed");
        assertThat(client.get("/v1/jobs/" + job.id())
                        .json()
                        .at("/data/attributes/status")
                        .asText())
                .isEqualTo("Failed");

        // What would be downloaded is kept by the page, so that no file is left.
        browser.executeScript("""
                URL.createObjectURL = file => { file.text().then(text => window.saved = text); return '#'; };
                HTMLAnchorElement.prototype.click = function() { window.savedAs = this.download; };""");
        browser.findElement(By.xpath("//select[@id='state']/option[@value='save']"))
                .click();
        until(() -> browser.executeScript("return window.saved") instanceof String);
        assertThat(String.valueOf(browser.executeScript("return window.saved")).replace(" ", ""))
                .contains("\"version\":1", "\"jobs\":[{");
        assertThat(browser.executeScript("return window.savedAs")).isEqualTo("jobs-" + firm + ".json");
    }

    @Test
    void faultsAreInjectedAndTakenBack() {
        open();
        until(() -> {
            browser.findElement(By.xpath("//select[@id='faults']/option[.='expired-token']"))
                    .click();
            return true;
        });
        until(() -> client.list().status() == 401);
        shows(".request", "401");
        until(() -> {
            browser.findElement(By.xpath("//select[@id='faults']/option[.='inject none']"))
                    .click();
            return true;
        });
        until(() -> client.list().status() == 200);
    }

    @Test
    void aRefusedRequestSaysWhyAndShowsBothMessages() {
        open();
        client.createView(Requests.view().put("portfolio_type", "planet"));
        shows(".request .says", "portfolio_type is \"planet\"");
        browser.findElement(By.cssSelector(".request")).click();

        shows(".exchange .refusal", "Refused: portfolio_type is \"planet\": it must be");
        shows(".exchange", "Basic full:***");
        shows(".exchange", "\"planet\"");
        drawn(".exchange button", shown -> shown.contains("copy as curl", "copy as fetch", "copy as WireMock mapping"));
    }

    @Test
    void theLogLeadsToTheJobAndCanBePausedClearedAndNarrowedToErrors() {
        TestJob job = client.held();
        client.get("/v1/jobs/4711");
        open();
        shows(".requests .count", "2");
        browser.findElement(By.id("only-errors")).click();
        shows(".requests .count", "1");
        browser.findElement(By.id("only-errors")).click();
        press("pause");
        client.list();
        shows(".requests button", "go on (1 new)");
        drawn(".request", shown -> shown.hasSize(2));
        press("go on (1 new)");
        shows(".requests .count", "3");
        browser.findElement(By.xpath("//*[@class='row request'][.//b='POST']")).click();
        press("show job " + job.id());
        shows(".details h2", "Job " + job.id());
        press("clear");
        shows(".requests .empty", "What clients ask");
    }

    @Test
    void secretsAreNowhereOnThePage() {
        open();
        client.withToken("Tr0ub4dor").with("Cookie", "session=Tr0ub4dor").get("/v1/jobs?token=Tr0ub4dor");
        shows(".request", "GET");
        browser.findElement(By.cssSelector(".request")).click();
        shows(".exchange", "Bearer ***");

        assertThat(browser.executeScript("return document.documentElement.outerHTML"))
                .asString()
                .doesNotContain("Tr0ub4dor");
    }

    @Test
    void jobsAreFoundByWordsAndByStatus() {
        TestJob view = client.heldIn(Status.COMPLETED);
        TestJob query = client.with("Jobs-Control", "hold")
                .createQuery(Requests.query())
                .accepted(client);
        open();
        shows(".jobs .count", "2 jobs");
        browser.findElement(By.id("filter")).sendKeys("query kept");
        shows(".jobs .count", "1 of 2");
        drawn(".job", shown -> shown.singleElement().asString().startsWith(query.id()));
        browser.findElement(By.id("filter")).clear();
        browser.findElement(By.id("filter")).sendKeys(" ");
        browser.findElement(By.xpath("//select[@id='status']/option[.='Completed']"))
                .click();
        shows(".jobs .count", "1 of 2");
        drawn(".job", shown -> shown.singleElement().asString().startsWith(view.id()));
        browser.findElement(By.xpath("//select[@id='status']/option[.='Failed']"))
                .click();
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
        browser.findElement(By.cssSelector(".tab summary")).click();
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
        browser.findElement(By.id("job-" + workbook.id())).click();
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
    void everythingCanBeDoneWithTheKeyboard() {
        open();
        key("n");
        until(() -> button("Create").isDisplayed());
        browser.findElement(By.cssSelector("#dialog input:checked")).sendKeys(Keys.ENTER);
        until(() -> client.as("key").listed().size() == 1);
        until(() -> browser.findElements(By.id("dialog")).isEmpty());

        TestJob second = client.held();
        shows(".jobs .count", "2 jobs");
        key("k");
        shows(".details h2", "Job " + second.id());
        key("m");
        until(() -> browser.switchTo().activeElement().getText().equals("Picked Up By Job Runner"));
        key(Keys.ENTER);
        has(second, "Picked Up By Job Runner");

        key("j");
        until(() -> !texts(".details h2").contains("Job " + second.id()));
        key("f");
        until(() -> client.control().clock().path("frozen").asBoolean());
        key("?");
        shows("#dialog", "select the next job");
        key(Keys.ESCAPE);
        until(() -> browser.findElements(By.id("dialog")).isEmpty());
        key("/");
        until(() -> "filter".equals(browser.switchTo().activeElement().getAttribute("id")));
        key("nothing");
        shows(".jobs .empty", "No job matches.");
    }

    @Test
    void theArrowsWalkThroughJobsAndRequests() {
        TestJob first = client.held();
        client.held();
        open();
        shows(".jobs .count", "2 jobs");
        browser.findElement(By.id("jobs")).sendKeys(Keys.END);
        shows(".details h2", "Job " + first.id());
        browser.findElement(By.id("requests")).sendKeys(Keys.ARROW_DOWN);
        shows(".exchange", "POST /v1/jobs");
        browser.findElement(By.id("requests")).sendKeys(Keys.ESCAPE);
        until(() -> browser.findElements(By.cssSelector(".exchange")).isEmpty());
    }

    @Test
    void tenThousandJobsAreAFewRows() throws Exception {
        String body = Requests.job("portfolio_view_results", Requests.view()).toString();
        for (int i = 0; i < 10_000; i++) {
            client.post("/v1/jobs", body);
        }
        open();
        await().atMost(Duration.ofSeconds(60)).until(() -> texts(".jobs .count").contains("10,000 jobs"));

        assertThat(browser.findElements(By.cssSelector(".job"))).hasSizeBetween(10, 60);
        assertThat(browser.findElements(By.cssSelector("*"))).hasSizeLessThan(2000);
        browser.executeScript("document.getElementById('jobs').scrollTop = 5000 * 32");
        long newest =
                client.control().get("/jobs?newest=1").json().at("/jobs/0/id").asLong();
        until(() -> Long.parseLong(browser.findElement(By.cssSelector(".job:nth-of-type(20) span"))
                        .getText())
                < newest - 4000);
        assertThat(browser.findElements(By.cssSelector(".job"))).hasSizeBetween(10, 60);
    }

    @Test
    void nothingIsFetchedFromElsewhereAndLittleFromHere() {
        client.view();
        open();
        shows(".jobs .count", "1 job");

        @SuppressWarnings("unchecked")
        List<String> elsewhere = (List<String>) browser.executeScript("return performance.getEntriesByType('resource')"
                + ".map(entry => entry.name).filter(name => !name.startsWith(location.origin + '/'))");
        assertThat(elsewhere).isEmpty();
        assertThat((Long) browser.executeScript("return performance.getEntriesByType('resource')"
                        + ".filter(entry => entry.name.includes('/__page/'))"
                        + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)"))
                .as("bytes of the page over the wire")
                .isBetween(10_000L, 200_000L);
        assertThat(Chromium.complaints(browser)).isEmpty();
    }

    @Test
    void anotherFirmIsEntered() {
        TestJob there = stub.client().with("Addepar-Firm", firm + "-2").held();
        open();
        shows(".jobs .empty", "No jobs yet.");
        browser.findElement(By.id("firm")).sendKeys(Keys.chord(Keys.CONTROL, "a"), firm + "-2", Keys.ENTER);

        shows(".job", there.id());
        assertThat(browser.getCurrentUrl()).endsWith("#firm=" + firm + "-2");
    }

    @Test
    void aStubWithATokenAsksForIt() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().controlToken("open sesame").start()) {
            browser.get("about:blank");
            browser.get(server.baseUrl());
            shows(".refused", "Control and the admin API ask for the token of --control-token");
            browser.findElement(By.name("token")).sendKeys("open sesame", Keys.ENTER);
            shows(".jobs .empty", "No jobs yet.");
            press("freeze");
            shows(".command code", "-H \"Authorization: Bearer $JOBS_CONTROL_TOKEN\"");
            shows("button", "let go on");
        }
    }

    @Test
    void belowABasePathItIsTheSame() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().fronting(Fronting.of(false, "/stub")).start()) {
            open(server.baseUrl());
            press("+ New job");
            shows("#dialog pre", server.baseUrl() + "/v1/jobs");
            press("Create");
            shows(".job", "1");
        }
    }

    @Test
    void aStubThatIsStartedAgainIsFoundAgain() throws Exception {
        JobsMockServer server = JobsMockServer.builder().start();
        open(server.baseUrl());
        shows(".jobs .empty", "No jobs yet.");
        int port = server.port();
        server.close();
        shows(".address", "not connected");
        try (JobsMockServer again = JobsMockServer.builder().port(port).start()) {
            until(() -> !browser.findElements(By.cssSelector("i.on")).isEmpty());
            press("+ New job");
            press("Create");
            shows(".job", "1");
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void theGuideSaysWhatThereIsOnEveryScreen(int width) {
        Chromium.size(browser, width, 844);
        open();
        press("Behaviors");
        shows("#fates", "stays in the queue");
        assertThat(browser.findElements(By.cssSelector("#fates tbody tr"))).hasSize(Fate.values().length - 1);
        isNotWiderThanItsScreen(width);
        press("Users");
        drawn("#users tbody tr", shown -> shown.hasSize(6));
        isNotWiderThanItsScreen(width);
        press("API");
        shows(".requests-known", "GET /v1/jobs/:id");
        shows("#guide", "The lower number wins");
        press("Recipes");
        isNotWiderThanItsScreen(width);
        press("Start");
        shows("#guide", "/api/v1/jobs");
        isNotWiderThanItsScreen(width);
    }

    @Test
    void aNarrowScreenHasATabForEachPart() {
        Chromium.size(browser, 390, 844);
        TestJob job = client.held();
        client.get("/v1/jobs/4711");
        open();
        shows(".jobs .count", "1 job");
        isNotWiderThanItsScreen(390);
        browser.findElement(By.id("job-" + job.id())).click();
        press("In Progress");
        has(job, "In Progress");
        isNotWiderThanItsScreen(390);
        browser.findElement(By.xpath("//nav[@class='panels']/button[3]")).click();
        shows(".request .says", "There is no job with the id '4711'");
        browser.findElement(By.xpath("//*[@class='row request'][contains(., '4711')]"))
                .click();
        shows(".exchange .refusal", "There is no job");
        isNotWiderThanItsScreen(390);
    }

    private void isNotWiderThanItsScreen(int width) {
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that a screen of %d is too narrow by", width)
                .isEqualTo(0L);
    }

    private static void has(TestJob job, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(job.read().attributes().path("status").asText())
                                .isEqualTo(status));
    }
}
