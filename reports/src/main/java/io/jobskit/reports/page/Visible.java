package io.jobskit.reports.page;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes characters visible that nobody sees and that steer what is seen beside them: control characters, those that turn
 * the direction of writing, those without a width, and halves of characters. Line ends, tabs and what joins letters and
 * pictures stay. {@code messages.js} does the same in the browser.
 */
final class Visible {

    /** A line end of two characters is one of those that stay. */
    static final Pattern SIGN =
            Pattern.compile("(?!\\r\\n)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\t\\n\\x{200C}\\x{200D}]]");

    private Visible() {}

    /** Each such character as its number, for example <code>\&#117;{202E}</code>. */
    static String of(String text) {
        return SIGN.matcher(text).replaceAll(sign -> "\\\\" + name(sign.group()));
    }

    private static String name(String sign) {
        return String.format(Locale.ROOT, "u{%X}", sign.codePointAt(0));
    }
}
