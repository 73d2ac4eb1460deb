package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Accessibility;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** Whether everybody can read the pages of a run, wherever they do. Without Chromium and its driver these are not run, and say so. */
class AccessibilityIT extends InATab {

    @ParameterizedTest
    @CsvSource({"conformance.html, light", "conformance.html, dark", "features.html, light", "features.html, dark"})
    void axeFindsNothing(String page, String scheme) throws IOException {
        Chromium.dress(tab().browser(), scheme);
        tab().show(Samples.timed(Samples.covering(Samples.together(), "It is late.")), page + "#CANCEL-04");
        if (page.startsWith("conformance")) {
            tab().exchange("CANCEL-04");
            unfoldCoverage();
        }

        assertThat(violations()).isEmpty();
    }

    /** A partial run with a reason for the whole of it, a list out of date, and jobs that were left behind. */
    @ParameterizedTest
    @CsvSource({"conformance.html, light", "conformance.html, dark", "features.html, light"})
    void axeFindsNothingWhereATargetMeansHarm(String page, String scheme) throws IOException {
        Chromium.dress(tab().browser(), scheme);
        tab().show(Samples.covering(Verdicts.saying(Samples.HARM), Samples.HARM), page + "#CANCEL-04");
        if (page.startsWith("conformance")) {
            tab().exchange("CANCEL-04");
            unfoldCoverage();
        }

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatWasNotSeenCanBeSeen(String scheme) throws IOException {
        Chromium.dress(tab().browser(), scheme);
        tab().show(Verdicts.worst(), "conformance.html");

        assertThat(tab().browser().executeScript("""
                                const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
                                  .map(part => part / 255)
                                  .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
                                  .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
                                const contrast = (one, other) =>
                                  (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
                                const lines = [...document.querySelectorAll(
                                  '.status:not(.seen) rect, .change:not(.seen) path, .change:not(.seen):not(.open) polygon')];
                                return lines.length > 20 && lines.every(line => {
                                  const style = getComputedStyle(line);
                                  const back = getComputedStyle(line.closest('svg')).backgroundColor;
                                  const colour = line.matches('polygon') ? style.fill : style.stroke;
                                  return style.opacity === '1' && contrast(light(colour), light(back)) >= 3;
                                });""")).isEqualTo(true);
    }

    private void unfoldCoverage() {
        assertThat(tab().browser().executeScript("""
                                const tables = [...document.querySelectorAll('#coverage details')];
                                tables.forEach(table => table.open = true);
                                return tables.length;""")).isEqualTo(3L);
    }

    private List<String> violations() {
        return Accessibility.violations(tab().browser());
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance.html", "features.html"})
    void noWordIsBrokenOnANarrowScreen(String page) throws IOException {
        tab().browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 390, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        tab().show(Samples.timed(Samples.covering(Samples.together(), "It is late.")), page);

        assertThat(tab().browser().executeScript("""
                                document.querySelectorAll('details').forEach(details => details.open = true);
                                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                                const broken = [];
                                for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                                  if (text.parentElement.closest('script, style, pre, code, svg')) continue;
                                  for (const word of text.data.matchAll(/[A-Za-z]{2,20}/g)) {
                                    const range = document.createRange();
                                    range.setStart(text, word.index);
                                    range.setEnd(text, word.index + word[0].length);
                                    const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                                    if (tops.size > 1) broken.push(word[0]);
                                  }
                                }
                                return broken;""")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"1280, wide", "390, narrow"})
    void oneGraphOfALifeCanBeReadAndItsLabelsStandInTheirBoxes(int width, String name) throws IOException {
        tab().browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        tab().show(Verdicts.worst(), "conformance.html");

        assertThat(tab().browser().executeScript("""
                                const shown = [...document.querySelectorAll('svg.life')]
                                  .filter(graph => graph.getBoundingClientRect().width > 0);
                                const wrong = [...document.querySelectorAll('svg.' + arguments[0] + ' .status')]
                                  .filter(status => {
                                    const box = status.querySelector('rect').getBoundingClientRect();
                                    return [...status.querySelectorAll('text')].some(text => {
                                      const line = text.getBoundingClientRect();
                                      return line.left < box.left || line.right > box.right || line.top < box.top
                                        || line.bottom > box.bottom || line.height < 11;
                                    });
                                  });
                                return shown.map(graph => graph.classList[1])
                                  .concat(wrong.map(status => status.textContent));""", name)).isEqualTo(List.of(name));
    }

    @ParameterizedTest
    @CsvSource({"conformance.html, 1280", "conformance.html, 390", "features.html, 1280", "features.html, 390"})
    void noPageIsWiderThanItsScreen(String page, int width) throws IOException {
        tab().browser().manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        tab().browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        tab().show(Samples.covering(Verdicts.saying("a".repeat(500)), "a".repeat(500)), page + "#CANCEL-04");
        if (page.startsWith("conformance")) {
            tab().exchange("CANCEL-04");
            unfoldCoverage();
        }

        assertThat(tab().browser()
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that a screen of %d is too narrow by", width)
                .isEqualTo(0L);
    }
}
