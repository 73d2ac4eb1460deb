package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A place for each job, by its number. Numbers are handed out one after the other, so a place costs one reference and
 * nothing is hashed; a job is replaced by compare-and-set on its place.
 */
final class JobSlots {

    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;

    /**
     * Jobs come and go under the lock, which also replaces the array where it has to grow; a chunk stays the same one from its
     * first job to its last. Numbers that no job has cost nothing but a place in the array.
     */
    private volatile @Nullable AtomicReferenceArray<@Nullable Job>[] chunks = newChunks(0);

    /** How many jobs there are in each chunk. */
    private int[] used = new int[0];

    @Nullable
    Job get(long number) {
        AtomicReferenceArray<@Nullable Job> chunk = chunk(number);
        return chunk == null ? null : chunk.get((int) number & SIZE - 1);
    }

    synchronized void put(long number, Job job) {
        AtomicReferenceArray<@Nullable Job> chunk = chunk(number);
        if ((chunk == null ? grow(number) : chunk).getAndSet((int) number & SIZE - 1, job) == null) {
            used[(int) (number >>> BITS)]++;
        }
    }

    /** Removes the job with that number; whether there was one. */
    synchronized boolean remove(long number) {
        AtomicReferenceArray<@Nullable Job> chunk = chunk(number);
        if (chunk == null || chunk.getAndSet((int) number & SIZE - 1, null) == null) {
            return false;
        }
        int index = (int) (number >>> BITS);
        if (--used[index] == 0) {
            @Nullable AtomicReferenceArray<@Nullable Job>[] left = chunks;
            left[index] = null;
            chunks = left;
        }
        return true;
    }

    boolean replace(Job expected, Job updated) {
        AtomicReferenceArray<@Nullable Job> chunk = chunk(expected.number());
        return chunk != null && chunk.compareAndSet((int) expected.number() & SIZE - 1, expected, updated);
    }

    private @Nullable AtomicReferenceArray<@Nullable Job> chunk(long number) {
        @Nullable AtomicReferenceArray<@Nullable Job>[] present = chunks;
        long index = number >>> BITS;
        return index < present.length ? present[(int) index] : null;
    }

    private AtomicReferenceArray<@Nullable Job> grow(long number) {
        int index = Math.toIntExact(number >>> BITS);
        @Nullable AtomicReferenceArray<@Nullable Job>[] grown = chunks;
        if (index >= grown.length) {
            grown = Arrays.copyOf(grown, Math.max(index + 1, grown.length + (grown.length >> 1)));
            used = Arrays.copyOf(used, grown.length);
        }
        AtomicReferenceArray<@Nullable Job> chunk = grown[index];
        if (chunk == null) {
            chunk = new AtomicReferenceArray<>(SIZE);
            grown[index] = chunk;
        }
        // Published anew, so that whoever looks next sees the chunk.
        chunks = grown;
        return chunk;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable AtomicReferenceArray<@Nullable Job>[] newChunks(int length) {
        return new AtomicReferenceArray[length];
    }
}
