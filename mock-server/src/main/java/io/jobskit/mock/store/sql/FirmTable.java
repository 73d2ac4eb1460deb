package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmValue;
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
     * @param version how often it was replaced before
     * @param readAt the time of the database when it was read; null where the time is that of the process
     */
    record Row(
            String id,
            FirmValue value,
            long version,
            @Nullable Instant readAt) {

        /** How many firms with faults of their own this is: one or none. */
        int faults() {
            return value.faults() == null ? 0 : 1;
        }
    }

    private final Dialect dialect;

    FirmTable(Dialect dialect) {
        this.dialect = dialect;
    }

    Optional<Row> found(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = Sql.prepared(
                        connection,
                        "SELECT version, value, " + dialect.time() + " FROM firm WHERE id = ?",
                        dialect.column(id));
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            long micros = found.getLong(3);
            Instant at = found.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return Optional.of(new Row(id, value(id, found.getBytes(2)), found.getLong(1), at));
        }
    }

    /** Keeps a firm, unless there is one with its id; the one that is there then. */
    Row insert(Connection connection, String id, FirmValue value) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO firm (id, version, has_faults, value) VALUES (?, 0, 0, ?) ON CONFLICT DO NOTHING",
                dialect.column(id),
                FirmCodec.write(value));
        return found(connection, id).orElseThrow();
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
            throw new SQLException("the firm '" + id + "' can't be read: " + damaged.getMessage(), damaged);
        }
    }
}
