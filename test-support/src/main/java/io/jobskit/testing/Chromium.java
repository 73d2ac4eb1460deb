package io.jobskit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Chromium, if there is one with its driver. Whoever opens it quits it. */
public final class Chromium {

    /** Where it is. */
    public static final Path BROWSER = Path.of("/usr/bin/chromium");

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    /** Skips the test, and says so, where there is no browser. */
    public static void isNeeded() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "NOT RUN: there is no " + BROWSER + " with " + DRIVER);
    }

    /** A browser that keeps what it writes in that folder. */
    public static ChromeDriver open(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("HOME", profile.toString()))
                .build();
        return new ChromeDriver(service, options);
    }

    /** Gives the page that many pixels, whatever the window has. */
    public static void size(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Makes the pages light or dark. */
    public static void dress(ChromeDriver browser, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What the pages wrote to the console since this was last asked. */
    public static List<LogEntry> console(ChromeDriver browser) {
        return browser.manage().logs().get(LogType.BROWSER).getAll();
    }

    /** The warnings and errors on the console since this was last asked. */
    public static List<LogEntry> complaints(ChromeDriver browser) {
        return console(browser).stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }
}
