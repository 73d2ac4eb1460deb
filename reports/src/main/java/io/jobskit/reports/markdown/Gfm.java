package io.jobskit.reports.markdown;

import io.jobskit.reports.text.PlainText;
import java.util.regex.Pattern;

/** Makes text of whatever origin fit for Markdown as GitHub and GitLab have it. */
public final class Gfm {

    /** Stops a reference: both sites look for mentions and issues in what is shown, after all escapes are gone. */
    private static final String BREAK = "\u2060";

    private static final String SPECIAL = "\\`*_{}[]<>#|~&$@!:^=";
    private static final Pattern LIST = Pattern.compile("^(\\d*)([-+.)])");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Gfm() {}

    /**
     * The text on one line, for a paragraph, a list's entry or a table's cell. It shows as it is: no markup, no link, no
     * mention, no reference, and no end of the cell comes of it.
     */
    public static String text(String text) {
        String plain = PlainText.onOneLine(text)
                .replaceAll("([@#!$%~&^](?=\\S)|(?i:GH-)(?=\\d))", "$1" + BREAK)
                .replace("://", ":" + BREAK + "//")
                .replaceAll("(?i)www\\.", "www" + BREAK + ".");
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        plain.chars().forEach(character -> {
            if (SPECIAL.indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
            } else {
                escaped.append((char) character);
            }
        });
        return LIST.matcher(escaped)
                .replaceFirst(sign ->
                        "%s&#%d;".formatted(sign.group(1), (int) sign.group(2).charAt(0)));
    }

    /**
     * An address to be read and copied, for the same places: as code, which nothing looks into, unless it holds what
     * code can't.
     */
    public static String address(String address) {
        return address.matches("[!-~&&[^`|\\\\]]+") ? "`" + address + "`" : text(address);
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
