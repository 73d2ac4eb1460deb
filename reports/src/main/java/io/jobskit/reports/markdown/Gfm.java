package io.jobskit.reports.markdown;

import io.jobskit.reports.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text of whatever origin fit for Markdown as GitHub and GitLab have it. */
public final class Gfm {

    /** Stops a reference: both sites look for mentions, issues and emoji in what is shown, after all escapes are gone. */
    private static final String BREAK = "\u2060";

    /** What means something, and where. A blank after a colon, or a letter on either side of an underscore, takes it away. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*{}\\[\\]<>#|~&$@!^]|:(?=\\S)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^[-+=]|(?<=^\\d{1,9})[.)](?=\\s|$)");

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

    /**
     * An address to be read and copied, for the same places: as code, which nothing looks into, unless it holds what
     * code cannot.
     */
    public static String address(String address) {
        return address.matches("[!-~&&[^`|\\\\]]+") ? "`" + address + "`" : text(address);
    }

    /** A row of a table, of cells that are Markdown already. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
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
