package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmContents;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.Glance;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.NewContents;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.store.StoreException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Jobs and firms in a database. */
public final class SqlStore implements Store {

    private static final long JOBS_KEPT_AT_HAND = 100_000;
    private static final long FIRMS_KEPT_AT_HAND = 10_000;

    private final Database database;
    private final JobStore jobs;
    private final FirmStore firms;
    private final WholeFirms wholeFirms;
    private final @Nullable Glances glances;
    private final Announcer announcer;

    private SqlStore(Database database, JobChanges changes, boolean timeOfTheDatabase) {
        this.database = database;
        fill(database);
        this.announcer = database.announcer(changes);
        RowCache<String, FirmTable.Row> knownFirms = database.cache(FIRMS_KEPT_AT_HAND);
        RowCache<Long, JobRow> knownJobs = database.cache(JOBS_KEPT_AT_HAND);
        SqlFirms sqlFirms = new SqlFirms(database, announcer, knownFirms);
        this.firms = sqlFirms;
        this.wholeFirms = new WholeFirms(database, announcer, sqlFirms, knownJobs);
        this.jobs = new SqlJobs(database, announcer, knownJobs, new QuietMoment(timeOfTheDatabase ? firms : null));
        this.glances = database.alone() ? null : new Glances(database, knownFirms, knownJobs);
    }

    /**
     * The store in that file, which is made if it is not there.
     *
     * @param clock the time of the server
     * @throws IllegalArgumentException if the file can't be used, and then it is left as it is; the message says why
     */
    public static SqlStore inFile(Path file, Clock clock, JobChanges changes) {
        return in(SqliteFile.open(file, clock), changes, false);
    }

    /**
     * The store in that database, which other servers may use as well: what is changed by one is changed for all as soon as it
     * is acknowledged.
     *
     * @param clock the time of all of them, in the place of the database's; null for the database's
     * @throws IllegalArgumentException if the database can't be used; the message says why, and what to do
     */
    public static SqlStore shared(StoreAddress address, @Nullable Clock clock, JobChanges changes) {
        return in(PostgresDatabase.open(address, clock), changes, clock == null);
    }

    /** A few at a time: other servers may be using the store. */
    private static void fill(Database database) {
        CreationTimes times = new CreationTimes();
        int filled = 1;
        while (filled > 0) {
            filled = database.write(times::fill);
        }
    }

    private static SqlStore in(Database database, JobChanges changes, boolean timeOfTheDatabase) {
        try {
            return new SqlStore(new MeteredDatabase(database), changes, timeOfTheDatabase);
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
    public @Nullable Glance glance(String firm, long number) {
        return glances == null ? null : glances.at(firm, number);
    }

    @Override
    public FirmContents contents(String firm) {
        return wholeFirms.contents(firm);
    }

    @Override
    public void replace(String firm, NewContents contents) {
        wholeFirms.replace(firm, contents);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void check() {
        database.check();
    }

    @Override
    public void meter(MeterRegistry registry) {
        database.meter(registry);
    }

    @Override
    public void close() {
        announcer.close();
        database.close();
    }
}
