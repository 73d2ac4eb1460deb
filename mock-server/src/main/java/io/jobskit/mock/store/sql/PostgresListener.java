package io.jobskit.mock.store.sql;

import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what the other servers tell that share a store, by a connection of its own, which is made anew when it breaks. */
final class PostgresListener implements AutoCloseable {

    private static final int LISTENS_MILLIS = 100;
    private static final long TRIES_AGAIN_MILLIS = 500;

    /** How often nothing is heard before it is asked whether the connection is still there. */
    private static final int QUIET = 100;

    private final StoreAddress address;
    private final JobChanges changes;
    private final String channel;
    private final String self = UUID.randomUUID() + " ";
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "jobs-mock-listener");
    private @Nullable Connection first;

    /**
     * Listens from now on.
     *
     * @param schema where the tables of the store are
     * @throws StoreException if the database can't be reached
     */
    PostgresListener(StoreAddress address, String schema, JobChanges changes) {
        this.address = address;
        this.changes = changes;
        this.channel = "jobs_mock_"
                + UUID.nameUUIDFromBytes(schema.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace('-', '_');
        try {
            first = listening();
        } catch (SQLException failed) {
            throw new StoreException(
                    "The store '" + address.shown() + "' cannot be used: " + PostgresTrouble.said(failed), failed);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a message to the others. */
    void notify(Connection connection, String message) throws SQLException {
        Sql.ask(connection, "SELECT pg_notify(?, ?)", channel, self + message);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (Connection connection = next()) {
                hear(connection);
            } catch (SQLException gone) {
                pause();
            }
        }
    }

    /** The connection of the start; after that a new one, and whatever was told in between has been missed. */
    private Connection next() throws SQLException {
        Connection made = first;
        first = null;
        if (made == null) {
            made = listening();
            changes.missed();
        }
        return made;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection messages = connection.unwrap(PGConnection.class);
        for (int quiet = 0; closed.getCount() > 0; quiet++) {
            PGNotification[] heard = messages.getNotifications(LISTENS_MILLIS);
            if (heard != null && heard.length > 0) {
                for (PGNotification one : heard) {
                    hear(one.getParameter());
                }
                quiet = 0;
            } else if (quiet > QUIET) {
                Sql.number(connection, "SELECT 1");
                quiet = 0;
            }
        }
    }

    private void hear(String message) {
        if (message.startsWith(self)) {
            return;
        }
        try {
            message.substring(self.length()).lines().map(Word::read).forEach(word -> word.tell(changes));
        } catch (IllegalArgumentException ofAnotherVersion) {
            changes.missed();
        }
    }

    private Connection listening() throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "4");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "jobs-mock listens");
        Connection connection = DriverManager.getConnection(address.url(), properties);
        try {
            Sql.execute(connection, "LISTEN " + channel);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private void pause() {
        try {
            closed.await(TRIES_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
