package io.jobskit.mock.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What ends with the process. */
public final class MemoryStore implements Store {

    private final MemoryJobs jobs;
    private final MemoryFirms firms;

    private MemoryStore(Clock clock, JobChanges changes) {
        this.firms = new MemoryFirms(clock);
        this.jobs = new MemoryJobs(changes, firms);
    }

    /** A store without jobs and firms, in the time of that clock, whose changes nobody hears of. */
    public static MemoryStore empty(Clock clock) {
        return empty(clock, JobChanges.UNHEARD);
    }

    /** A store without jobs and firms, in the time of that clock. */
    public static MemoryStore empty(Clock clock, JobChanges changes) {
        return new MemoryStore(clock, changes);
    }

    @Override
    public JobStore jobs() {
        return jobs;
    }

    @Override
    public FirmStore firms() {
        return firms;
    }

    @Override
    public @Nullable Glance glance(String firm, long number) {
        return null;
    }

    @Override
    public FirmContents contents(String firm) {
        return new FirmContents(firms.firm(firm), firms.taken(firm), jobs.jobsOfFirm(firm), jobs.lastNumber());
    }

    @Override
    public void replace(String firm, NewContents contents) {
        firms.change(firm, kept -> new FirmStore.Changed<>(contents.value().apply(kept), firm));
        firms.replaceTaken(firm, contents.taken());
        jobs.replaceFirm(firm, contents.jobs(), contents.atLeast());
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
