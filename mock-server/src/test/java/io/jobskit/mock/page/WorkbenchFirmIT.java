package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a developer does to a firm on the page, and what they see of its requests. */
class WorkbenchFirmIT extends InTheWorkbench {

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
        click(By.cssSelector("#speed option[value='60']"));
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
    void aJobThatIsForgottenLeavesTheList() {
        try (Stub forgetful = Stub.start(server -> server.forgetAfter(Duration.ofHours(48)))) {
            Client developer = forgetful.client().with("Addepar-Firm", firm);
            TestJob old = developer.held();
            developer.control().advance(Duration.ofHours(47));
            TestJob young = developer.held();
            open("http://127.0.0.1:" + forgetful.port() + "/#firm=" + firm + "&job=" + old.id());
            shows(".details h2", "Job " + old.id());
            drawn(".job", shown -> shown.hasSize(2));

            developer.control().advance(Duration.ofHours(2));
            forgetful.forgetOld();
            drawn(".job", shown -> shown.singleElement().asString().contains(young.id()));
            shows(".details .empty", "No job is selected.");
        }
    }

    @Test
    void aStateIsLoadedFromAFileAndSavedToOne(@TempDir Path folder) throws IOException {
        TestJob job = client.heldIn(Status.FAILED);
        Path file = folder.resolve("state.json");
        Files.writeString(file, client.control().get("/snapshot").text());
        client.control().post("/reset", "");
        open();
        shows(".jobs .empty", "No jobs yet.");

        type(By.id("state-file"), file.toString());
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
        click(By.xpath("//select[@id='state']/option[@value='save']"));
        until(() -> browser.executeScript("return window.saved") instanceof String);
        assertThat(String.valueOf(browser.executeScript("return window.saved")).replace(" ", ""))
                .contains("\"version\":1", "\"jobs\":[{");
        assertThat(browser.executeScript("return window.savedAs")).isEqualTo("jobs-" + firm + ".json");
    }

    @Test
    void faultsAreInjectedAndTakenBack() {
        open();
        click(By.xpath("//select[@id='faults']/option[.='expired-token']"));
        until(() -> client.list().status() == 401);
        shows(".request", "401");
        click(By.xpath("//select[@id='faults']/option[.='inject none']"));
        until(() -> client.list().status() == 200);
    }

    @Test
    void aRefusedRequestSaysWhyAndShowsBothMessages() {
        open();
        client.createView(Requests.view().put("portfolio_type", "planet"));
        shows(".request .says", "portfolio_type is \"planet\"");
        click(By.cssSelector(".request"));

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
        click(By.id("only-errors"));
        shows(".requests .count", "1");
        click(By.id("only-errors"));
        press("pause");
        client.list();
        shows(".requests button", "go on (1 new)");
        drawn(".request", shown -> shown.hasSize(2));
        press("go on (1 new)");
        shows(".requests .count", "3");
        click(By.xpath("//*[@class='row request'][.//b='POST']"));
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
        click(By.cssSelector(".request"));
        shows(".exchange", "Bearer ***");

        assertThat(browser.executeScript("return document.documentElement.outerHTML"))
                .asString()
                .doesNotContain("Tr0ub4dor");
    }

    @Test
    void anotherFirmIsEntered() {
        TestJob there = stub.client().with("Addepar-Firm", firm + "-2").held();
        open();
        shows(".jobs .empty", "No jobs yet.");
        type(By.id("firm"), Keys.chord(Keys.CONTROL, "a"), firm + "-2", Keys.ENTER);

        shows(".job", there.id());
        until(() -> String.valueOf(browser.getCurrentUrl()).endsWith("#firm=" + firm + "-2"));
    }
}
