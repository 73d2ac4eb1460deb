package io.jobskit.mock.refusal;

/** What a client sent, short enough to be repeated to it. */
public final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The text, or its beginning where it is long. */
    public static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, end(text)) + "…";
    }

    /** Where the beginning ends: never between the halves of a surrogate pair. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}
