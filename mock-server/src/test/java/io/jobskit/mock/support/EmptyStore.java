package io.jobskit.mock.support;

import io.jobskit.mock.store.StoreAddress;
import io.jobskit.testing.Postgres;

/** Stores without jobs, each in a schema of PostgreSQL that nobody else uses. */
public final class EmptyStore {

    private EmptyStore() {}

    /** One in the cluster that all tests share. The test is not run, and says so, where there is none. */
    public static StoreAddress shared() {
        return at(Postgres.emptySchema());
    }

    /** One in that cluster. */
    public static StoreAddress in(Postgres cluster) {
        return at(cluster.newSchema());
    }

    private static StoreAddress at(Postgres.Schema schema) {
        return new StoreAddress(schema.url(), schema.user(), null);
    }
}
