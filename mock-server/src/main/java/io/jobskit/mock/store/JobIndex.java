package io.jobskit.mock.store;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * The numbers of one owner's jobs, ascending. Written under the owner's lock; read without one, as of the moment of the
 * call, so that a page costs the same wherever it starts.
 */
final class JobIndex {

    private static final int LEAST = 4;

    @SuppressWarnings(
            "ArrayRecordComponent") // shared on purpose: only the numbers from one place to another are looked at
    private record Snapshot(long[] numbers, int from, int to) {

        int size() {
            return to - from;
        }
    }

    private volatile Snapshot present = new Snapshot(new long[LEAST], 0, 0);

    /** Appends a number, greater than all before. Callers hold the lock of this object. */
    void append(long number) {
        Snapshot old = present;
        if (old.to == old.numbers.length) {
            int room = Math.max(LEAST, old.size() + (old.size() >> 1));
            old = new Snapshot(Arrays.copyOfRange(old.numbers, old.from, old.from + room), 0, old.size());
        }
        // Beyond the end that any reader has seen: no reader looks there before the snapshot below is published.
        old.numbers[old.to] = number;
        present = new Snapshot(old.numbers, old.from, old.to + 1);
    }

    /** Removes those numbers, ascending, which are all there. Callers hold the lock of this object. */
    void removeAll(long[] some) {
        Snapshot old = present;
        int many = some.length;
        if (many > 0 && old.numbers[old.from + many - 1] == some[many - 1]) {
            // They are the first ones, as most often.
            present = new Snapshot(old.numbers, old.from + many, old.to);
        } else {
            // In an array of its own: a reader may be looking at the other.
            long[] left = LongStream.of(all())
                    .filter(number -> Arrays.binarySearch(some, number) < 0)
                    .toArray();
            present = new Snapshot(left, 0, left.length);
        }
    }

    /** At most so many of the numbers for which that holds, from the smallest on. */
    long[] first(int limit, LongPredicate right) {
        Snapshot now = present;
        return Arrays.stream(now.numbers, now.from, now.to)
                .filter(right)
                .limit(limit)
                .toArray();
    }

    /** At most so many of the numbers greater than the given one, from the smallest on. */
    long[] after(long number, int limit) {
        Snapshot now = present;
        int found = Arrays.binarySearch(now.numbers, now.from, now.to, number);
        int first = found >= 0 ? found + 1 : -found - 1;
        return Arrays.copyOfRange(now.numbers, first, Math.min(now.to, first + limit));
    }

    /** So many of the greatest at most, ascending. */
    long[] newest(int limit) {
        Snapshot now = present;
        return Arrays.copyOfRange(now.numbers, Math.max(now.from, now.to - limit), now.to);
    }

    /** How many there are. */
    int size() {
        return present.size();
    }

    /** All of them. */
    long[] all() {
        Snapshot now = present;
        return Arrays.copyOfRange(now.numbers, now.from, now.to);
    }
}
