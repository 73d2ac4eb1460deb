package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;

/** Hears of what becomes of the jobs of a store. It is called once a change is in place, and must not take long. */
public interface JobChanges {

    /** Hears of nothing. */
    JobChanges UNHEARD = new JobChanges() {
        @Override
        public void changed(Job job) {}

        @Override
        public void removed(String firm) {}
    };

    /** Hears of a job that was created or changed, as it is now. */
    void changed(Job job);

    /** Hears that all jobs of a firm were forgotten. */
    void removed(String firm);
}
