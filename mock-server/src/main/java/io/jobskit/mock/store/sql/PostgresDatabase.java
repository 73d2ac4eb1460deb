package io.jobskit.mock.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.store.StoreException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A database of PostgreSQL, which other servers may use as well. Nothing of it is remembered here, and the time is its own.
 * Where it can't be reached, whoever asks waits for a while, in case it is being restarted.
 */
final class PostgresDatabase implements Database {

    /** How long it is tried again; together with one last wait for a connection it is less than five seconds. */
    private static final long TRIED_NANOS = TimeUnit.MILLISECONDS.toNanos(2400);

    /** How long an answer may take that concerns many rows. */
    private static final int AT_LENGTH_MILLIS = 60_000;

    private final HikariDataSource pool;
    private final StoreAddress address;
    private final @Nullable Clock clock;
    private final int answerMillis;
    private final Dialect dialect;

    private PostgresDatabase(HikariDataSource pool, StoreAddress address, @Nullable Clock clock, int answerMillis) {
        this.pool = pool;
        this.address = address;
        this.clock = clock;
        this.answerMillis = answerMillis;
        this.dialect = new PostgresDialect(clock == null);
    }

    /**
     * The database at that address, which is given its tables if it is empty.
     *
     * @param clock the time in the place of the database's; null for the database's
     * @throws IllegalArgumentException if it can't be used; the message says why, and what to do
     */
    static PostgresDatabase open(StoreAddress address, @Nullable Clock clock) {
        HikariDataSource pool = PostgresPool.open(address);
        try {
            PostgresSchema.bringUpToDate(pool, address);
        } catch (RuntimeException unusable) {
            pool.close();
            throw unusable;
        }
        return new PostgresDatabase(pool, address, clock, 0);
    }

    @Override
    public <T> T read(Query<T> query) {
        long begin = System.nanoTime();
        while (true) {
            try (Connection connection = connection()) {
                if (answerMillis > 0) {
                    // The pool sets it back, and ends the transaction.
                    connection.setAutoCommit(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                }
                return query.ask(connection);
            } catch (SQLException failed) {
                orGiveUp(failed, begin);
            }
        }
    }

    @Override
    public <T> T write(Change<T> change) {
        long begin = System.nanoTime();
        while (true) {
            boolean asked = false;
            try (Connection connection = connection()) {
                connection.setAutoCommit(false);
                T result = made(change, connection);
                asked = true;
                connection.commit();
                change.made(result);
                return result;
            } catch (SQLException failed) {
                if (asked && PostgresTrouble.isOfTheConnection(failed)) {
                    throw new StoreException(
                            "The store '" + address.shown() + "' did not say whether it has kept what it was given: "
                                    + PostgresTrouble.said(failed) + ".",
                            failed);
                }
                orGiveUp(failed, begin);
            }
        }
    }

    @Override
    public void check() {
        try (Connection connection = connection()) {
            Sql.number(connection, "SELECT 1");
        } catch (SQLException failed) {
            throw unable(failed);
        }
    }

    @Override
    public Instant now() {
        return clock != null
                ? clock.instant()
                : read(connection ->
                        Instant.EPOCH.plus(Sql.number(connection, "SELECT " + dialect.time()), ChronoUnit.MICROS));
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Database atLength() {
        return new PostgresDatabase(pool, address, clock, AT_LENGTH_MILLIS);
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public Announcer announcer(JobChanges changes) {
        String schema = read(
                connection -> Sql.text(connection, "SELECT current_schema()").orElse(""));
        return new PostgresAnnouncer(pool, changes, new PostgresListener(address, schema, changes));
    }

    @Override
    public <K, V> RowCache<K, V> cache(long most) {
        return new RowCache.Shared<>(most);
    }

    @Override
    public void meter(MeterRegistry registry) {
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    }

    @Override
    public void close() {
        pool.close();
    }

    private Connection connection() throws SQLException {
        Connection connection = pool.getConnection();
        if (answerMillis > 0) {
            // The pool sets it back.
            connection.setNetworkTimeout(Runnable::run, answerMillis);
        }
        return connection;
    }

    private static <T> T made(Change<T> change, Connection connection) throws SQLException {
        try {
            return change.make(connection);
        } catch (SQLException | RuntimeException failed) {
            try {
                connection.rollback();
            } catch (SQLException goneAlready) {
                failed.addSuppressed(goneAlready);
            }
            throw failed;
        }
    }

    /** Returns if it is worth another try: then nothing was changed. */
    private void orGiveUp(SQLException failed, long begin) {
        if (!PostgresTrouble.mayPass(failed) || System.nanoTime() - begin > TRIED_NANOS) {
            throw unable(failed);
        }
    }

    private StoreException unable(SQLException failed) {
        return new StoreException(
                "The store '" + address.shown() + "' cannot be read or written: " + PostgresTrouble.said(failed) + ".",
                failed);
    }
}
