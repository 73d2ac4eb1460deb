package io.jobskit.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.contract.Feature;
import io.jobskit.reports.contract.Scenario;
import io.jobskit.reports.support.Verdicts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeaturesPageTest {

    private final Contract contract = Contract.shipped();

    @Test
    void everyScenarioIsThereWithItsOutcome() throws IOException {
        String html = html(Verdicts.worst());

        assertThat(contract.features().stream().flatMap(feature -> feature.scenarios().stream()))
                .extracting(Scenario::requirement)
                .allSatisfy(id -> assertThat(html).contains("href=\"conformance.html#" + id + "\""));
        assertThat(html)
                .contains(
                        "<a class=\"badge FAIL\" href=\"conformance.html#CANCEL-04\" aria-label=\"fail, details of CANCEL-04\">fail</a>");
    }

    @Test
    void aScenarioThatTheRunDidNotHaveSaysSo() throws IOException {
        VerdictFile run = Verdicts.worst();
        VerdictFile narrow = Verdicts.file(
                run.verdict(),
                run.scope(),
                run.reason(),
                run.target(),
                run.kit(),
                run.runId(),
                run.seed(),
                run.startedAt(),
                run.finishedAt(),
                List.of(run.requirement("CANCEL-04").orElseThrow()),
                run.totals(),
                run.problems(),
                run.leftBehind());

        assertThat(html(narrow)).contains("not in this run", "conformance.html#CANCEL-04");
    }

    @Test
    void aViolationSaysWhy() throws IOException {
        assertThat(html(Verdicts.worst()))
                .contains(": <b>NOT CONFORMANT</b>.")
                .contains("<p class=\"reason\"><bdi>GET on the results answered 200 where 404 or 410 was expected.")
                .doesNotContain("No 303 was seen.");
        assertThat(html(Verdicts.conformant())).doesNotContain("class=\"reason\"");
    }

    @Test
    void noTwoScenariosHaveTheSameAnchor() throws IOException {
        Feature twice = contract.features().get(0);
        Contract doubled = new Contract(
                contract.requirements(),
                List.of(twice, new Feature("features/x/y.feature", "x", "y", "", twice.scenarios())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FeaturesPage(doubled).write(Verdicts.worst(), "conformance.html", out);

        List<String> ids = Pattern.compile("<article [^>]*?id=\"([^\"]+)\"")
                .matcher(out.toString(UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(ids).hasSize(2 * twice.scenarios().size()).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfTheTargetIsMarkup() throws IOException {
        assertThat(html(Verdicts.saying("</title><script>x</script>"))).doesNotContain("<script>x");
    }

    private String html(VerdictFile verdict) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FeaturesPage(contract).write(verdict, "conformance.html", out);
        return out.toString(UTF_8);
    }
}
