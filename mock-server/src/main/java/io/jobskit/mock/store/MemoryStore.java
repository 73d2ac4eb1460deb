package io.jobskit.mock.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What ends with the process. */
public record MemoryStore(JobStore jobs, FirmStore firms) implements Store {

    /** A store without jobs and firms, in the time of that clock, whose changes nobody hears of. */
    public static MemoryStore empty(Clock clock) {
        return empty(clock, JobChanges.UNHEARD);
    }

    /** A store without jobs and firms, in the time of that clock. */
    public static MemoryStore empty(Clock clock, JobChanges changes) {
        return new MemoryStore(new MemoryJobs(changes), new MemoryFirms(clock));
    }

    @Override
    public @Nullable Glance glance(String firm, long number) {
        return null;
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public void check() {}

    /** Nobody waits for memory. */
    @Override
    public void meter(MeterRegistry registry) {}

    @Override
    public void close() {}
}
