package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The conformance page in a real browser. Without Chromium and its driver these are not run, and say so. */
class ConformanceIT extends InATab {

    @Test
    void aRunWithAllSevenOutcomesOpensWithoutAWordOnTheConsole() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");

        assertThat(tab().browser().getTitle()).isEqualTo("NOT CONFORMANT · Jobs API, staging");
        assertThat(tab().browser().findElements(By.cssSelector("#filter input[name=outcome]")))
                .hasSize(7);
        tab().waitUntilShown(all());
        assertThat(Chromium.console(tab().browser())).isEmpty();
    }

    @Test
    void theListIsNarrowedByOutcomeLevelNounAndText() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");

        tab().box("outcome", "FAIL").click();
        assertThat(tab().visible()).containsExactly("CANCEL-04");
        tab().box("outcome", "WARN").click();
        assertThat(tab().visible()).containsExactly("CANCEL-04", "LIST-07");
        tab().box("level", "must").click();
        assertThat(tab().visible()).containsExactly("CANCEL-04");
        assertThat(tab().shown()).isEqualTo(some(1));

        tab().centred("#filter button").click();
        tab().waitUntilShown(all());
        new Select(tab().browser().findElement(By.name("noun"))).selectByValue("cancel");
        assertThat(tab().visible()).hasSize(12).allMatch(id -> id.startsWith("CANCEL-"));
        tab().browser().findElement(By.name("text")).sendKeys("Completed results retrieved");
        assertThat(tab().visible()).containsExactly("CANCEL-04");
        tab().browser().findElement(By.name("text")).sendKeys(" nowhere");
        assertThat(tab().visible()).isEmpty();
        assertThat(tab().browser().findElement(By.id("nothing")).isDisplayed()).isTrue();
    }

    @Test
    void aTotalLeadsToItsRequirements() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        tab().box("level", "open").click();

        tab().browser().findElement(By.cssSelector(".total.WARN a")).click();

        tab().waitUntilShown(some(1));
        assertThat(tab().visible()).containsExactly("LIST-07");
        assertThat(tab().browser()
                        .findElement(By.cssSelector("section.group:not([hidden]) .size"))
                        .getText())
                .matches("1( of [0-9]+)?");
        tab().browser().findElement(By.cssSelector(".total.PASS a")).click();
        assertThat(tab().browser().findElements(By.cssSelector("section.group:not([hidden]) .size")))
                .anyMatch(size -> size.getText().contains(" of "));
    }

    @Test
    void aLinkLeadsToItsRequirementAlsoWhereTheListIsNarrowed() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html#CANCEL-04");
        assertThat(tab().item("CANCEL-04").getDomProperty("open")).isEqualTo("true");
        assertThat(tab().browser().switchTo().activeElement().getText()).contains("CANCEL-04");

        tab().box("outcome", "WARN").click();
        assertThat(tab().item("CANCEL-04").isDisplayed()).isFalse();
        tab().centred("#attention a[href='#CANCEL-04']").click();

        assertThat(tab().item("CANCEL-04").isDisplayed()).isTrue();
        assertThat(tab().shown()).isEqualTo(all());
    }

    @Test
    void anExchangeIsShownSideBySideWithItsDifference() throws IOException {
        tab().show(
                        Verdicts.with(entry -> entry.id().equals("CANCEL-04")
                                ? Verdicts.violated(
                                        entry,
                                        Outcome.FAIL,
                                        new DifferenceRecord(
                                                DifferenceRecord.Kind.MEMBER,
                                                Verdicts.number("CANCEL-04", 3),
                                                "/data/attributes/status",
                                                "\"User Cancelled\"",
                                                "\"Completed\"",
                                                "data.attributes.status is \"Completed\"; it should be \"User Cancelled\"."))
                                : entry),
                        "conformance.html#CANCEL-04");
        WebElement exchange = tab().exchange("CANCEL-04");

        assertThat(exchange.findElement(By.tagName("summary")).getText())
                .startsWith("3 · GET /v1/jobs/CANCEL-04 → 200 OK");
        assertThat(exchange.findElement(By.tagName("mark")).getText()).isEqualTo("\"Completed\"");
        assertThat(exchange.findElement(By.tagName("ins")).getText()).isEqualTo("expected: \"User Cancelled\"");
        List<WebElement> sides = exchange.findElements(By.className("side"));
        assertThat(sides).hasSize(2);
        assertThat(sides.get(0).getLocation().y).isEqualTo(sides.get(1).getLocation().y);
        assertThat(sides.get(1).getText()).contains("  \"data\": {\n");

        tab().item("CANCEL-04")
                .findElements(By.cssSelector(".looks input"))
                .get(1)
                .click();
        assertThat(sides.get(1).getText()).contains("{\"data\":{\"type\":\"jobs\"");
    }

    @Test
    void eachDifferenceIsMarkedInItsPlace() throws IOException {
        ExchangeRecord answer = Verdicts.exchange("CANCEL-04", 1)
                .answered(200, "OK")
                .body(
                        "{\"data\":[{\"id\":\"7\",\"a/b\":{\"status\":\"x\"}},{\"id\":\"8\",\"a/b\":{\"status\":\"x\"}}]}")
                .made();
        tab().show(
                        Verdicts.with(entry -> entry.id().equals("CANCEL-04")
                                ? Verdicts.violated(
                                        Verdicts.evidence(entry, List.of(answer)),
                                        Outcome.FAIL,
                                        difference(answer, DifferenceRecord.STATUS, "204"),
                                        difference(answer, "header:content-type", "text/csv"),
                                        difference(answer, "header:Location", "an address"),
                                        difference(answer, "/data/1/a~1b/status", "\"y\""))
                                : entry),
                        "conformance.html#CANCEL-04");
        WebElement exchange = tab().exchange("CANCEL-04");

        assertThat(exchange.findElements(By.tagName("mark")))
                .extracting(WebElement::getText)
                .containsExactly("200 OK", "Content-Type: application/vnd.api+json", "no Location", "\"x\"");
        assertThat(exchange.findElements(By.tagName("ins")))
                .extracting(WebElement::getText)
                .containsExactly("expected: 204", "expected: text/csv", "expected: an address", "expected: \"y\"");
        assertThat(exchange.findElements(By.className("side")).get(1).getText())
                .containsPattern("(?s)\"8\".*expected: \"y\"");
    }

    private static DifferenceRecord difference(ExchangeRecord shownBy, String pointer, String expected) {
        return new DifferenceRecord(
                DifferenceRecord.Kind.MEMBER,
                shownBy.number(),
                pointer,
                expected,
                "",
                "It is wrong at " + pointer + ".");
    }

    @Test
    void theLineForTheShellIsCopied() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html#CANCEL-04");
        WebElement exchange = tab().exchange("CANCEL-04");
        exchange.findElement(By.cssSelector("button[aria-label='Copy the curl of exchange 3']"))
                .click();
        tab().waitUntil("return document.getElementById('said').textContent === 'Copied the curl of exchange 3'");

        tab().browser().findElement(By.name("text")).sendKeys(Keys.chord(Keys.CONTROL, "v"));

        assertThat(tab().browser().findElement(By.name("text")).getDomProperty("value"))
                .isEqualTo(
                        "curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" 'http://127.0.0.1:8080/v1/jobs/CANCEL-04'");
    }

    @Test
    void everythingCanBeDoneByKeyboard() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");

        tab().press(Keys.TAB);
        assertThat(tab().focused("return document.activeElement.textContent")).isEqualTo("To the requirements");
        tab().press(Keys.ENTER);
        tab().tabTo("return document.activeElement.value === 'FAIL'");
        tab().press(Keys.SPACE);
        assertThat(tab().visible()).containsExactly("CANCEL-04");
        tab().tabTo(
                        "return document.activeElement.closest('summary') && document.activeElement.textContent.includes('CANCEL-04')");
        tab().press(Keys.ENTER);
        tab().exchange("CANCEL-04");
        tab().tabTo("return document.activeElement.value === 'on' && document.activeElement.type === 'radio'");
        tab().press(Keys.ARROW_RIGHT);
        assertThat(tab().item("CANCEL-04").getText()).contains("{\"data\":{\"type\":\"jobs\"");
        tab().tabTo("return document.activeElement.getAttribute('aria-label') === 'Copy the curl of exchange 3'");
        tab().press(Keys.ENTER);
        tab().waitUntil("return document.getElementById('said').textContent === 'Copied the curl of exchange 3'");
    }

    @Test
    void openingARequirementMakesItsAddressThePagesWithoutMovingIt() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        tab().centred("#CANCEL-03 > summary");
        Object before = tab().browser().executeScript("return scrollY");

        tab().browser()
                .findElement(By.cssSelector("#CANCEL-03 > summary .says"))
                .click();

        assertThat(tab().item("CANCEL-03").getDomProperty("open")).isEqualTo("true");
        assertThat(tab().browser().getCurrentUrl()).endsWith("conformance.html#CANCEL-03");
        assertThat(tab().browser().executeScript("return scrollY")).isEqualTo(before);
    }

    @Test
    void eachRequirementHasALinkToItself() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        assertThat(tab().browser().findElements(By.cssSelector("#requirements .here")))
                .hasSameSizeAs(Verdicts.worst().requirements());

        tab().tabTo("return document.activeElement.getAttribute('aria-label') === 'Link to ACCESS-01'");
        assertThat(tab().browser().switchTo().activeElement().getCssValue("opacity"))
                .isEqualTo("1");
        tab().press(Keys.ENTER);

        assertThat(tab().browser().getCurrentUrl()).endsWith("conformance.html#ACCESS-01");
        assertThat(tab().item("ACCESS-01").getDomProperty("open")).isEqualTo("true");
    }

    @Test
    void paperShowsWhatIsViolatedWithItsExchange() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");

        tab().waitUntil("""
                        dispatchEvent(new Event('beforeprint'));
                        const open = [...document.querySelectorAll('.item[open]')].map(item => item.id).sort().join(' ');
                        const shown = document.querySelectorAll('.exchange[open] > .inside').length;
                        dispatchEvent(new Event('afterprint'));
                        return open === 'CANCEL-04 LIST-07 READ-02 STATUS-03' && shown === 4;""");

        assertThat(tab().browser().findElements(By.cssSelector(".item[open]"))).isEmpty();
    }
}
