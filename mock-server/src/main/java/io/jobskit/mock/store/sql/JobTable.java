package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.Progressions;
import io.jobskit.mock.job.SavedJob;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of jobs. */
final class JobTable {

    private static final String COLUMNS = "number, firm, user_name, user_id, version, value";

    /** As {@link #COLUMNS}, but without a value that has the version which stands for the question mark. */
    static final String COLUMNS_OF_ONE =
            "job.number, job.firm, job.user_name, job.user_id, job.version, CASE WHEN job.version = ? THEN NULL ELSE job.value END";

    private static final long NO_VERSION = -1;

    private final Dialect dialect;
    private final Progressions progressions = new Progressions();

    JobTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Keeps a job that is new, in a row that is given back. */
    JobRow insert(Connection connection, Job job) throws SQLException {
        JobRow row = new JobRow(job, Versions.first());
        Sql.update(
                connection,
                "INSERT INTO job (" + COLUMNS + ", created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                job.number(),
                dialect.column(job.owner().firm()),
                dialect.column(job.owner().name()),
                job.owner().id(),
                row.version(),
                JobCodec.write(SavedJob.of(job)),
                job.createdAt());
        return row;
    }

    /** Puts a job into the place of another, if that is still there; whether it was. */
    boolean replace(Connection connection, JobRow replaced, JobRow row) throws SQLException {
        boolean done = Sql.update(
                        connection,
                        "UPDATE job SET value = ?, version = ? WHERE number = ? AND version = ?",
                        JobCodec.write(SavedJob.of(row.job())),
                        row.version(),
                        row.job().number(),
                        replaced.version())
                == 1;
        if (done && row.job().createdAt() != replaced.job().createdAt()) {
            Sql.update(
                    connection,
                    "UPDATE job SET created_at = ? WHERE number = ?",
                    row.job().createdAt(),
                    row.job().number());
        }
        return done;
    }

    /** Removes all jobs of a firm; their numbers. */
    List<Long> removeFirm(Connection connection, String firm) throws SQLException {
        String column = dialect.column(firm);
        List<Long> removed = Sql.numbers(connection, "SELECT number FROM job WHERE firm = ?", column);
        Sql.update(connection, "DELETE FROM job WHERE firm = ?", column);
        return removed;
    }

    /**
     * The job with that number.
     *
     * @param known what is known of it, which is not read again if it is as it was; null for nothing
     */
    Optional<JobRow> row(Connection connection, long number, @Nullable JobRow known) throws SQLException {
        try (PreparedStatement statement = Sql.prepared(
                        connection, "SELECT " + COLUMNS_OF_ONE + " FROM job WHERE number = ?", version(known), number);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? Optional.of(one(found, 1, known)) : Optional.empty();
        }
    }

    /** What stands for the first question mark of {@link #COLUMNS_OF_ONE}. */
    static long version(@Nullable JobRow known) {
        return known == null ? NO_VERSION : known.version();
    }

    /** The job of whose columns, as {@link #COLUMNS_OF_ONE} has them, the first stands there. */
    JobRow one(ResultSet found, int first, @Nullable JobRow known) throws SQLException {
        byte[] value = found.getBytes(first + 5);
        return value == null && known != null ? known : row(found, first, value);
    }

    /** The jobs that meet that condition, in which the values stand for the question marks. */
    List<Job> jobs(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepared(connection, "SELECT " + COLUMNS + " FROM job WHERE " + condition, values);
                ResultSet found = statement.executeQuery()) {
            List<Job> jobs = new ArrayList<>();
            while (found.next()) {
                jobs.add(row(found, 1, found.getBytes(6)).job());
            }
            return jobs;
        }
    }

    /** All jobs of a firm, oldest first. */
    List<Job> ofFirm(Connection connection, String firm) throws SQLException {
        return jobs(connection, "firm = ? ORDER BY number", dialect.column(firm));
    }

    private JobRow row(ResultSet found, int first, byte[] value) throws SQLException {
        Owner owner = new Owner(
                dialect.name(found.getString(first + 1)),
                dialect.name(found.getString(first + 2)),
                found.getString(first + 3));
        return new JobRow(job(found.getLong(first), owner, value), found.getLong(first + 4));
    }

    private Job job(long number, Owner owner, byte[] value) throws SQLException {
        try {
            return progressions.restored(JobCodec.read(number, owner, value));
        } catch (IOException damaged) {
            throw new SQLException("the job " + number + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }
}
