package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.RateLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Firms in a database. */
final class SqlFirms implements FirmStore {

    private final Database database;
    private final Announcer changes;
    private final RowCache<String, FirmTable.Row> cache;
    private final FirmTable table;
    private final TakenTable taken;

    /** How many firms have faults of their own, where nobody else gives them any. */
    private final AtomicInteger withFaults;

    SqlFirms(Database database, Announcer changes, RowCache<String, FirmTable.Row> cache) {
        this.database = database;
        this.changes = changes;
        this.cache = cache;
        this.table = new FirmTable(database.dialect());
        this.taken = new TakenTable(database.dialect());
        this.withFaults = new AtomicInteger(database.read(
                connection -> (int) Sql.number(connection, "SELECT count(*) FROM firm WHERE has_faults = 1")));
    }

    @Override
    public KeptFirm firm(String id) {
        FirmTable.Row row = row(id);
        if (row.value().leavingSince() == null) {
            return row.kept(database);
        }
        change(id, leaving -> new Changed<>(leaving.value(), id));
        return firm(id);
    }

    @Override
    public @Nullable KeptFirm known(String id) {
        FirmTable.Row row = knownRow(id);
        return row == null ? null : row.kept(database);
    }

    @Override
    public <T> T change(String id, Function<KeptFirm, Changed<T>> change) {
        while (true) {
            FirmTable.Row row = row(id);
            KeptFirm kept = row.kept(database);
            Changed<T> changed = change.apply(kept);
            FirmTable.Row other = row.with(changed.value().changed(kept.serverNow()));
            if (database.write(new Replacement(row, other))) {
                tell(row, other);
                return changed.result();
            }
        }
    }

    @Override
    public boolean forget(KeptFirm firm) {
        FirmTable.Row row = knownRow(firm.id());
        if (row == null || !row.value().equals(firm.value())) {
            return false;
        }
        if (row.value().leavingSince() == null) {
            database.write(new Replacement(row, row.with(row.value().leaving(firm.serverNow()))));
            return false;
        }
        return row.value().hasLeft(firm.serverNow()) && database.write(new Removal(row));
    }

    @Override
    public List<String> ids() {
        return database.read(table::ids);
    }

    /** Where others may give faults to a firm as well, each request has to ask for those of its own. */
    @Override
    public boolean anyFaults() {
        return !database.alone() || withFaults.get() > 0;
    }

    @Override
    public @Nullable Duration take(String id, RateLimit limit, Instant now) {
        return database.write(connection -> taken.take(connection, id, limit, now))
                .orElse(null);
    }

    /** Puts a value into the place of another, if that is still there. */
    private final class Replacement implements Database.Change<Boolean> {

        private final FirmTable.Row replaced;
        private final FirmTable.Row row;

        private Replacement(FirmTable.Row replaced, FirmTable.Row row) {
            this.replaced = replaced;
            this.row = row;
        }

        @Override
        public Boolean make(Connection connection) throws SQLException {
            return table.replace(connection, replaced, row);
        }

        @Override
        public void made(Boolean done) {
            if (done) {
                keep(replaced, row);
            }
        }
    }

    /** Forgets a firm, if nobody has changed it and it has no jobs. */
    private final class Removal implements Database.Change<Boolean> {

        private final FirmTable.Row row;

        private Removal(FirmTable.Row row) {
            this.row = row;
        }

        @Override
        public Boolean make(Connection connection) throws SQLException {
            boolean done = table.delete(connection, row);
            if (done) {
                taken.replace(connection, row.id(), List.of());
            }
            return done;
        }

        @Override
        public void made(Boolean done) {
            if (done) {
                cache.remove(row.id());
                withFaults.addAndGet(-row.faults());
            }
        }
    }

    /** What was replaced by what, in a change of more than a firm. */
    record Replaced(FirmTable.Row before, FirmTable.Row row) {}

    /** Replaces what a firm keeps, as a part of a change; {@link #keep} and {@link #tell} follow when that is kept. */
    Replaced replace(Connection connection, String id, Function<KeptFirm, FirmValue> value) throws SQLException {
        while (true) {
            Optional<FirmTable.Row> found = table.found(connection, id, null);
            FirmTable.Row before =
                    found.isPresent() ? found.get() : table.insert(connection, id, FirmValue.untouched(database.now()));
            KeptFirm kept = before.kept(database);
            FirmTable.Row row = before.with(value.apply(kept).changed(kept.serverNow()));
            if (table.replace(connection, before, row)) {
                return new Replaced(before, row);
            }
        }
    }

    /** Hears that a row was put into the place of another. */
    void keep(FirmTable.Row before, FirmTable.Row row) {
        cache.put(row.id(), row);
        withFaults.addAndGet(row.faults() - before.faults());
    }

    /** Tells the others what is new. */
    void tell(FirmTable.Row before, FirmTable.Row row) {
        if (!row.value().clock().equals(before.value().clock())) {
            changes.clockChanged(row.id());
        }
        if (!Objects.equals(row.value().faults(), before.value().faults())) {
            changes.faultsChanged(row.id());
        }
    }

    private FirmTable.Row row(String id) {
        FirmTable.Row row = knownRow(id);
        return row != null ? row : newRow(id);
    }

    private FirmTable.@Nullable Row knownRow(String id) {
        return cache.get(id, known -> database.read(connection -> table.found(connection, id, known)));
    }

    private FirmTable.Row newRow(String id) {
        FirmValue untouched = FirmValue.untouched(database.now());
        return database.write(new Database.Change<FirmTable.Row>() {
            @Override
            public FirmTable.Row make(Connection connection) throws SQLException {
                return table.insert(connection, id, untouched);
            }

            @Override
            public void made(FirmTable.Row kept) {
                cache.put(id, kept);
            }
        });
    }
}
