package io.jobskit.mock.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.EmptyStore;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Databases that can't be a store: what is said of them, and that they stay as they are. */
class UnusableDatabaseTest {

    @Test
    void noDatabaseAnswers() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        refused(
                new StoreAddress(
                        "jdbc:postgresql://127.0.0.1:" + port + "/jobs?password=secret&ssl=false", "me", "hidden"),
                "The store 'jdbc:postgresql://127.0.0.1:" + port
                        + "/jobs?password=***&ssl=false' cannot be used: no database answers there. Start it, or give the address of one that runs.");
        refused(
                new StoreAddress("jdbc:postgresql://no-such-host.invalid/jobs", null, null),
                "The store 'jdbc:postgresql://no-such-host.invalid/jobs' cannot be used: there is no host 'no-such-host.invalid'. Start it, or give the address of one that runs.");
    }

    @Test
    void theAddressIsNone() {
        refused(
                new StoreAddress("jdbc:postgresql://localhost:port/jobs", null, null),
                "The store 'jdbc:postgresql://localhost:port/jobs' cannot be used: it must be an address such as jdbc:postgresql://localhost:5432/jobs");
        assertThatThrownBy(() -> new StoreAddress("jdbc:mysql://me:secret@db/jobs", null, null))
                .hasMessage(
                        "The store 'jdbc:mysql://***@db/jobs' cannot be used: the only supported database is PostgreSQL, as in jdbc:postgresql://localhost:5432/jobs");
        assertThat(new StoreAddress("jdbc:postgresql://db/jobs?sslpassword=a&password=b", "me", "c"))
                .hasToString("jdbc:postgresql://db/jobs?sslpassword=***&password=***");
    }

    @Test
    void thereIsNoSuchDatabaseUserOrSchema() {
        StoreAddress there = EmptyStore.shared();
        StoreAddress noDatabase =
                new StoreAddress(there.url().replaceFirst("/postgres\\?.*", "/none"), there.user(), null);
        refused(
                noDatabase,
                "The store '" + noDatabase + "' cannot be used: database \"none\" does not exist."
                        + " Make it first, as with createdb.");
        refused(
                new StoreAddress(there.url(), "nobody-known", null),
                "The store '" + there + "' cannot be used: role \"nobody-known\" does not exist."
                        + " Give who may use it as JOBS_STORE_USER and JOBS_STORE_PASSWORD, in the environment.");
        StoreAddress noSchema = new StoreAddress(there.url() + "_not", there.user(), null);
        refused(
                noSchema,
                "The store '" + noSchema
                        + "' cannot be used: it has no schema for its tables. Make one, as with CREATE SCHEMA.");
    }

    @Test
    void theTablesAreThoseOfAnotherProgram() throws SQLException {
        StoreAddress store = EmptyStore.shared();
        String schema = store.url().replaceFirst(".*=", "");
        execute(store, "CREATE TABLE invoice (id integer)");
        refused(
                store,
                "The store '" + store + "' cannot be used: its schema '" + schema
                        + "' has tables of some other program, such as 'invoice', and is left as it is."
                        + " Give an empty one, as with ?currentSchema=jobs.");
        execute(store, "DROP TABLE invoice");
        execute(store, "CREATE TABLE job (number integer)");
        refused(
                store,
                "The store '" + store + "' cannot be used: its schema '" + schema
                        + "' has tables of some other program, such as 'job', and is left as it is."
                        + " Give an empty one, as with ?currentSchema=jobs.");
    }

    @Test
    void aNewerVersionMadeTheTables() throws Exception {
        StoreAddress store = EmptyStore.shared();
        JobsMockServer.builder().port(0).sharedStore(store).start().close();
        execute(
                store,
                "INSERT INTO jobs_mock_version SELECT 99, '7', 'later', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM jobs_mock_version WHERE version = '1'");
        refused(
                store,
                "The store '" + store
                        + "' cannot be used: a newer version of the stub made its tables (their form is 7,"
                        + " which this one does not know). Start that version, or give another database or schema.");
    }

    @Test
    void theEncodingIsNotThatOfUnicode() throws SQLException {
        StoreAddress there = EmptyStore.shared();
        execute(there, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        StoreAddress latin = new StoreAddress(there.url().replaceFirst("/postgres\\?.*", "/latin"), there.user(), null);
        refused(
                latin,
                "The store '" + latin
                        + "' cannot be used: its encoding is LATIN1. Give a database whose encoding is UTF8.");
    }

    private static void execute(StoreAddress store, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.url(), store.user(), null)) {
            Sql.execute(connection, sql);
        }
    }

    private static void refused(StoreAddress store, String message) {
        assertThatThrownBy(() ->
                        JobsMockServer.builder().port(0).sharedStore(store).start())
                .isInstanceOf(StartException.class)
                .hasMessage(message);
    }
}
