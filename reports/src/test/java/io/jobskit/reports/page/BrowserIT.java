package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Browser;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.verdict.Outcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser. Without Chromium and its driver these are not run, and say so. */
class BrowserIT {

    private static final int MOST_STEPS = 400;

    @TempDir
    private Path folder = Path.of("");

    private @Nullable ChromeDriver opened;

    @BeforeEach
    void open() {
        Browser.isNeeded();
        opened = Browser.open(folder.resolve("profile"));
    }

    @AfterEach
    void quit() {
        if (opened != null) {
            opened.quit();
        }
    }

    @Test
    void aRunWithAllSevenOutcomesOpensWithoutAWordOnTheConsole() throws IOException {
        show(Verdicts.worst(), "conformance.html");

        assertThat(browser().getTitle()).isEqualTo("NOT CONFORMANT · Jobs API, staging");
        assertThat(browser().findElements(By.cssSelector("#filter input[name=outcome]")))
                .hasSize(7);
        assertThat(shown()).isEqualTo("All 156 shown");
        assertThat(Browser.console(browser())).isEmpty();
    }

    @Test
    void theListIsNarrowedByOutcomeLevelNounAndText() throws IOException {
        show(Verdicts.worst(), "conformance.html");

        box("outcome", "FAIL").click();
        assertThat(visible()).containsExactly("CANCEL-04");
        box("outcome", "WARN").click();
        assertThat(visible()).containsExactly("CANCEL-04", "LIST-07");
        box("level", "must").click();
        assertThat(visible()).containsExactly("CANCEL-04");
        assertThat(shown()).isEqualTo("1 of 156 shown");

        centred("#filter button").click();
        waitUntilShown("All 156 shown");
        new Select(browser().findElement(By.name("noun"))).selectByValue("cancel");
        assertThat(visible()).hasSize(12).allMatch(id -> id.startsWith("CANCEL-"));
        browser().findElement(By.name("text")).sendKeys("Completed results retrieved");
        assertThat(visible()).containsExactly("CANCEL-04");
        browser().findElement(By.name("text")).sendKeys(" nowhere");
        assertThat(visible()).isEmpty();
        assertThat(browser().findElement(By.id("nothing")).isDisplayed()).isTrue();
    }

    @Test
    void aLinkLeadsToItsRequirementAlsoWhereTheListIsNarrowed() throws IOException {
        show(Verdicts.worst(), "conformance.html#CANCEL-04");
        assertThat(item("CANCEL-04").getDomProperty("open")).isEqualTo("true");
        assertThat(browser().switchTo().activeElement().getText()).contains("CANCEL-04");

        box("outcome", "WARN").click();
        assertThat(item("CANCEL-04").isDisplayed()).isFalse();
        centred("#attention a[href='#CANCEL-04']").click();

        assertThat(item("CANCEL-04").isDisplayed()).isTrue();
        assertThat(shown()).isEqualTo("All 156 shown");
    }

    @Test
    void anExchangeIsShownSideBySideWithItsDifference() throws IOException {
        show(
                Verdicts.with(entry -> entry.id().equals("CANCEL-04")
                        ? Verdicts.outcome(
                                entry,
                                Outcome.FAIL,
                                "data.attributes.status is \"Completed\"; it should be \"User Cancelled\".")
                        : entry),
                "conformance.html#CANCEL-04");
        WebElement exchange = exchange("CANCEL-04");

        assertThat(exchange.findElement(By.tagName("summary")).getText())
                .startsWith("3 · GET /v1/jobs/CANCEL-04 → 200 OK");
        assertThat(exchange.findElement(By.tagName("mark")).getText()).isEqualTo("\"Completed\"");
        assertThat(exchange.findElement(By.tagName("ins")).getText()).isEqualTo("expected: \"User Cancelled\"");
        List<WebElement> sides = exchange.findElements(By.className("side"));
        assertThat(sides).hasSize(2);
        assertThat(sides.get(0).getLocation().y).isEqualTo(sides.get(1).getLocation().y);
        assertThat(sides.get(1).getText()).contains("  \"data\": {\n");

        item("CANCEL-04").findElements(By.cssSelector(".looks input")).get(1).click();
        assertThat(sides.get(1).getText()).contains("{\"data\":{\"type\":\"jobs\"");
    }

    @Test
    void theLineForTheShellIsCopied() throws IOException {
        show(Verdicts.worst(), "conformance.html#CANCEL-04");
        WebElement exchange = exchange("CANCEL-04");
        exchange.findElement(By.cssSelector("button[aria-label='Copy the curl of exchange 3']"))
                .click();
        waitUntil("return document.getElementById('said').textContent === 'Copied the curl of exchange 3'");

        browser().findElement(By.name("text")).sendKeys(Keys.chord(Keys.CONTROL, "v"));

        assertThat(browser().findElement(By.name("text")).getDomProperty("value"))
                .isEqualTo(
                        "curl -i -H 'Accept: */*' -u \"key:$JOBS_SECRET\" 'http://127.0.0.1:8080/v1/jobs/CANCEL-04'");
    }

