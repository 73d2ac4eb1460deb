package io.jobskit.reports.badge;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Colours;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The verdict as a badge: a flat SVG of 20 pixels' height that says it in words, and in colour for those who see it:
 * green for conformant, amber for conformant as far as judged (with how many of how many), red for not conformant, grey for
 * what could not be judged. A narrowed run is said to be one. The title names the target, and says what the headline says.
 */
public final class Badge {

    private static final String LABEL = "Jobs API";
    private static final int PADDING = 6;

    private Badge() {}

    /**
     * Writes the badge of a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        out.write(svg(verdict).getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(VerdictFile verdict) {
        String message = Words.verdict(verdict);
        String title = escaped(title(verdict));
        int left = TextWidth.of(LABEL);
        int right = TextWidth.of(message);
        int middle = left + 2 * PADDING;
        int width = middle + right + 2 * PADDING;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" viewBox="0 0 %1$d 20" role="img" aria-labelledby="title">
                  <title id="title">%2$s</title>
                  <clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
                  <g clip-path="url(#round)">
                    <rect width="%3$d" height="20" fill="#444c56"/>
                    <rect x="%3$d" width="%4$d" height="20" fill="%5$s"/>
                  </g>
                  <g fill="#ffffff" font-family="Verdana, 'DejaVu Sans', Geneva, sans-serif" font-size="11" aria-hidden="true">
                    <text x="%6$d" y="14" textLength="%7$d">%8$s</text>
                    <text x="%9$d" y="14" textLength="%10$d">%11$s</text>
                  </g>
                </svg>
                """,
                width,
                title,
                middle,
                width - middle,
                "#" + Colours.of(verdict.verdict()).toLowerCase(Locale.ROOT),
                PADDING,
                left,
                LABEL,
                middle + PADDING,
                right,
                message);
    }

    private static String title(VerdictFile verdict) {
        return String.format(
                Locale.ROOT,
                "%s, %s: %s. %s",
                LABEL,
                PlainText.onOneLine(verdict.target().name()),
                Words.verdict(verdict),
                Headline.of(verdict));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
