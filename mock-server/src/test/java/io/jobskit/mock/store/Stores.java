package io.jobskit.mock.store;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.store.sql.SqlStore;
import io.jobskit.mock.support.EmptyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** The stores that there are: whatever is promised of one holds for each. */
enum Stores {
    MEMORY {
        @Override
        Store open(Path folder, Clock clock) {
            return MemoryStore.empty(clock);
        }

        @Override
        UnaryOperator<JobsMockServer.Builder> in(Path folder) {
            return UnaryOperator.identity();
        }
    },

    FILE {
        @Override
        Store open(Path folder, Clock clock) {
            return SqlStore.inFile(folder.resolve("jobs.db"), clock, JobChanges.UNHEARD);
        }

        @Override
        UnaryOperator<JobsMockServer.Builder> in(Path folder) {
            return settings -> settings.store(folder.resolve("jobs.db"));
        }
    },

    SHARED {
        @Override
        Store open(Path folder, Clock clock) {
            return SqlStore.shared(EmptyStore.shared(), clock, JobChanges.UNHEARD);
        }

        @Override
        UnaryOperator<JobsMockServer.Builder> in(Path folder) {
            StoreAddress store = EmptyStore.shared();
            return settings -> settings.sharedStore(store);
        }
    };

    /** A store without jobs, which may use a folder of its own. */
    abstract Store open(Path folder, Clock clock);

    /** A server with such a store. */
    abstract UnaryOperator<JobsMockServer.Builder> in(Path folder);
}
