package io.jobskit.mock.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a store, and how those of an older one become those of this. */
final class StoreSchema {

    /** What leads from each version to the next, the first of them from a new file. */
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE job_number (last INTEGER NOT NULL)",
                    "INSERT INTO job_number (last) VALUES (0)",
                    "CREATE TABLE job (number INTEGER PRIMARY KEY, firm TEXT NOT NULL, user_name TEXT NOT NULL,"
                            + " user_id TEXT NOT NULL, version INTEGER NOT NULL, value BLOB NOT NULL)",
                    "CREATE INDEX job_of_user ON job (firm, user_name, number)",
                    "CREATE INDEX job_of_firm ON job (firm, number)",
                    "CREATE TABLE firm (id TEXT PRIMARY KEY, version INTEGER NOT NULL, has_faults INTEGER NOT NULL,"
                            + " value BLOB NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE taken (firm TEXT NOT NULL, at_micros INTEGER NOT NULL)",
                    "CREATE INDEX taken_of_firm ON taken (firm, at_micros)",
                    "PRAGMA application_id = " + StoreFile.APPLICATION),
            List.of(
                    "ALTER TABLE job ADD COLUMN created_at INTEGER",
                    "CREATE INDEX job_of_firm_by_age ON job (firm, created_at)",
                    "CREATE INDEX job_without_age ON job (number) WHERE created_at IS NULL"));

    private StoreSchema() {}

    /**
     * Makes the tables, or changes those that an older version has made, whole or not at all.
     *
     * @throws IllegalArgumentException if a newer version has made them
     */
    static void bringUpToDate(Connection connection, Path file) throws SQLException {
        int version = (int) Sql.number(connection, "PRAGMA user_version");
        if (version > STEPS.size()) {
            throw new IllegalArgumentException(
                    "The store '" + file + "' cannot be used: a newer version of the stub made it" + " (its form is "
                            + version + ", of which this one knows those up to " + STEPS.size() + ")");
        }
        if (version == STEPS.size()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            for (List<String> step : STEPS.subList(version, STEPS.size())) {
                for (String statement : step) {
                    Sql.execute(connection, statement);
                }
            }
            Sql.execute(connection, "PRAGMA user_version = " + STEPS.size());
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
