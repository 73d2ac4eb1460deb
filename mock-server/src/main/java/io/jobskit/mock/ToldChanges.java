package io.jobskit.mock;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.event.Events;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.JobChanges;

/** Tells of what becomes of jobs, to whoever listens to the events of their firm. */
record ToldChanges(Events events) implements JobChanges {

    @Override
    public void changed(Job job) {
        events.of(job.owner().firm()).changed(job.number());
    }

    @Override
    public void removed(String firm) {
        events.of(firm).add(EventRing.Kind.RESET);
    }
}
