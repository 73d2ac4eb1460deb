package io.jobskit.reports.support;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages of a run in a real browser. */
public final class Tab {

    private static final int MOST_STEPS = 800;

    private final ChromeDriver browser;
    private final Path folder;

    /** A tab of that browser; the pages are written into that folder. */
    public Tab(ChromeDriver browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** The browser itself. */
    public ChromeDriver browser() {
        return browser;
    }

    /** Writes the reports of a run, and opens that page of them. */
    public void show(VerdictFile verdict, String page) throws IOException {
        new ReportFolder(Contract.shipped()).write(verdict, folder);
        browser.get(folder.toUri() + page);
    }

    /** What the list says of how many are shown. */
    public String shown() {
        return browser.findElement(By.id("shown")).getText();
    }

    /** Waits until the list says that. */
    public void waitUntilShown(String text) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(page -> shown().equals(text));
    }

    /** Waits until a script returns true. */
    public void waitUntil(String script) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> Boolean.TRUE.equals(browser.executeScript(script)));
    }

    /** A checkbox of the filter. */
    public WebElement box(String name, String value) {
        return centred("input[name=%s][value=%s]".formatted(name, value));
    }

    /** An element where nothing lies over it: the navigation stays at the top of the screen. */
    public WebElement centred(String selector) {
        WebElement element = browser.findElement(By.cssSelector(selector));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return element;
    }

    /** A requirement of the list. */
    public WebElement item(String id) {
        return browser.findElement(By.id(id));
    }

    /** The exchange of a requirement that is shown opened, once it is there. */
    public WebElement exchange(String id) {
        By place = By.cssSelector("#" + id + " .exchange[open] .inside");
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> !page.findElements(place).isEmpty());
        return browser.findElement(By.cssSelector("#" + id + " .exchange[open]"));
    }

    /** The ids of what the list shows. */
    @SuppressWarnings("unchecked")
    public List<String> visible() {
        return (List<String>)
                Objects.requireNonNull(
                        browser.executeScript(
                                "return [...document.querySelectorAll('.item')].filter(item => item.checkVisibility()).map(item => item.id)"));
    }

    /** Presses a key. */
    public void press(Keys key) {
        new Actions(browser).sendKeys(key).perform();
    }

    /** What a script returns. */
    public @Nullable Object focused(String script) {
        return browser.executeScript(script);
    }

    /** Presses the tabulator until a script returns true. */
    public void tabTo(String isThere) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(browser.executeScript(isThere.replace("return ", "return !!(") + ")"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not lead to where this holds: " + isThere);
    }
}
