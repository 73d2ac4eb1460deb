package io.jobskit.mock.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Forgets the jobs of a database that are old. */
final class OldJobs {

    private final Database database;
    private final Announcer changes;
    private final RowCache<Long, JobRow> cache;
    private final Dialect dialect;
    private final FirmTable firms;
    private final CreationTimes times;

    OldJobs(Database database, Announcer changes, RowCache<Long, JobRow> cache) {
        this.database = database;
        this.changes = changes;
        this.cache = cache;
        this.dialect = database.dialect();
        this.firms = new FirmTable(dialect);
        this.times = new CreationTimes();
    }

    /** As the store does; none where another server is about to forget jobs of that firm. */
    int forget(String firm, Duration age, int most) {
        // Most often none is old, which is found out without any turn.
        if (!database.read(connection -> anyOld(connection, firm, age))) {
            return 0;
        }
        database.write(times::fill);
        List<Long> forgotten = database.write(new Database.Change<List<Long>>() {
            @Override
            public List<Long> make(Connection connection) throws SQLException {
                return deleted(connection, firm, age, most);
            }

            @Override
            public void made(List<Long> numbers) {
                numbers.forEach(cache::remove);
            }
        });
        if (!forgotten.isEmpty()) {
            changes.forgotten(firm);
        }
        return forgotten.size();
    }

    private List<Long> deleted(Connection connection, String firm, Duration age, int most) throws SQLException {
        if (!dialect.takeIfFree(connection, Dialect.Turn.FORGETTING, firm)) {
            return List.of();
        }
        dialect.take(connection, Dialect.Turn.JOBS, firm);
        Optional<Long> before = before(connection, firm, age);
        return before.isEmpty()
                ? List.of()
                : Sql.numbers(
                        connection,
                        "DELETE FROM job WHERE number IN (SELECT number FROM job WHERE firm = ? AND created_at < ?"
                                + " ORDER BY created_at LIMIT ?) RETURNING number",
                        dialect.column(firm),
                        before.get(),
                        most);
    }

    private boolean anyOld(Connection connection, String firm, Duration age) throws SQLException {
        Optional<Long> before = before(connection, firm, age);
        return before.isPresent()
                && Sql.number(
                                connection,
                                "SELECT CASE WHEN " + CreationTimes.MISSING
                                        + " OR (SELECT min(created_at) FROM job WHERE firm = ?) < ? THEN 1 ELSE 0 END",
                                dialect.column(firm),
                                before.get())
                        == 1;
    }

    private Optional<Long> before(Connection connection, String firm, Duration age) throws SQLException {
        return firms.found(connection, firm, null).map(row -> row.kept(database).createdBefore(age));
    }
}
