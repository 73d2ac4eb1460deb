package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.Glance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a database for a firm and a job at once: what a request waits for is the way there and back. */
final class Glances {

    private final Database database;
    private final RowCache<String, FirmTable.Row> firms;
    private final RowCache<Long, JobRow> jobs;
    private final JobTable table;
    private final String query;

    /** Glances at that database, of which something may be known already. */
    Glances(Database database, RowCache<String, FirmTable.Row> firms, RowCache<Long, JobRow> jobs) {
        this.database = database;
        this.firms = firms;
        this.jobs = jobs;
        this.table = new JobTable(database.dialect());
        this.query = "SELECT " + FirmTable.COLUMNS + ", "
                + database.dialect().timeBefore() + ", " + JobTable.COLUMNS_OF_ONE
                + " FROM firm LEFT JOIN job ON job.number = ? WHERE firm.id = ?";
    }

    /** The firm and the job with that number, 0 for none; null if there is no such firm yet, or it is to be forgotten. */
    @Nullable
    Glance at(String firm, long number) {
        FirmTable.Row knownFirm = firms.known(firm);
        JobRow knownJob = number == 0 ? null : jobs.known(number);
        return database.read(connection -> found(connection, firm, knownFirm, number, knownJob))
                .orElse(null);
    }

    private Optional<Glance> found(
            Connection connection, String id, FirmTable.@Nullable Row knownFirm, long number, @Nullable JobRow knownJob)
            throws SQLException {
        try (PreparedStatement statement = Sql.prepared(
                        connection,
                        query,
                        FirmTable.version(knownFirm),
                        JobTable.version(knownJob),
                        number,
                        database.dialect().column(id));
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            FirmTable.Row firm = FirmTable.row(found, id, knownFirm);
            firms.put(id, firm);
            if (firm.value().leavingSince() != null) {
                // It is to stay, which somebody has to write down.
                return Optional.empty();
            }
            found.getLong(4);
            JobRow job = found.wasNull() ? null : table.one(found, 4, knownJob);
            if (job != null) {
                jobs.put(number, job);
            }
            return Optional.of(new Glance(firm.kept(database), number, job == null ? null : job.job()));
        }
    }
}
