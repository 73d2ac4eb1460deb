package io.jobskit.mock.results;

/** A decimal number as text, with '.' and no grouping; reused from number to number. */
final class DecimalText implements CharSequence {
    private static final int SIZE = 32;

    private final char[] chars = new char[SIZE];
    private int start = SIZE;

    /** Becomes {@code unscaled} / 10^{@code scale}, with exactly {@code scale} decimals. */
    DecimalText set(long unscaled, int scale) {
        start = SIZE;
        // Counted below zero, where every long has its opposite.
        long rest = unscaled < 0 ? unscaled : -unscaled;
        for (int digit = 0; digit <= scale || rest != 0; digit++) {
            if (digit == scale && scale > 0) {
                chars[--start] = '.';
            }
            chars[--start] = (char) ('0' - rest % 10);
            rest /= 10;
        }
        if (unscaled < 0) {
            chars[--start] = '-';
        }
        return this;
    }

    /** The array that holds the text, from {@link #offset} to its end. */
    char[] array() {
        return chars;
    }

    int offset() {
        return start;
    }

    @Override
    public int length() {
        return SIZE - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    @Override
    public String toString() {
        return new String(chars, start, length());
    }
}
