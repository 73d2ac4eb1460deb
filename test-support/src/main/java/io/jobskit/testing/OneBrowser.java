package io.jobskit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Gives each test the one browser of all tests, with a fresh tab and nothing on its console. Where there is no browser, the
 * test is skipped and says so.
 */
public final class OneBrowser implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneBrowser.class);

    /** The browser, its usual size, and where it keeps what it writes. */
    private record Opened(ChromeDriver driver, Dimension size, Path profile) implements AutoCloseable {

        static Opened now() {
            try {
                Path profile = Files.createTempDirectory("browser");
                ChromeDriver driver = Chromium.open(profile);
                return new Opened(driver, driver.manage().window().getSize(), profile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ChromeDriver fresh() {
            Set<String> used = driver.getWindowHandles();
            String tab = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
            used.forEach(handle -> driver.switchTo().window(handle).close());
            driver.switchTo().window(tab);
            driver.manage().window().setSize(size);
            Chromium.console(driver);
            return driver;
        }

        @Override
        public void close() throws IOException {
            driver.quit();
            try (Stream<Path> files = Files.walk(profile)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium.isNeeded();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ChromeDriver.class;
    }

    @Override
    public ChromeDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Opened.class, any -> Opened.now(), Opened.class)
                .fresh();
    }
}
