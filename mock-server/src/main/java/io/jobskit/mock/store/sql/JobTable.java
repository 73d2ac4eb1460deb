package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Courses;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.SavedJob;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of jobs. */
final class JobTable {

    private static final String COLUMNS = "number, firm, user_name, user_id, version, value";

    private final Dialect dialect;
    private final Courses courses = new Courses();

    JobTable(Dialect dialect) {
        this.dialect = dialect;
    }

    void insert(Connection connection, Job job) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO job (" + COLUMNS + ") VALUES (?, ?, ?, ?, 0, ?)",
                job.number(),
                dialect.column(job.owner().firm()),
                dialect.column(job.owner().name()),
                job.owner().id(),
                JobCodec.write(SavedJob.of(job)));
    }

    /** Puts a job into the place of another, if that is still there; whether it was. */
    boolean replace(Connection connection, JobRow replaced, JobRow row) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE job SET value = ?, version = ? WHERE number = ? AND version = ?",
                        JobCodec.write(SavedJob.of(row.job())),
                        row.version(),
                        row.job().number(),
                        replaced.version())
                == 1;
    }

    /** Removes all jobs of a firm; their numbers. */
    List<Long> removeFirm(Connection connection, String firm) throws SQLException {
        String column = dialect.column(firm);
        List<Long> removed = Sql.numbers(connection, "SELECT number FROM job WHERE firm = ?", column);
        Sql.update(connection, "DELETE FROM job WHERE firm = ?", column);
        return removed;
    }

    /** The jobs that meet that condition, in which the values stand for the question marks. */
    List<JobRow> rows(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepared(connection, "SELECT " + COLUMNS + " FROM job WHERE " + condition, values);
                ResultSet found = statement.executeQuery()) {
            List<JobRow> rows = new ArrayList<>();
            while (found.next()) {
                Owner owner = new Owner(
                        dialect.name(found.getString(2)), dialect.name(found.getString(3)), found.getString(4));
                rows.add(new JobRow(job(found.getLong(1), owner, found.getBytes(6)), found.getLong(5)));
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
