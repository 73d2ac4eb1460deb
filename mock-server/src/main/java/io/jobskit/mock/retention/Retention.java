package io.jobskit.mock.retention;

import io.jobskit.mock.snapshot.SnapshotGate;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Forgets the jobs of a store that are old, and the firms that are left without any. A job is old by the time of its firm,
 * since it was created; a firm since anything of it was changed, in its own time. A clock that stands still makes nothing old.
 */
public final class Retention {

    /** Results are kept for so long ("Download a job's results"). */
    private static final Duration LEAST = Duration.ofHours(24);

    private static final Duration MOST = Duration.ofDays(36_500);

    /** So many jobs are forgotten at once: whoever waits for the store meanwhile does not wait long. */
    static final int AT_ONCE = 500;

    private final Store store;
    private final @Nullable Duration age;
    private final SnapshotGate gate;
    private final LongAdder forgotten = new LongAdder();

    /**
     * Retention in that store.
     *
     * @param age what jobs and firms are kept for; null for ever
     * @param gate which is passed as requests pass it
     */
    public Retention(Store store, @Nullable Duration age, SnapshotGate gate) {
        this.store = store;
        this.age = age;
        this.gate = gate;
    }

    /**
     * That time, if jobs and firms can be kept for it.
     *
     * @throws IllegalArgumentException if it is too short or too long
     */
    public static Duration checked(Duration age) {
        if (age.compareTo(LEAST) < 0 || age.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("[" + age + "] must be from " + LEAST + " to P" + MOST.toDays() + "D");
        }
        return age;
    }

    /** Whether anything is forgotten at all. */
    boolean forgets() {
        return age != null;
    }

    /** Forgets what is old by now. What the store can't do now, it is asked for the next time. */
    public void sweep() {
        sweep(() -> false);
    }

    /** The same, until that says that it shall stop. */
    void sweep(BooleanSupplier stops) {
        try {
            if (age != null) {
                sweep(age, stops);
            }
        } catch (StoreException gone) {
            // Nothing is older for it the next time.
        }
    }

    /** How many jobs were forgotten so far. */
    public long forgotten() {
        return forgotten.sum();
    }

    private void sweep(Duration older, BooleanSupplier stops) {
        for (String firm : store.firms().ids()) {
            try {
                sweep(firm, older, stops);
            } catch (StoreException unable) {
                // If that is so for this firm alone, the others are none the worse.
                store.check();
            }
            if (stops.getAsBoolean()) {
                return;
            }
        }
    }

    private void sweep(String firm, Duration older, BooleanSupplier stops) {
        int batch = AT_ONCE;
        while (batch == AT_ONCE && !stops.getAsBoolean()) {
            long pass = gate.enter();
            try {
                batch = store.jobs().forget(firm, older, AT_ONCE);
                forgotten.add(batch);
            } finally {
                gate.leave(pass);
            }
        }
        long pass = gate.enter();
        try {
            forget(firm, older, store.firms(), store.jobs());
        } finally {
            gate.leave(pass);
        }
    }

    private static void forget(String id, Duration older, FirmStore firms, JobStore jobs) {
        KeptFirm firm = firms.known(id);
        if (firm != null
                && firm.unchangedFor().compareTo(older) > 0
                && jobs.pageOfFirm(id, 0, 1).jobs().isEmpty()) {
            firms.forget(firm);
        }
    }
}
