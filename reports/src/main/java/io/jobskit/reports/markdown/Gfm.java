package io.jobskit.reports.markdown;

import io.jobskit.reports.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text of whatever origin fit for Markdown as GitHub and GitLab have it. */
public final class Gfm {

    /** Stops a reference: both sites look for mentions, issues and emoji in what is shown, after all escapes are gone. */
    private static final String BREAK = "\u2060";

    /** What means something, and where. A blank after a colon, or a letter on either side of an underscore, takes it away. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*{}\\[\\]<>#|~&$@!^]|:(?=\\S)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+=]|(?<=^\\d{1,9})[.)](?=\\s|$)");

    /** A sentence or two; what is longer is told elsewhere. */
    private static final int CELL = 300;

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Gfm() {}

    /**
     * The text on one line, for a paragraph, a list's entry or a table's cell. It shows as it is: no markup, no link, no
     * mention, no reference, and no end of the cell comes of it.
     */
    public static String text(String text) {
        String plain = PlainText.onOneLine(text)
                .replaceAll("([@#!$%~&^](?=\\S)|(?i:GH-)(?=\\d))", "$1" + BREAK)
                .replaceAll(":(?=[A-Za-z0-9_+-]+:)", ":" + BREAK)
                .replace("://", ":" + BREAK + "//")
                .replaceAll("(?i)www\\.", "www" + BREAK + ".");
        return SPECIAL.matcher(plain)
                .replaceAll(sign ->
                        String.format(Locale.ROOT, "&#%d;", (int) sign.group().charAt(0)));
    }

    /** The same of what may be long: at most 300 characters of it, an ellipsis where there was more. */
    public static String brief(String text) {
        return text(PlainText.cut(PlainText.onOneLine(text), CELL));
    }

    /**
     * An address to be read and copied, for the same places: as code, which nothing looks into, unless it holds what
     * code cannot. It is cut as {@link #brief} cuts.
     */
    public static String address(String address) {
        String cut = PlainText.cut(address, CELL);
        return cut.matches("[!-~&&[^`|\\\\]]+") ? "`" + cut + "`" : text(cut);
    }

    /** The text as a block of its own in which nothing has a meaning, all lines ended. */
    public static String block(String text) {
        String plain = PlainText.of(text).stripTrailing();
        int longest = BACKTICKS
                .matcher(plain)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + plain + "\n" + fence + "\n";
    }
}
