package io.jobskit.mock.store;

import java.util.Arrays;

/**
 * The numbers of one owner's jobs, ascending. Written under the owner's lock; read without one, as of the moment of the
 * call, so that a page costs the same wherever it starts.
 */
final class Numbers {

    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: only its first numbers are looked at
    private record Snapshot(long[] numbers, int size) {}

    private volatile Snapshot present = new Snapshot(new long[4], 0);

    /** Appends a number, greater than all before. Callers hold the lock of this object. */
    void append(long number) {
        Snapshot old = present;
        long[] numbers = old.numbers;
        if (old.size == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length + (numbers.length >> 1));
        }
        // Beyond the size that any reader has seen: no reader looks there before the snapshot below is published.
        numbers[old.size] = number;
        present = new Snapshot(numbers, old.size + 1);
    }

    /** At most so many of the numbers greater than the given one, from the smallest on. */
    long[] after(long number, int limit) {
        Snapshot now = present;
        int found = Arrays.binarySearch(now.numbers, 0, now.size, number);
        int from = found >= 0 ? found + 1 : -found - 1;
        return Arrays.copyOfRange(now.numbers, from, Math.min(now.size, from + limit));
    }

    /** So many of the greatest at most, ascending. */
    long[] newest(int limit) {
        Snapshot now = present;
        return Arrays.copyOfRange(now.numbers, Math.max(0, now.size - limit), now.size);
    }

    /** How many there are. */
    int size() {
        return present.size;
    }

    /** All of them. */
    long[] all() {
        Snapshot now = present;
        return Arrays.copyOf(now.numbers, now.size);
    }
}