    @Test
    void everythingCanBeDoneByKeyboard() throws IOException {
        show(Verdicts.worst(), "conformance.html");

        press(Keys.TAB);
        assertThat(focused("return document.activeElement.textContent")).isEqualTo("To the requirements");
        press(Keys.ENTER);
        tabTo("return document.activeElement.value === 'FAIL'");
        press(Keys.SPACE);
        assertThat(visible()).containsExactly("CANCEL-04");
        tabTo(
                "return document.activeElement.closest('summary') && document.activeElement.textContent.includes('CANCEL-04')");
        press(Keys.ENTER);
        exchange("CANCEL-04");
        tabTo("return document.activeElement.value === 'on' && document.activeElement.type === 'radio'");
        press(Keys.ARROW_RIGHT);
        assertThat(item("CANCEL-04").getText()).contains("{\"data\":{\"type\":\"jobs\"");
        tabTo("return document.activeElement.getAttribute('aria-label') === 'Copy the curl of exchange 3'");
        press(Keys.ENTER);
        waitUntil("return document.getElementById('said').textContent === 'Copied the curl of exchange 3'");
    }

    @ParameterizedTest
    @CsvSource({"conformance.html, light", "conformance.html, dark", "features.html, light", "features.html, dark"})
    void axeFindsNothing(String page, String scheme) throws IOException {
        Browser.dress(browser(), scheme);
        show(Verdicts.worst(), page + "#CANCEL-04");
        if (page.startsWith("conformance")) {
            exchange("CANCEL-04");
        }

        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser())
                .getViolations();

        assertThat(violations)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

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
        show(Verdicts.saying(hostile), "conformance.html");
        String title = browser().getTitle();
        browser()
                .executeScript(
                        "document.querySelectorAll('.item').forEach((item, number) => item.open = number % 10 === 0)");
        waitUntil("return document.querySelectorAll('.exchange').length === 32");
        browser().executeScript("document.querySelectorAll('.exchange').forEach(exchange => exchange.open = true)");
        waitUntil("return document.querySelectorAll('.inside').length === 32");

        assertThat(browser().getTitle()).isEqualTo(title);
        assertThat(browser()
                        .findElements(By.cssSelector("img, iframe, svg[onload], body script:not(#evidence) ~ script")))
                .isEmpty();
        assertThat(browser().executeScript("return document.scripts.length")).isEqualTo(2L);
        assertThat(Browser.console(browser())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"conformance.html, 1280", "conformance.html, 390", "features.html, 1280", "features.html, 390"})
    void noPageIsWiderThanItsScreen(String page, int width) throws IOException {
        browser().manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        show(Verdicts.saying("a".repeat(500)), page + "#CANCEL-04");
        if (page.startsWith("conformance")) {
            exchange("CANCEL-04");
        }

        assertThat(browser()
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that a screen of %d is too narrow by", width)
                .isEqualTo(0L);
    }

    @Test
    void theFeaturesAreFoundByTagAndLeadToTheirOutcomes() throws IOException {
        show(Verdicts.worst(), "features.html");
        browser()
                .findElement(By.cssSelector("button.tag[data-text='@LIST-07']"))
                .click();
        assertThat(visible()).containsExactly("LIST-07");
        assertThat(shown()).isEqualTo("1 of 156 shown");

        centred("#LIST-07 a.badge").click();

        new WebDriverWait(browser(), Duration.ofSeconds(20))
                .until(page -> String.valueOf(page.getCurrentUrl()).endsWith("conformance.html#LIST-07"));
        assertThat(item("LIST-07").getDomProperty("open")).isEqualTo("true");
        assertThat(Browser.console(browser())).isEmpty();
    }

    private ChromeDriver browser() {
        return Objects.requireNonNull(opened);
    }

    private void show(VerdictFile verdict, String page) throws IOException {
        new ReportFolder(Contract.shipped()).write(verdict, folder);
        browser().get(folder.toUri() + page);
    }

    private String shown() {
        return browser().findElement(By.id("shown")).getText();
    }

    private void waitUntilShown(String text) {
        new WebDriverWait(browser(), Duration.ofSeconds(20)).until(page -> shown().equals(text));
    }

    private void waitUntil(String script) {
        new WebDriverWait(browser(), Duration.ofSeconds(20))
                .until(page -> Boolean.TRUE.equals(browser().executeScript(script)));
    }

    private WebElement box(String name, String value) {
        return centred("input[name=%s][value=%s]".formatted(name, value));
    }

    /** An element where nothing lies over it: the navigation stays at the top of the screen. */
    private WebElement centred(String selector) {
        WebElement element = browser().findElement(By.cssSelector(selector));
        browser().executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    private WebElement item(String id) {
        return browser().findElement(By.id(id));
    }

    /** The exchange of a requirement that is shown opened, once it is there. */
    private WebElement exchange(String id) {
        By place = By.cssSelector("#" + id + " .exchange[open] .inside");
        new WebDriverWait(browser(), Duration.ofSeconds(20))
                .until(page -> !page.findElements(place).isEmpty());
        return browser().findElement(By.cssSelector("#" + id + " .exchange[open]"));
    }

    @SuppressWarnings("unchecked")
    private List<String> visible() {
        return (List<String>)
                Objects.requireNonNull(
                        browser()
                                .executeScript(
                                        "return [...document.querySelectorAll('.item')].filter(item => item.offsetParent).map(item => item.id)"));
    }

    private void press(Keys key) {
        new Actions(browser()).sendKeys(key).perform();
    }

    private @Nullable Object focused(String script) {
        return browser().executeScript(script);
    }

    private void tabTo(String isThere) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(browser().executeScript(isThere.replace("return ", "return !!(") + ")"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not lead to where this holds: " + isThere);
    }
}
