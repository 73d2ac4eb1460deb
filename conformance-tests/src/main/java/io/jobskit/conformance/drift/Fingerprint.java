package io.jobskit.conformance.drift;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a sentence in place of its words: enough to know the sentence again, and one that resembles it; not
 * enough to read it.
 *
 * @param hash the first 16 hexadecimal digits of a SHA-256 of the sentence's words
 * @param sketch 32 hexadecimal digits, one for each of as many orders of all words and pairs of words: the last four
 *     bits of that which comes first (b-bit minwise hashing, Li and König 2010)
 */
public record Fingerprint(String hash, String sketch) {

    private static final int HASH_DIGITS = 16;
    private static final int ORDERS = 32;
    private static final int VALUES_OF_A_DIGIT = 16;

    /** Steps of the golden ratio, as in SplitMix64: they set the orders apart. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** That of a sentence which consists of these words. */
    static Fingerprint of(List<String> tokens) {
        MessageDigest sha256 = sha256();
        String hash = HexFormat.of().formatHex(digest(sha256, String.join(" ", tokens)));
        return new Fingerprint(hash.substring(0, HASH_DIGITS), sketch(sha256, parts(tokens)));
    }

    /** How alike the two sentences are, from 0 to 1: about what share of their words and pairs of words they share. */
    double likeness(Fingerprint other) {
        int same = 0;
        for (int order = 0; order < ORDERS; order++) {
            if (sketch.charAt(order) == other.sketch.charAt(order)) {
                same++;
            }
        }
        // Digits of unlike sentences agree by chance as well.
        double byChance = 1.0 / VALUES_OF_A_DIGIT;
        return Math.max(0, ((double) same / ORDERS - byChance) / (1 - byChance));
    }

    private static Set<String> parts(List<String> tokens) {
        Set<String> parts = new HashSet<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            parts.add(tokens.get(i - 1) + " " + tokens.get(i));
        }
        return parts;
    }

    private static String sketch(MessageDigest sha256, Set<String> parts) {
        long[] first = new long[ORDERS];
        Arrays.fill(first, Long.MAX_VALUE);
        for (String part : parts) {
            long hash = ByteBuffer.wrap(digest(sha256, part)).getLong();
            for (int order = 0; order < ORDERS; order++) {
                first[order] = Math.min(first[order], mixed(hash + order * STEP));
            }
        }
        StringBuilder sketch = new StringBuilder(ORDERS);
        for (long least : first) {
            sketch.append(Character.forDigit((int) (least & (VALUES_OF_A_DIGIT - 1)), VALUES_OF_A_DIGIT));
        }
        return sketch.toString();
    }

    /** The last step of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static byte[] digest(MessageDigest sha256, String text) {
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
