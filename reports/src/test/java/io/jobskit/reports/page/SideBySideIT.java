package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Accessibility;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** Targets side by side in a real browser. Without Chromium and its driver these are not run, and say so. */
class SideBySideIT extends InATab {

    @Test
    void theListIsNarrowedToWhatDiffers() throws IOException {
        show(List.of(Verdicts.conformant(), Verdicts.worst()), "");

        browser().findElement(By.cssSelector("input[value=differs]")).click();

        assertThat(browser().findElements(By.cssSelector("tr.item:not([hidden])")).stream()
                        .map(row -> row.getAttribute("id")))
                .containsExactlyInAnyOrder("CANCEL-04", "LIST-07", "STATUS-03", "READ-02", "DOWNLOAD-16");
        assertThat(browser().findElement(By.id("shown")).getText()).isEqualTo(some(5));
        assertThat(Chromium.console(browser())).isEmpty();
    }

    @Test
    void aLinkLeadsToItsRequirement() throws IOException {
        show(List.of(Verdicts.conformant(), Verdicts.worst()), "#CANCEL-04");

        assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo("CANCEL-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itIsAccessible(String scheme) throws IOException {
        Chromium.dress(browser(), scheme);
        show(List.of(Samples.few(), Samples.fewOf(Verdicts.conformant()), Samples.few()), "");

        assertThat(Accessibility.violations(browser())).isEmpty();

        show(List.of(Samples.harmful(), Samples.narrowed(Samples.few(), "CANCEL")), "");
        assertThat(Accessibility.violations(browser())).isEmpty();
    }

    @Test
    void aNarrowScreenScrollsTheTablesAndNotThePage() throws IOException {
        browser().manage().window().setSize(new Dimension(500, 900));
        show(List.of(Samples.few(), Samples.few(), Samples.few(), Samples.few()), "");

        assertThat(browser()
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"
                                + " && document.querySelector('.scroll').scrollWidth > window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theRequirementAndTheTargetStayInSightAndLeaveRoom() throws IOException {
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        show(List.of(Verdicts.conformant(), Verdicts.worst(), Verdicts.conformant()), "");

        assertThat(browser().executeScript("""
                                const table = document.querySelector('.tall');
                                table.scrollTo(150, 2000);
                                const box = selector => table.querySelector(selector).getBoundingClientRect();
                                const frame = table.getBoundingClientRect();
                                const first = box('#CANCEL-04 .what');
                                return table.scrollLeft === 150 && Math.abs(first.left - frame.left) < 3
                                  && first.width <= .4 * innerWidth
                                  && Math.abs(box('thead th:nth-child(2)').top - frame.top) < 3;""")).isEqualTo(true);
    }

    @Test
    void nothingThatATargetSentIsRun() throws IOException {
        show(List.of(Samples.harmful(), Samples.few()), "");

        assertThat(browser().findElements(By.cssSelector("script"))).hasSize(1);
        assertThat(Chromium.console(browser())).isEmpty();
    }

    private void show(List<VerdictFile> verdicts, String place) throws IOException {
        Path page = Files.write(
                folder.resolve("side-by-side.html"), Written.bytes(out -> new SideBySidePage().write(verdicts, out)));
        browser().get(page.toUri() + place);
    }

    private ChromeDriver browser() {
        return tab().browser();
    }
}
