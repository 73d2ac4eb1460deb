package io.jobskit.mock.results;

/** Hashes that are the same on every platform: the finaliser of SplitMix64 over longs, FNV-1a over text. */
final class Mix {
    private Mix() {}

    static long of(long a, long b) {
        long z = a * 0x9E3779B97F4A7C15L + b;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return of(hash, text.length());
    }

    /** The hash as a number from 0 to below {@code bound}. */
    static int below(int bound, long hash) {
        return (int) Long.remainderUnsigned(hash, bound);
    }

    /** The hash as a number from {@code from} to below {@code to}. */
    static double between(double from, double to, long hash) {
        return from + (to - from) * ((hash >>> 11) * 0x1.0p-53);
    }
}
