package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Tests of the page in a real browser, one for all tests of a class; each test has a firm of its own. Without Chromium and
 * its driver they are not run, and say so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class InTheWorkbench {

    static final Duration SOON = Duration.ofSeconds(20);

    final Stub stub;
    final ChromeDriver browser;
    Client client;
    String firm = "";

    InTheWorkbench() {
        Chromium.isNeeded();
        stub = Stub.start();
        client = stub.client();
        browser = Chromium.open(profile());
    }

    @BeforeEach
    final void aFirmOfItsOwn() {
        firm = "f" + System.nanoTime();
        client = stub.client().with("Addepar-Firm", firm);
        Chromium.size(browser, 1400, 900);
        Chromium.dress(browser, "light");
        Chromium.complaints(browser);
    }

    @AfterAll
    final void quit() {
        browser.quit();
        stub.close();
    }

    final void open() {
        open("http://127.0.0.1:" + stub.port() + "/#firm=" + firm);
    }

    /** Opens the page anew: an address that differs in its end only would not. */
    final void open(String address) {
        browser.get("about:blank");
        browser.get(address);
        until(() -> !browser.findElements(By.cssSelector("i.on")).isEmpty());
    }

    /** Opens the page with that job selected. */
    final void openAt(String job) {
        open("http://127.0.0.1:" + stub.port() + "/#firm=" + firm + "&job=" + job);
        until(() -> !browser.findElements(By.cssSelector(".details h2")).isEmpty());
    }

    static void until(Callable<Boolean> right) {
        await().atMost(SOON).ignoreExceptions().until(right);
    }

    /** Presses the button that says so. */
    final void press(String label) {
        click(By.xpath("//button[normalize-space()='" + label + "']"));
    }

    /** Clicks what is there, or will be: the page draws when it comes to it. */
    final void click(By what) {
        does(what, WebElement::click);
    }

    /** Types where there is something to type in, or will be. */
    final void type(By where, CharSequence... keys) {
        does(where, element -> element.sendKeys(keys));
    }

    private void does(By what, Consumer<WebElement> act) {
        await(what.toString()).atMost(SOON).ignoreExceptions().until(() -> {
            act.accept(browser.findElement(what));
            return true;
        });
    }

    final void key(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** Waits until the page shows that text in what the selector names. */
    final void shows(String selector, String text) {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(texts(selector)).as(selector).anyMatch(shown -> shown.contains(text)));
    }

    /** Waits until what the selector names is as it should be: the page draws when it comes to it. */
    final void drawn(String selector, Consumer<ListAssert<String>> right) {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> right.accept(assertThat(texts(selector)).as(selector)));
    }

    final List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until the API shows the job in that status. */
    static void has(TestJob job, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(job.read().attributes().path("status").asText())
                                .isEqualTo(status));
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("browser");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
