package io.jobskit.mock;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.store.JobChanges;

/** Tells of what becomes of jobs, to whoever listens to the events of their firm. */
record ToldChanges(Events events) implements JobChanges {

    @Override
    public void changed(String firm, long job) {
        events.of(firm).changed(job);
    }

    @Override
    public void removed(String firm) {
        events.of(firm).add(EventRing.Kind.RESET);
    }

    @Override
    public void forgotten(String firm) {
        events.of(firm).add(EventRing.Kind.FORGOTTEN);
    }

    @Override
    public void clockChanged(String firm) {
        events.of(firm).add(EventRing.Kind.CLOCK);
    }

    @Override
    public void faultsChanged(String firm) {
        events.of(firm).add(EventRing.Kind.FAULTS);
    }

    @Override
    public void missed() {
        events.miss();
    }
}
