package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.TestJob;
import io.jobskit.testing.Accessibility;
import io.jobskit.testing.Chromium;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Whether everybody can use the page, on any screen. */
class WorkbenchAccessibilityIT extends InTheWorkbench {

    /** What is wrong with a width is so in both colours, and the other way round. */
    private static final String SCREENS = """
            1400, light
            390, dark""";

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void axeFindsNothingWhereThereIsNothing(int width, String scheme) {
        wear(width, scheme);
        open();
        shows(".jobs .empty", "No jobs yet.");

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void axeFindsNothingAmongJobsOfEveryStatus(int width, String scheme) {
        for (Status status : Status.values()) {
            client.heldIn(status);
        }
        TestJob running = client.heldIn(Status.IN_PROGRESS);
        wear(width, scheme);
        openAt(running.id());
        shows(".jobs .count", (Status.values().length + 1) + " jobs");

        assertThat(violations()).isEmpty();
        panel(2);
        assertThat(violations()).isEmpty();
        TestJob over = client.heldIn(Status.COMPLETED);
        openAt(over.id());
        panel(2);
        press("Results");
        shows(".tab th", "Name");
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void axeFindsNothingInTheLog(int width, String scheme) {
        client.view();
        client.get("/v1/jobs/4711");
        client.as("rate-limited").list();
        wear(width, scheme);
        open();
        panel(3);
        shows(".request", "429");
        assertThat(violations()).isEmpty();

        click(By.cssSelector(".request"));
        shows(".exchange .refusal", "Refused:");
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = SCREENS)
    void axeFindsNothingInTheDialogsAndTheGuide(int width, String scheme) {
        wear(width, scheme);
        open();
        press("+ New job");
        shows("#dialog", "What becomes of the job");
        assertThat(violations()).isEmpty();
        press("Not now");
        until(() -> browser.findElements(By.id("dialog")).isEmpty());
        press("? keys");
        shows("#dialog", "select the next job");
        assertThat(violations()).isEmpty();
        press("×");
        for (String tab : List.of("Start", "Behaviors", "Users", "API", "Recipes")) {
            press(tab);
            shows("#guide", "");
            assertThat(violations()).as(tab).isEmpty();
        }
    }

    private void wear(int width, String scheme) {
        Chromium.size(browser, width, 844);
        Chromium.dress(browser, scheme);
    }

    /** On a narrow screen one part is seen at a time. */
    private void panel(int number) {
        browser.executeScript("document.querySelectorAll('.panels button')[arguments[0]].click()", number - 1);
    }

    private List<String> violations() {
        return Accessibility.violations(browser);
    }
}
