package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Courses;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.JobStore;
import io.jobskit.mock.store.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jobs in a database. */
final class SqlJobs implements JobStore {

    /** A job, and how often it was replaced before. */
    record Row(Job job, long version) {}

    private static final String COLUMNS = "number, firm, user_name, user_id, version, value";

    private final Database database;
    private final JobChanges changes;
    private final RowCache<Long, Row> cache;
    private final Courses courses = new Courses();

    SqlJobs(Database database, JobChanges changes, RowCache<Long, Row> cache) {
        this.database = database;
        this.changes = changes;
        this.cache = cache;
    }

    @Override
    public Job add(Owner owner, LongFunction<Job> maker) {
        Job added = database.write(new Database.Change<Job>() {
            @Override
            public Job make(Connection connection) throws SQLException {
                Job job = maker.apply(nextNumber(connection));
                insert(connection, job);
                return job;
            }

            @Override
            public void made(Job job) {
                cache.put(job.number(), new Row(job, 0));
            }
        });
        changes.changed(added);
        return added;
    }

    @Override
    public @Nullable Job get(long number) {
        Row row = row(number);
        return row == null ? null : row.job;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a change that changes nothing gives back the very job
    public @Nullable Job update(long number, UnaryOperator<Job> change) {
        while (true) {
            Row row = row(number);
            if (row == null) {
                return null;
            }
            Job changed = change.apply(row.job);
            if (changed == row.job) {
                return changed;
            }
            if (database.write(new Replacement(row, changed))) {
                changes.changed(changed);
                return changed;
            }
        }
    }

    @Override
    public Page page(Owner owner, long after, int limit) {
        return page(
                limit, "firm = ? AND user_name = ? AND number > ? ORDER BY number", owner.firm(), owner.name(), after);
    }

    @Override
    public Page pageOfFirm(String firm, long after, int limit) {
        return page(limit, "firm = ? AND number > ? ORDER BY number", firm, after);
    }

    @Override
    public List<Job> jobsOfFirm(String firm) {
        return jobs("firm = ? ORDER BY number", firm);
    }

    @Override
    public List<Job> newestOfFirm(String firm, int limit) {
        List<Job> newest = jobs("firm = ? ORDER BY number DESC LIMIT ?", firm, limit);
        Collections.reverse(newest);
        return newest;
    }

    @Override
    public int countOfFirm(String firm) {
        return database.read(
                connection -> (int) Sql.number(connection, "SELECT count(*) FROM job WHERE firm = ?", firm));
    }

    @Override
    public long lastNumber() {
        return database.read(connection -> Sql.number(connection, "SELECT last FROM job_number"));
    }

    @Override
    public void replaceFirm(String firm, List<Job> jobs, long atLeast) {
        database.write(new Database.Change<List<Long>>() {
            @Override
            public List<Long> make(Connection connection) throws SQLException {
                List<Long> removed = Sql.numbers(connection, "SELECT number FROM job WHERE firm = ?", firm);
                Sql.update(connection, "DELETE FROM job WHERE firm = ?", firm);
                Sql.update(connection, "UPDATE job_number SET last = ? WHERE last < ?", atLeast, atLeast);
                for (Job job : jobs) {
                    insert(connection, job);
                }
                return removed;
            }

            @Override
            public void made(List<Long> removed) {
                removed.forEach(cache::remove);
            }
        });
        changes.removed(firm);
        jobs.forEach(changes::changed);
    }

    @Override
    public void removeFirm(String firm) {
        replaceFirm(firm, List.of(), 0);
    }

    /** Puts a job into the place of another, if that is still there. */
    private final class Replacement implements Database.Change<Boolean> {

        private final Row replaced;
        private final Row row;

        private Replacement(Row replaced, Job job) {
            this.replaced = replaced;
            this.row = new Row(job, replaced.version + 1);
        }

        @Override
        public Boolean make(Connection connection) throws SQLException {
            return Sql.update(
                            connection,
                            "UPDATE job SET value = ?, version = ? WHERE number = ? AND version = ?",
                            JobCodec.write(SavedJob.of(row.job)),
                            row.version,
                            row.job.number(),
                            replaced.version)
                    == 1;
        }

        @Override
        public void made(Boolean done) {
            if (done) {
                cache.put(row.job.number(), row);
            }
        }
    }

    private static long nextNumber(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE job_number SET last = last + 1");
        return Sql.number(connection, "SELECT last FROM job_number");
    }

    private static void insert(Connection connection, Job job) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO job (" + COLUMNS + ") VALUES (?, ?, ?, ?, 0, ?)",
                job.number(),
                job.owner().firm(),
                job.owner().name(),
                job.owner().id(),
                JobCodec.write(SavedJob.of(job)));
    }

    private @Nullable Row row(long number) {
        return cache.get(
                number,
                () -> database.read(connection -> {
                    return rows(connection, "number = ?", number).stream().findFirst();
                }));
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
        List<Row> found = database.read(connection -> rows(connection, condition, values));
        List<Job> jobs = new ArrayList<>(found.size());
        found.forEach(row -> jobs.add(row.job));
        return jobs;
    }

    private List<Row> rows(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepared(connection, "SELECT " + COLUMNS + " FROM job WHERE " + condition, values);
                ResultSet found = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                Owner owner = new Owner(found.getString(2), found.getString(3), found.getString(4));
                rows.add(new Row(job(found.getLong(1), owner, found.getBytes(6)), found.getLong(5)));
            }
            return rows;
        }
    }

    private Job job(long number, Owner owner, byte[] value) throws SQLException {
        try {
            return courses.restored(JobCodec.read(number, owner, value));
        } catch (IOException damaged) {
            throw new SQLException("the job " + number + " can't be read: " + damaged.getMessage(), damaged);
        }
    }
}
