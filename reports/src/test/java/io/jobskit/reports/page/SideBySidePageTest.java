package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.reports.support.Golden;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySidePageTest {

    private final VerdictFile staging = Samples.few();
    private final VerdictFile production = Samples.kit(
            Samples.target(Samples.fewOf(Verdicts.conformant()), "production", "https://jobs.example"), "0.2.0", "2");

    @Test
    void targetsStandSideBySide() {
        String page = page(List.of(staging, production, staging));

        Golden.matches("side-by-side.html", page.substring(page.indexOf("<body>"), page.indexOf("<script>")));
    }

    @Test
    void whatDiffersIsMarked() {
        assertThat(page(List.of(staging, production)))
                .contains("They differ in 5 of 7 requirements.")
                .contains("id=\"CANCEL-04\" tabindex=\"-1\" data-outcome=\"differs\"")
                .contains("id=\"CANCEL-01\" tabindex=\"-1\" data-outcome=\"alike\"");
        assertThat(page(List.of(staging, staging))).contains("They differ nowhere: all 7 requirements");
    }

    @Test
    void nothingThatATargetSentBecomesMarkup() {
        String page = page(List.of(Samples.harmful(), production));

        assertThat(page).doesNotContain("<script>alert", "<!--").contains("&lt;script&gt;alert(1)");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void itTakesNothingFromElsewhere() {
        assertThat(page(List.of(staging, production)))
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<link", " src=", "url(");
    }

    @Test
    void withoutARunThereIsNothingToShow() {
        assertThatThrownBy(() -> page(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give at least one verdict; there is none to show.");
    }

    private static String page(List<VerdictFile> verdicts) {
        return Written.text(out -> new SideBySidePage().write(verdicts, out));
    }
}
