package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jobs in a database. */
final class SqlJobs implements JobStore {

    private final Database database;
    private final Announcer changes;
    private final RowCache<Long, JobRow> cache;
    private final QuietMoment quiet;
    private final Dialect dialect;
    private final JobTable table;
    private final OldJobs old;

    SqlJobs(Database database, Announcer changes, RowCache<Long, JobRow> cache, QuietMoment quiet) {
        this.database = database;
        this.changes = changes;
        this.cache = cache;
        this.quiet = quiet;
        this.dialect = database.dialect();
        this.table = new JobTable(dialect);
        this.old = new OldJobs(database, changes, cache);
    }

    @Override
    public Job add(Owner owner, LongFunction<Job> maker) {
        Job added = database.write(new Database.Change<JobRow>() {
                    @Override
                    public JobRow make(Connection connection) throws SQLException {
                        return table.insert(connection, maker.apply(dialect.nextNumber(connection, owner.firm())));
                    }

                    @Override
                    public void made(JobRow row) {
                        cache.put(row.job().number(), row);
                    }
                })
                .job();
        changes.changed(owner.firm(), added.number());
        return added;
    }

    @Override
    public @Nullable Job get(long number) {
        JobRow row = row(number);
        return row == null ? null : row.job();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a change that changes nothing gives back the very job
    public @Nullable Job update(long number, UnaryOperator<Job> change) {
        while (true) {
            JobRow row = row(number);
            if (row == null) {
                return null;
            }
            long begin = System.nanoTime();
            if (quiet.hasComeAfterAWait(row.job())) {
                continue;
            }
            Job changed = change.apply(row.job());
            if (changed == row.job()) {
                return changed;
            }
            if (database.write(new Replacement(row, changed, begin))) {
                changes.changed(changed.owner().firm(), number);
                return changed;
            }
        }
    }

    @Override
    public Page page(Owner owner, long after, int limit) {
        return page(
                limit,
                "firm = ? AND user_name = ? AND number > ? ORDER BY number",
                dialect.column(owner.firm()),
                dialect.column(owner.name()),
                after);
    }

    @Override
    public Page pageOfFirm(String firm, long after, int limit) {
        return page(limit, "firm = ? AND number > ? ORDER BY number", dialect.column(firm), after);
    }

    @Override
    public List<Job> newestOfFirm(String firm, int limit) {
        List<Job> newest = jobs("firm = ? ORDER BY number DESC LIMIT ?", dialect.column(firm), limit);
        Collections.reverse(newest);
        return newest;
    }

    @Override
    public int countOfFirm(String firm) {
        return database.atLength().read(connection ->
                (int) Sql.number(connection, "SELECT count(*) FROM job WHERE firm = ?", dialect.column(firm)));
    }

    @Override
    public long lastNumber() {
        return database.read(dialect::lastNumber);
    }

    @Override
    public int forget(String firm, Duration age, int most) {
        return old.forget(firm, age, most);
    }

    /** Puts a job into the place of another, if that is still there. */
    private final class Replacement implements Database.Change<Boolean> {

        private final JobRow replaced;
        private final JobRow row;
        private final long begin;

        private Replacement(JobRow replaced, Job job, long begin) {
            this.replaced = replaced;
            this.begin = begin;
            this.row = new JobRow(job, replaced.version() + 1);
        }

        @Override
        public Boolean make(Connection connection) throws SQLException {
            return quiet.lasts(begin) && table.replace(connection, replaced, row);
        }

        @Override
        public void made(Boolean done) {
            if (done) {
                cache.put(row.job().number(), row);
            }
        }
    }

    private @Nullable JobRow row(long number) {
        return cache.get(number, known -> database.read(connection -> table.row(connection, number, known)));
    }

    private Page page(int limit, String condition, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = limit + 1;
        List<Job> found = jobs(condition + " LIMIT ?", all);
        if (found.size() <= limit) {
            return new Page(found, OptionalLong.empty());
        }
        List<Job> page = List.copyOf(found.subList(0, limit));
        return new Page(page, OptionalLong.of(page.get(limit - 1).number()));
    }

    private List<Job> jobs(String condition, Object... values) {
        return database.read(connection -> table.jobs(connection, condition, values));
    }
}
