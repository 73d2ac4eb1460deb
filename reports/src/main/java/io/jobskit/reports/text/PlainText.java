package io.jobskit.reports.text;

/** Text that may stand on a terminal, in XML 1.0 and in a table: whatever a target sent, it steers nothing. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text without control characters but line ends and tabs, without what turns the direction of writing, and
     * without what XML does not have at all, which no escape can bring in either. Each line end is {@code \\n}: a
     * carriage return alone would let a terminal write over the line.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n").codePoints().filter(PlainText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same on one line, each run of white space one blank. */
    public static String onOneLine(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /**
     * At most so many characters of it, an ellipsis where there was more. It ends with a whole word, unless that is longer
     * than half of what there is room for; no character is cut in two.
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        for (int blank = end; blank > most / 2; blank--) {
            if (isBlank(text.charAt(blank))) {
                return text.substring(0, blank).stripTrailing() + "…";
            }
        }
        boolean splitsAPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsAPair ? end - 1 : end).stripTrailing() + "…";
    }

    private static boolean isAllowed(int character) {
        return isWhiteSpace(character)
                || (character >= 0x20 && character < 0x7F)
                || (character >= 0xA0 && character <= 0xD7FF && !turns(character))
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && (character & 0xFFFE) != 0xFFFE);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || isWhiteSpace(character);
    }

    private static boolean isWhiteSpace(int character) {
        return character == '\t' || character == '\n';
    }

    private static boolean turns(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
