package io.jobskit.contract.verdict;

/** What stands in a file that may be anything, made fit for a message. */
final class Quoted {

    private static final int MOST = 200;

    private Quoted() {}

    /** The text, cut if it is long; what can't be seen, or steers a terminal, is a question mark. */
    static String of(Object value) {
        String text = String.valueOf(value).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }
}
