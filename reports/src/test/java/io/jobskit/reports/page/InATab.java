package io.jobskit.reports.page;

import io.jobskit.reports.support.Tab;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests in a real browser, each in a tab of its own. Without Chromium and its driver they are not run, and say so. */
abstract class InATab {

    @TempDir
    Path folder = Path.of("");

    private @Nullable Tab opened;

    @BeforeEach
    void open() {
        opened = Tab.open(folder);
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    final Tab tab() {
        return Objects.requireNonNull(opened, "a test has a tab");
    }
}
