package io.jobskit.conformance.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Masks any of many words in one pass over a text; words that overlap are masked together, as the first of them. */
final class Masker {

    /** Words are told by so many characters at their beginning; none may be shorter. */
    static final int SHORTEST = 4;

    private static final int BUCKETS = 1024;

    private final List<List<String>> buckets = new ArrayList<>();
    private final Map<String, String> masks;
    private final int longest;

    /** Puts what stands beside each word in its place. */
    Masker(Map<String, String> masks) {
        this.masks = masks;
        Collection<String> words = masks.keySet();
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(List.of());
        }
        words.stream().sorted().forEach(this::add);
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(String word) {
        List<String> bucket = new ArrayList<>(buckets.get(bucket(word, 0)));
        bucket.add(word);
        buckets.set(bucket(word, 0), bucket);
    }

    /** How many characters the longest word has, 0 if there is none. */
    int longest() {
        return longest;
    }

    String masked(String text) {
        if (longest == 0) {
            return text;
        }
        StringBuilder masked = null;
        int maskedTo = 0;
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            int end = i + longestAt(text, i);
            if (end > i) {
                if (i >= maskedTo) {
                    masked = masked == null ? new StringBuilder(text.length()) : masked;
                    masked.append(text, maskedTo, i).append(masks.get(text.substring(i, end)));
                }
                maskedTo = Math.max(maskedTo, end);
            }
        }
        return masked == null
                ? text
                : masked.append(text, maskedTo, text.length()).toString();
    }

    private int longestAt(String text, int start) {
        int length = 0;
        List<String> bucket = buckets.get(bucket(text, start));
        if (bucket.isEmpty()) {
            return 0;
        }
        for (String word : bucket) {
            if (word.length() > length && text.startsWith(word, start)) {
                length = word.length();
            }
        }
        return length;
    }

    private static int bucket(String text, int at) {
        int hash = text.charAt(at) + 31 * text.charAt(at + 1) + 961 * text.charAt(at + 2) + 29791 * text.charAt(at + 3);
        return hash & (BUCKETS - 1);
    }
}
