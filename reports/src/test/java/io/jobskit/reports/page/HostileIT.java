package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.reports.support.Browser;
import io.jobskit.reports.support.Tab;
import io.jobskit.reports.support.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** What a target sends, in a real browser. Without Chromium and its driver these are not run, and say so. */
class HostileIT {

    @TempDir
    private Path folder = Path.of("");

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
        tab().waitUntil("return document.querySelectorAll('.exchange').length === 32");
        tab().browser()
                .executeScript("document.querySelectorAll('.exchange').forEach(exchange => exchange.open = true)");
        tab().waitUntil("return document.querySelectorAll('.inside').length === 32");

        assertThat(tab().browser().getTitle()).isEqualTo(title);
        assertThat(tab().browser()
                        .findElements(By.cssSelector("img, iframe, svg[onload], body script:not(#evidence) ~ script")))
                .isEmpty();
        assertThat(tab().browser().executeScript("return document.scripts.length"))
                .isEqualTo(2L);
        assertThat(Browser.console(tab().browser())).isEmpty();
    }

    private Tab tab() {
        return Objects.requireNonNull(opened);
    }
}
