package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
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
    void readingsHaveNoOrder() {
        VerdictFile one = goes("User Cancelled · Canceled");
        VerdictFile other = goes("Canceled · User Cancelled");

        assertThat(page(List.of(one, other))).contains("They differ nowhere");
        assertThat(page(List.of(one, goes("Canceled")))).contains("They differ in 1 of 7");
    }

    @Test
    void whatANarrowedRunLeftOutIsNoDifference() {
        VerdictFile narrowed = Samples.narrowed(staging, "CANCEL");

        assertThat(page(List.of(staging, narrowed)))
                .contains("They differ in none of the 3 of 7 requirements that every run was to judge.")
                .contains(">left out</span>")
                .contains("requirements that a run left out do not count as differences");
        assertThat(page(List.of(staging, narrowed, production))).contains("They differ in 5 of 7");
    }

    @Test
    void severalRunsOfOneTargetAreNotCalledTargets() {
        assertThat(page(List.of(staging, staging))).contains("<title>2 runs side by side</title>");
        assertThat(page(List.of(staging, production)))
                .contains("<title>2 targets side by side</title>")
                .doesNotContain("This target");
    }

    @Test
    void nothingThatATargetSentBecomesMarkup() {
        String page = page(List.of(Samples.harmful(), production));

        assertThat(page).doesNotContain("<script>alert", "<!--").contains("&lt;script&gt;alert(1)");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void withoutARunThereIsNothingToShow() {
        assertThatThrownBy(() -> page(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give at least one verdict; there is none to show.");
    }

    private VerdictFile goes(String reading) {
        return Samples.changed(
                staging, entry -> entry.id().equals("CANCEL-12") ? Samples.reading(entry, reading) : entry);
    }

    private static String page(List<VerdictFile> verdicts) {
        return Written.text(out -> new SideBySidePage().write(verdicts, out));
    }
}
