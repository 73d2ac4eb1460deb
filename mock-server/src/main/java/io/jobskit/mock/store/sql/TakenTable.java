package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.RateLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The table of requests that still count against the rate limit of a firm. */
final class TakenTable {

    private final Dialect dialect;

    TakenTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Counts a request: nothing if it may pass, otherwise how long to wait until one may. */
    Optional<Duration> take(Connection connection, String firm, RateLimit limit, Instant now) throws SQLException {
        dialect.take(connection, Dialect.Turn.REQUESTS, firm);
        Instant begin = now.minus(limit.window());
        // Where the clock was turned back, also those of a time that has not come yet again.
        Sql.update(
                connection,
                "DELETE FROM taken WHERE firm = ? AND (at_micros <= ? OR at_micros > ?)",
                dialect.column(firm),
                micros(begin),
                micros(now));
        List<Instant> counted = all(connection, firm);
        if (counted.size() >= limit.requests()) {
            return Optional.of(Duration.between(begin, counted.get(0)));
        }
        insert(connection, firm, now);
        return Optional.empty();
    }

    /** When the requests of a firm were sent, oldest first. */
    List<Instant> all(Connection connection, String firm) throws SQLException {
        return Sql.numbers(
                        connection,
                        "SELECT at_micros FROM taken WHERE firm = ? ORDER BY at_micros",
                        dialect.column(firm))
                .stream()
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .toList();
    }

    /** Counts these in the place of those that were. */
    void replace(Connection connection, String firm, List<Instant> taken) throws SQLException {
        dialect.take(connection, Dialect.Turn.REQUESTS, firm);
        Sql.update(connection, "DELETE FROM taken WHERE firm = ?", dialect.column(firm));
        for (Instant at : taken) {
            insert(connection, firm, at);
        }
    }

    private void insert(Connection connection, String firm, Instant at) throws SQLException {
        Sql.update(connection, "INSERT INTO taken (firm, at_micros) VALUES (?, ?)", dialect.column(firm), micros(at));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
