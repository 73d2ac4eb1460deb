package io.jobskit.mock.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that a version of the stub made which did not know when a job was created, but by reading it. */
class EarlierVersionTest {

    private static final Duration AGE = Duration.ofHours(48);

    /** The way back to the tables of that version. */
    private static final List<String> BACK = List.of(
            "DROP INDEX job_without_age", "DROP INDEX job_of_firm_by_age", "ALTER TABLE job DROP COLUMN created_at");

    @Test
    void aFileIsTakenOverAndItsJobsAreForgottenWhenTheyAreOld(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("jobs.db");
        isTakenOver(server -> server.store(file), () -> {
            try (Connection earlier = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                back(earlier);
                Sql.execute(earlier, "PRAGMA user_version = 1");
            }
        });
        try (Connection now = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Sql.number(now, "PRAGMA user_version")).isEqualTo(2);
        }
    }

    @Test
    void aDatabaseIsTakenOverAndItsJobsAreForgottenWhenTheyAreOld() throws SQLException {
        StoreAddress store = EmptyStore.shared();
        isTakenOver(server -> server.sharedStore(store), () -> {
            try (Connection earlier = DriverManager.getConnection(store.url(), store.user(), store.password())) {
                back(earlier);
                Sql.execute(earlier, "DELETE FROM jobs_mock_version WHERE version = '2'");
            }
        });
    }

    @Test
    void aJobIsForgottenAsWellThatAnEarlierVersionAddsWhileStubsAreReplaced() throws SQLException {
        StoreAddress store = EmptyStore.shared();
        try (Stub stub = start(server -> server.sharedStore(store));
                Connection earlier = DriverManager.getConnection(store.url(), store.user(), store.password())) {
            Client client = stub.client();
            TestJob job = client.view();
            Sql.execute(earlier, "UPDATE job SET created_at = NULL");
            stub.forgetOld();
            assertThat(job.read().status()).isEqualTo(200);
            stub.clock().advance(AGE.plusMillis(1));
            stub.forgetOld();
            assertThat(job.read().status()).isEqualTo(404);
        }
    }

    @Test
    void whatOneCannotReadIsNotForgotten(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("jobs.db");
        try (Stub stub = start(server -> server.store(file))) {
            stub.client().view();
            stub.client().view();
        }
        try (Connection meddler = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.update(
                    meddler, "UPDATE job SET value = ?, created_at = NULL WHERE number = 1", (Object) new byte[] {9});
        }
        try (Stub stub = start(server -> server.store(file))) {
            stub.clock().advance(AGE.plusMillis(1));
            stub.forgetOld();
            assertThat(stub.client().job("1").read().status()).isEqualTo(503);
            assertThat(stub.client().job("2").read().status()).isEqualTo(404);
        }
    }

    @Test
    void aFirmCountsFromWhenItsClockWasSet() throws IOException {
        byte[] earlier =
                "{\"now\": \"2040-01-01T00:00:00Z\", \"speed\": 1.0, \"frozen\": false, \"since\": \"2030-01-01T00:00:00Z\", \"users\": [\"ann\"]}"
                        .getBytes(StandardCharsets.UTF_8);
        FirmValue value = FirmCodec.read("one", earlier);
        assertThat(value.changedAt()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(value.leavingSince()).isNull();
        FirmValue leaving = value.changed(Stub.START).leaving(Stub.START.plusSeconds(1));
        assertThat(FirmCodec.read("one", FirmCodec.write(leaving))).isEqualTo(leaving);
    }

    private interface Downgrade {
        void make() throws SQLException;
    }

    private static void isTakenOver(UnaryOperator<JobsMockServer.Builder> store, Downgrade downgrade)
            throws SQLException {
        try (Stub stub = start(store)) {
            Client client = stub.client();
            client.view();
            client.view().age(AGE);
        }
        downgrade.make();
        try (Stub stub = start(store)) {
            Client client = stub.client();
            assertThat(client.listedIds()).containsExactly("1", "2");
            stub.forgetOld();
            assertThat(client.listedIds()).containsExactly("1", "2");
            stub.clock().advance(Duration.ofMillis(1));
            stub.forgetOld();
            assertThat(client.listedIds()).containsExactly("1");
            stub.clock().advance(AGE);
            assertThat(client.view().id()).isEqualTo("3");
            stub.forgetOld();
            assertThat(client.listedIds()).containsExactly("3");
        }
    }

    private static void back(Connection earlier) throws SQLException {
        for (String statement : BACK) {
            Sql.execute(earlier, statement);
        }
    }

    private static Stub start(UnaryOperator<JobsMockServer.Builder> store) {
        return Stub.start(server -> store.apply(server).forgetAfter(AGE));
    }
}
