package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.TestJob;
import io.jobskit.testing.Chromium;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page as a whole: wherever it stands, whoever opens it, on whatever screen. */
class WorkbenchIT extends InTheWorkbench {

    @Test
    void anEmptyFirmSaysWhatToDo() {
        open();

        shows(".jobs .empty", "No jobs yet.");
        shows(".jobs .empty pre", "curl -s -H 'Addepar-Firm: " + firm + "'");
        shows(".requests .empty", "What clients ask of the API shows up here");
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        open();
        key("n");
        type(By.cssSelector("#dialog input:checked"), Keys.ENTER);
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
        type(By.id("jobs"), Keys.END);
        shows(".details h2", "Job " + first.id());
        type(By.id("requests"), Keys.ARROW_DOWN);
        shows(".exchange", "POST /v1/jobs");
        type(By.id("requests"), Keys.ESCAPE);
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

        drawn(".job", shown -> shown.hasSizeBetween(10, 60));
        assertThat(browser.findElements(By.cssSelector("*"))).hasSizeLessThan(2000);
        browser.executeScript("document.getElementById('jobs').scrollTop = 5000 * 32");
        long newest =
                client.control().get("/jobs?newest=1").json().at("/jobs/0/id").asLong();
        until(() -> Long.parseLong(browser.findElement(By.cssSelector(".job:nth-of-type(20) span"))
                        .getText())
                < newest - 4000);
        drawn(".job", shown -> shown.hasSizeBetween(10, 60));
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
    void aStubWithATokenAsksForIt() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().controlToken("open sesame").start()) {
            browser.get("about:blank");
            browser.get(server.baseUrl());
            shows(".refused", "Control requests and the admin API require the token of --control-token");
            type(By.name("token"), "open sesame", Keys.ENTER);
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
        drawn("#fates tbody tr", shown -> shown.hasSize(Behavior.values().length - 1));
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
        click(By.id("job-" + job.id()));
        press("In Progress");
        has(job, "In Progress");
        isNotWiderThanItsScreen(390);
        click(By.xpath("//nav[@class='panels']/button[3]"));
        shows(".request .says", "There is no job with the id '4711'");
        click(By.xpath("//*[@class='row request'][contains(., '4711')]"));
        shows(".exchange .refusal", "There is no job");
        isNotWiderThanItsScreen(390);
    }

    private void isNotWiderThanItsScreen(int width) {
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that a screen of %d is too narrow by", width)
                .isEqualTo(0L);
    }
}
