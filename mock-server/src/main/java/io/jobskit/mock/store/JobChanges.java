package io.jobskit.mock.store;

/**
 * Hears of what becomes of the jobs of a store. It is called once a change is in place, and must not take long. Where servers
 * share a store, it hears of the changes of the others too, a moment later, and of what the others change of firms.
 */
public interface JobChanges {

    /** Hears of nothing. */
    JobChanges UNHEARD = new JobChanges() {
        @Override
        public void changed(String firm, long job) {}

        @Override
        public void removed(String firm) {}
    };

    /** Hears of a job that was created or changed, by its number. */
    void changed(String firm, long job);

    /** Hears that all jobs of a firm were forgotten. */
    void removed(String firm);

    /** Hears that some jobs of a firm were forgotten, as they were old. */
    default void forgotten(String firm) {}

    /** Hears that another server has changed the clock of a firm. */
    default void clockChanged(String firm) {}

    /** Hears that another server has changed the faults of a firm. */
    default void faultsChanged(String firm) {}

    /** Hears that others may have changed more than was told. */
    default void missed() {}
}
