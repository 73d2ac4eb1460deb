package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;

/** Jobs and firms in a database. */
public final class SqlStore implements Store {

    private static final long JOBS_KEPT_AT_HAND = 100_000;
    private static final long FIRMS_KEPT_AT_HAND = 10_000;

    private final Database database;
    private final JobStore jobs;
    private final FirmStore firms;

    private SqlStore(Database database, JobChanges changes) {
        this.database = database;
        this.jobs = new SqlJobs(database, changes, new RowCache<>(JOBS_KEPT_AT_HAND));
        this.firms = new SqlFirms(database, new RowCache<>(FIRMS_KEPT_AT_HAND));
    }

    /**
     * The store in that file, which is made if it is not there.
     *
     * @param clock the time of the server
     * @throws IllegalArgumentException if the file can't be used, and then it is left as it is; the message says why
     */
    public static SqlStore inFile(Path file, Clock clock, JobChanges changes) {
        Database database = SqliteFile.open(file, clock);
        try {
            return new SqlStore(database, changes);
        } catch (StoreException damaged) {
            database.close();
            throw new IllegalArgumentException(damaged.sentence(), damaged);
        }
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
    public boolean waits() {
        return true;
    }

    @Override
    public void close() {
        database.close();
    }
}
