package io.jobskit.reports.page;

import io.jobskit.reports.support.Tab;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.OneBrowser;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests in a real browser, each in a tab of its own. Without Chromium and its driver they are not run, and say so. */
@ExtendWith(OneBrowser.class)
@ResourceLock("the browser")
abstract class InATab {

    @TempDir
    Path folder = Path.of("");

    private @Nullable Tab opened;

    @BeforeEach
    void open(ChromeDriver browser) {
        opened = new Tab(browser, folder);
    }

    /** What the page says when it shows every requirement. */
    static String all() {
        return "All %d shown".formatted(Verdicts.worst().requirements().size());
    }

    /** What it says when it shows so many. */
    static String some(int shown) {
        return "%d of %d shown".formatted(shown, Verdicts.worst().requirements().size());
    }

    final Tab tab() {
        return Objects.requireNonNull(opened, "a test has a tab");
    }
}
