package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The features in a real browser. Without Chromium and its driver these are not run, and say so. */
class FeaturesIT extends InATab {

    @Test
    void theyOpenFoldedWithWhatWasFoundOfEachPart() throws IOException {
        tab().show(Verdicts.worst(), "features.html");

        assertThat(tab().visible()).isEmpty();
        assertThat(tab().browser()
                        .findElement(By.cssSelector("#noun-cancel > summary"))
                        .getText())
                .isEqualTo("cancel 12 scenarios: 1 fail, 8 pass, 3 observed");

        tab().centred("#noun-cancel > summary").click();
        assertThat(tab().visible()).hasSize(12);
        tab().browser().get(String.valueOf(tab().browser().getCurrentUrl()).replaceFirst("#.*", "") + "#LIST-07");
        tab().waitUntil("return document.getElementById('LIST-07').checkVisibility()");
    }

    @Test
    void theFeaturesAreFoundByTagAndLeadToTheirOutcomes() throws IOException {
        tab().show(Verdicts.worst(), "features.html");
        tab().centred("#noun-list > summary").click();
        tab().centred("button.tag[data-text='@LIST-07']").click();
        assertThat(tab().visible()).containsExactly("LIST-07");
        assertThat(tab().shown()).isEqualTo(some(1));

        tab().centred("#LIST-07 a.badge").click();

        new WebDriverWait(tab().browser(), Duration.ofSeconds(20))
                .until(page -> String.valueOf(page.getCurrentUrl()).endsWith("conformance.html#LIST-07"));
        assertThat(tab().item("LIST-07").getDomProperty("open")).isEqualTo("true");
        assertThat(Chromium.console(tab().browser())).isEmpty();
    }
}
