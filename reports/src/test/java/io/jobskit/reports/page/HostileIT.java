package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;

/** What a target sends, in a real browser. Without Chromium and its driver these are not run, and say so. */
class HostileIT extends InATab {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>document.title='taken'</script>",
                "<img src=x onerror=\"document.title='taken'\">",
                "<!--<script>",
                "'\"><svg onload=document.title='taken'>",
                "\u2028\u2029\u202e\u0000 {{run}} ]]> &lt;b&gt;"
            })
    void whatATargetSentIsNeverRun(String hostile) throws IOException {
        tab().show(Verdicts.saying(hostile), "conformance.html");
        String title = tab().browser().getTitle();
        tab().browser()
                .executeScript(
                        "document.querySelectorAll('.item').forEach((item, number) => item.open = number % 10 === 0)");
        tab().waitUntil("return [...document.querySelectorAll('.item[open]')].filter("
                + "item => item.querySelector('.exchange')).length > 10");
        tab().waitUntil("return [...document.querySelectorAll('.item[open]')].every("
                + "item => item.querySelector('.exchange'))");
        tab().browser()
                .executeScript("document.querySelectorAll('.exchange').forEach(exchange => exchange.open = true)");
        tab().waitUntil("return document.querySelectorAll('.inside').length"
                + " === document.querySelectorAll('.exchange').length");

        assertThat(tab().browser().getTitle()).isEqualTo(title);
        assertThat(tab().browser()
                        .findElements(By.cssSelector("img, iframe, svg[onload], body script:not(#evidence) ~ script")))
                .isEmpty();
        assertThat(tab().browser().executeScript("return document.scripts.length"))
                .isEqualTo(2L);
        assertThat(Chromium.console(tab().browser())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ReportFolder.CONFORMANCE, ReportFolder.FEATURES, ReportFolder.BESIDE})
    void whatSomebodyPlantsInAPageIsNotRun(String page) throws IOException {
        ReportFolder reports = new ReportFolder(Contract.shipped());
        if (page.equals(ReportFolder.BESIDE)) {
            reports.writeBeside(List.of(Verdicts.worst(), Verdicts.conformant()), folder);
        } else {
            reports.write(Verdicts.worst(), folder);
        }
        String html = Files.readString(folder.resolve(page));
        Path planted = folder.resolve("planted.html");
        Files.writeString(
                planted,
                html.replace(
                        "</main>",
                        "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"></main>"));

        tab().browser().get(planted.toUri().toString());

        tab().waitUntil("return document.querySelector('img').complete");
        assertThat(tab().browser().getTitle()).isNotEqualTo("taken");
        tab().waitUntilShown(all());
        assertThat(Chromium.console(tab().browser()))
                .extracting(LogEntry::getMessage)
                .anyMatch(message -> message.contains("inline script"));
    }

    @Test
    void whatSteersTheTextBesideItIsSeenAndCopiedAsItIs() throws IOException {
        tab().show(
                        Verdicts.with(entry -> Verdicts.violated(
                                Verdicts.evidence(
                                        entry,
                                        List.of(Verdicts.exchange(entry.id(), 1)
                                                .answered(200, "\u202E")
                                                .header("X", "\u2066y")
                                                .body("{\"status\":\"\u202Eevil\"}")
                                                .curl("curl 'http://127.0.0.1:8080/v1/jobs/7\u202E'")
                                                .made())),
                                Outcome.FAIL,
                                new DifferenceRecord(
                                        DifferenceRecord.Kind.MEMBER,
                                        Verdicts.number(entry.id(), 1),
                                        "/status",
                                        "good",
                                        "\u202Eevil",
                                        "The name is \u202Eevil; it should be good."))),
                        "conformance.html#CANCEL-04");
        WebElement exchange = tab().exchange("CANCEL-04");

        assertThat(tab().item("CANCEL-04").getText()).doesNotContain("\u202E", "\u2066");
        assertThat(exchange.findElements(By.className("sign")))
                .extracting(WebElement::getText)
                .contains("\\u{202E}", "\\u{2066}");
        assertThat(tab().item("CANCEL-04")
                        .findElement(By.cssSelector(".reason .found.sign"))
                        .getText())
                .isEqualTo("\\u{202E}");
        exchange.findElement(By.cssSelector("button[aria-label='Copy the curl of exchange 1']"))
                .click();
        tab().waitUntil("return document.getElementById('said').textContent === 'Copied the curl of exchange 1'");
        tab().browser().findElement(By.name("text")).sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(tab().browser().findElement(By.name("text")).getDomProperty("value"))
                .endsWith("/v1/jobs/7\u202E'");
    }
}
