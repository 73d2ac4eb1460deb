package io.jobskit.mock.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.jobskit.mock.store.StoreAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of a store in PostgreSQL, and how those of an older version become those of this. */
final class PostgresSchema {

    private static final String HISTORY = "jobs_mock_version";

    private PostgresSchema() {}

    /**
     * Makes the tables, or changes those that an older version has made, whole or not at all; one server does, and the others
     * wait.
     *
     * @throws IllegalArgumentException if the database can't be used; the message says why, and what to do
     */
    static void bringUpToDate(HikariDataSource pool, StoreAddress address) {
        try {
            check(pool, address);
            Flyway flyway = Flyway.configure(PostgresSchema.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:io/jobskit/mock/store/sql/postgresql")
                    .table(HISTORY)
                    .load();
            List<String> newer = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                    .map(PostgresSchema::version)
                    .toList();
            if (!newer.isEmpty()) {
                throw PostgresPool.unusable(
                        address,
                        "a newer version of the stub made its tables (their form is " + newer.get(newer.size() - 1)
                                + ", which this one does not know). Start that version, or give another database or schema.",
                        null);
            }
            flyway.migrate();
        } catch (SQLException failed) {
            throw PostgresPool.unusable(address, PostgresTrouble.said(failed) + PostgresTrouble.remedy(failed), failed);
        } catch (FlywayException failed) {
            throw PostgresPool.unusable(address, "its tables cannot be made: " + said(failed), failed);
        }
    }

    private static void check(HikariDataSource pool, StoreAddress address) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            String encoding = Sql.text(connection, "SHOW server_encoding").orElse("");
            if (!encoding.equals("UTF8")) {
                throw PostgresPool.unusable(
                        address, "its encoding is " + encoding + ". Give a database whose encoding is UTF8.", null);
            }
            String schema = Sql.text(connection, "SELECT current_schema()")
                    .orElseThrow(() -> PostgresPool.unusable(
                            address, "it has no schema for its tables. Make one, as with CREATE SCHEMA.", null));
            Sql.text(
                            connection,
                            "SELECT min(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                    + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')"
                                    + " AND to_regclass(quote_ident(current_schema()) || '." + HISTORY + "') IS NULL")
                    .ifPresent(foreign -> {
                        throw PostgresPool.unusable(
                                address,
                                "its schema '" + schema + "' has tables of some other program, such as '" + foreign
                                        + "', and is left as it is. Give an empty one, as with ?currentSchema=jobs.",
                                null);
                    });
        }
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }

    private static String said(FlywayException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql ? PostgresTrouble.said(sql) : String.valueOf(cause.getMessage());
    }
}
