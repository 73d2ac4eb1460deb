package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.RateLimit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Firms in a database. */
final class SqlFirms implements FirmStore {

    /** What a firm keeps, and how often it was replaced before. */
    record Row(String id, FirmValue value, long version) {}

    private final Database database;
    private final RowCache<String, Row> cache;

    /** How many firms have faults of their own. */
    private final AtomicInteger withFaults;

    SqlFirms(Database database, RowCache<String, Row> cache) {
        this.database = database;
        this.cache = cache;
        this.withFaults = new AtomicInteger(database.read(
                connection -> (int) Sql.number(connection, "SELECT count(*) FROM firm WHERE has_faults = 1")));
    }

    @Override
    public KeptFirm firm(String id) {
        return new KeptFirm(id, row(id).value, database.now());
    }

    @Override
    public <T> T change(String id, Function<KeptFirm, Changed<T>> change) {
        while (true) {
            Row row = row(id);
            Changed<T> changed = change.apply(new KeptFirm(id, row.value, database.now()));
            if (database.write(new Replacement(row, new Row(id, changed.value(), row.version + 1)))) {
                return changed.result();
            }
        }
    }

    @Override
    public List<String> ids() {
        return database.read(connection -> {
            try (PreparedStatement statement = Sql.prepared(connection, "SELECT id FROM firm");
                    ResultSet found = statement.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (found.next()) {
                    ids.add(found.getString(1));
                }
                ids.sort(null);
                return ids;
            }
        });
    }

    @Override
    public boolean anyFaults() {
        return withFaults.get() > 0;
    }

    @Override
    public @Nullable Duration take(String id, RateLimit limit, Instant now) {
        return database.write(connection -> TakenTable.take(connection, id, limit, now))
                .orElse(null);
    }

    @Override
    public List<Instant> taken(String id) {
        return database.read(connection -> TakenTable.all(connection, id));
    }

    @Override
    public void replaceTaken(String id, List<Instant> taken) {
        database.write(connection -> TakenTable.replace(connection, id, taken));
    }

    /** Puts a value into the place of another, if that is still there. */
    private final class Replacement implements Database.Change<Boolean> {

        private final Row replaced;
        private final Row row;

        private Replacement(Row replaced, Row row) {
            this.replaced = replaced;
            this.row = row;
        }

        @Override
        public Boolean make(Connection connection) throws SQLException {
            return Sql.update(
                            connection,
                            "UPDATE firm SET value = ?, version = ?, has_faults = ? WHERE id = ? AND version = ?",
                            FirmCodec.write(row.value),
                            row.version,
                            faults(row),
                            row.id,
                            replaced.version)
                    == 1;
        }

        @Override
        public void made(Boolean done) {
            if (done) {
                cache.put(row.id, row);
                withFaults.addAndGet(faults(row) - faults(replaced));
            }
        }
    }

    private static int faults(Row row) {
        return row.value.faults() == null ? 0 : 1;
    }

    private Row row(String id) {
        Row row = cache.get(id, () -> database.read(connection -> found(connection, id)));
        return row != null ? row : newRow(id);
    }

    private Row newRow(String id) {
        FirmValue untouched = FirmValue.untouched(database.now());
        return database.write(new Database.Change<Row>() {
            @Override
            public Row make(Connection connection) throws SQLException {
                Sql.update(
                        connection,
                        "INSERT INTO firm (id, version, has_faults, value) VALUES (?, 0, 0, ?) ON CONFLICT DO NOTHING",
                        id,
                        FirmCodec.write(untouched));
                return found(connection, id).orElseThrow();
            }

            @Override
            public void made(Row kept) {
                cache.put(id, kept);
            }
        });
    }

    private static Optional<Row> found(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepared(connection, "SELECT version, value FROM firm WHERE id = ?", id);
                ResultSet found = statement.executeQuery()) {
            return found.next()
                    ? Optional.of(new Row(id, value(id, found.getBytes(2)), found.getLong(1)))
                    : Optional.empty();
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
