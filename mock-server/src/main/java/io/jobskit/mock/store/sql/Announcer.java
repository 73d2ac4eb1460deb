package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;

/** Tells of what becomes of a store, here and to the other servers that share it. */
interface Announcer extends AutoCloseable {

    /** Tells of a job that was created or changed. */
    void changed(String firm, long job);

    /** Tells that all jobs of a firm were forgotten. */
    void removed(String firm);

    /** Tells that some jobs of a firm were forgotten, as they were old. */
    void forgotten(String firm);

    /** Tells the others that the clock of a firm was changed. */
    void clockChanged(String firm);

    /** Tells the others that the faults of a firm were changed. */
    void faultsChanged(String firm);

    @Override
    void close();

    /** Tells here alone, as nobody shares the store. */
    static Announcer here(JobChanges changes) {
        return new Announcer() {
            @Override
            public void changed(String firm, long job) {
                changes.changed(firm, job);
            }

            @Override
            public void removed(String firm) {
                changes.removed(firm);
            }

            @Override
            public void forgotten(String firm) {
                changes.forgotten(firm);
            }

            @Override
            public void clockChanged(String firm) {}

            @Override
            public void faultsChanged(String firm) {}

            @Override
            public void close() {}
        };
    }
}
