package io.jobskit.mock.results;

import java.util.Locale;

/** Texts that came from a client, made fit to be written in any format. */
final class Texts {
    private static final int MAX_DISPLAY = 200;

    private Texts() {}

    /** The text with each lone half of a surrogate pair, which UTF-8 cannot express, replaced by U+FFFD. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** A key as people read it: {@code asset_class} becomes {@code Asset Class}. Cut to 200 characters. */
    static String humanised(String key) {
        StringBuilder words = new StringBuilder(key.length());
        boolean start = true;
        for (int c : key.codePoints().toArray()) {
            boolean gap = c == '_' || c == ' ';
            words.appendCodePoint(gap ? ' ' : start ? Character.toUpperCase(c) : c);
            start = gap;
        }
        return cut(words.toString());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The first 200 characters of a text, all of a shorter one. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_DISPLAY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_DISPLAY));
    }
}
