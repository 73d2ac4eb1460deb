package io.jobskit.mock.api;

/**
 * A job's id in its two styles: its number, or a text that looks like a UUID ("Create a portfolio view job",
 * useStringId). Either can be computed from the other, so both always name the same job and nothing is kept.
 */
public final class Ids {

    private static final int MOST_DIGITS = 18;

    // An odd multiplier and its inverse modulo 2^64: consecutive numbers give ids that look nothing alike.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long GATHER = 0xF1DE83E19937733DL;
    private static final long NODE = 0xD6E8FEB86659FD93L;
    private static final int LENGTH = 36;

    private Ids() {}

    /** The id of the job with that number. */
    public static String of(long number, boolean uuidLike) {
        return uuidLike ? uuidLike(number) : Long.toString(number);
    }

    /** The number of the job with that id, in either style; 0 if it is the id of none. */
    public static long number(String id) {
        return id.length() == LENGTH ? fromUuidLike(id) : isNumber(id) ? Long.parseLong(id) : 0;
    }

    /** Whether it is a number as it is written here: of at most 18 digits, without a sign, and without a zero in front. */
    private static boolean isNumber(String id) {
        if (id.isEmpty() || id.length() > MOST_DIGITS || id.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that the UUID-like id stands for; 0 if it stands for none. */
    static long fromUuidLike(String id) {
        try {
            String hex = id.substring(0, 8) + id.substring(9, 13) + id.substring(19, 23);
            long mixed = Long.parseUnsignedLong(hex, 16);
            long number = unmix(mixed);
            return number > 0 && uuidLike(number).equals(id) ? number : 0;
        } catch (IndexOutOfBoundsException | NumberFormatException noId) {
            return 0;
        }
    }

    /** The UUID-like id of the job with that number. */
    static String uuidLike(long number) {
        long mixed = mix(number);
        long node = (mixed * NODE) >>> 16;
        char[] text = new char[LENGTH];
        hex(text, 0, mixed >>> 32, 8);
        text[8] = '-';
        hex(text, 9, mixed >>> 16, 4);
        "-11ef-".getChars(0, 6, text, 13);
        hex(text, 19, mixed, 4);
        text[23] = '-';
        hex(text, 24, node, 12);
        return new String(text);
    }

    private static long mix(long number) {
        long spread = number * SPREAD;
        return spread ^ spread >>> 32;
    }

    private static long unmix(long mixed) {
        return (mixed ^ mixed >>> 32) * GATHER;
    }

    private static void hex(char[] text, int from, long value, int digits) {
        long rest = value;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = Character.forDigit((int) (rest & 0xF), 16);
            rest >>>= 4;
        }
    }
}
