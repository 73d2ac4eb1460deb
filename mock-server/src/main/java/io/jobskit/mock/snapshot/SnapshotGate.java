package io.jobskit.mock.snapshot;

import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets requests through side by side, but whatever looks at or replaces a whole firm alone: nobody sees half of it. */
public final class SnapshotGate {

    private final StampedLock lock = new StampedLock();

    /** Lets a request through, as soon as nobody is alone inside; what it gives is handed back to {@link #leave}. */
    public long enter() {
        return lock.readLock();
    }

    /** Says that the request is answered. */
    public void leave(long pass) {
        lock.unlockRead(pass);
    }

    /** Does that alone; whoever is inside already may not ask for it. */
    <T extends @Nullable Object> T alone(Supplier<T> work) {
        long pass = lock.writeLock();
        try {
            return work.get();
        } finally {
            lock.unlockWrite(pass);
        }
    }
}
