package io.jobskit.mock.bench;

/** How long replies took, counted by the microsecond, up to a second. */
final class Latencies {

    private final int[] counts = new int[1_000_000];
    private long count;

    void add(long nanos) {
        counts[(int) Math.min(counts.length - 1, nanos / 1000)]++;
        count++;
    }

    /** How many replies there were. */
    long count() {
        return count;
    }

    /** The microseconds within which that share of the replies came. */
    int within(double share) {
        long left = (long) Math.ceil(count * share);
        int micros = 0;
        while (micros < counts.length - 1 && (left -= counts[micros]) > 0) {
            micros++;
        }
        return micros;
    }
}
