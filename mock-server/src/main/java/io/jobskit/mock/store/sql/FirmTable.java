package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.KeptFirm;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of firms. */
final class FirmTable {

    /**
     * What a firm keeps.
     *
     * @param version by which it is told from the one that is replaced by it
     * @param readAt the time of the database when it was read; null where the time is that of the process
     */
    record Row(
            String id,
            FirmValue value,
            long version,
            @Nullable Instant readAt) {

        /** The row that is to take its place, with another value. */
        Row with(FirmValue other) {
            return new Row(id, other, version + 1, readAt);
        }

        /** What time it is, as far as this knows, and otherwise by that database. */
        Instant at(Database database) {
            return readAt == null ? database.now() : readAt;
        }

        /** How many firms with faults of their own this is: one or none. */
        int faults() {
            return value.faults() == null ? 0 : 1;
        }

        /** The firm at that time. */
        KeptFirm kept(Database database) {
            return new KeptFirm(id, value, at(database));
        }
    }

    /** The value is not given if it has the version that stands for the question mark. */
    static final String COLUMNS = "firm.version, CASE WHEN firm.version = ? THEN NULL ELSE firm.value END";

    private static final long NO_VERSION = -1;

    private final Dialect dialect;

    FirmTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The firm with that id.
     *
     * @param known what is known of it, which is not read again if it is as it was; null for nothing
     */
    Optional<Row> found(Connection connection, String id, @Nullable Row known) throws SQLException {
        try (PreparedStatement statement = Sql.prepared(
                        connection,
                        "SELECT " + COLUMNS + ", " + dialect.time() + " FROM firm WHERE id = ?",
                        version(known),
                        dialect.column(id));
                ResultSet found = statement.executeQuery()) {
            return found.next() ? Optional.of(row(found, id, known)) : Optional.empty();
        }
    }

    /** What stands for the first question mark of {@link #COLUMNS}. */
    static long version(@Nullable Row known) {
        return known == null ? NO_VERSION : known.version;
    }

    /** The firm whose {@link #COLUMNS} come first, and then the time of the database. */
    static Row row(ResultSet found, String id, @Nullable Row known) throws SQLException {
        byte[] value = found.getBytes(2);
        long micros = found.getLong(3);
        Instant at = found.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return new Row(id, value == null && known != null ? known.value : value(id, value), found.getLong(1), at);
    }

    /** Keeps a firm, unless there is one with its id; the one that is there then. */
    Row insert(Connection connection, String id, FirmValue value) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO firm (id, version, has_faults, value) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING",
                dialect.column(id),
                Versions.first(),
                FirmCodec.write(value));
        return found(connection, id, null).orElseThrow();
    }

    /** Puts a row into the place of another, if that is still there; whether it was. */
    boolean replace(Connection connection, Row replaced, Row row) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE firm SET value = ?, version = ?, has_faults = ? WHERE id = ? AND version = ?",
                        FirmCodec.write(row.value),
                        row.version,
                        row.faults(),
                        dialect.column(row.id),
                        replaced.version)
                == 1;
    }

    /** Deletes a row, if it is still there, and no firm has its jobs; whether it was. */
    boolean delete(Connection connection, Row row) throws SQLException {
        return Sql.update(
                        connection,
                        "DELETE FROM firm WHERE id = ? AND version = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM job WHERE firm = firm.id)",
                        dialect.column(row.id),
                        row.version)
                == 1;
    }

    /** The ids of all, in alphabetical order. */
    List<String> ids(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.prepared(connection, "SELECT id FROM firm");
                ResultSet found = statement.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(dialect.name(found.getString(1)));
            }
            ids.sort(null);
            return ids;
        }
    }

    private static FirmValue value(String id, byte[] value) throws SQLException {
        try {
            return FirmCodec.read(id, value);
        } catch (IOException damaged) {
            throw new SQLException("the firm '" + id + "' cannot be read: " + damaged.getMessage(), damaged);
        }
    }
}
