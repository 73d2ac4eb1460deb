package io.jobskit.testing;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** What axe finds on a page that somebody cannot use. */
public final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** The violations of WCAG 2.2 AA and of good practice on the page that is open, each with its first three places. */
    public static List<String> violations(WebDriver browser) {
        return new AxeBuilder()
                .withTags(RULES).analyze(browser).getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + node.getFailureSummary())
                                        .toList())
                        .toList();
    }
}
