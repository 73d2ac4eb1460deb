package io.jobskit.mock.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Stub;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has read a row can tell it from another that was put in its place later. */
class VersionsTest {

    @Test
    void aRowThatIsInsertedAgainHasAnotherVersion(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("jobs.db");
        try (Stub stub = Stub.start(server -> server.store(file));
                Connection looker = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Client client = stub.client();
            client.held();
            long first = version(looker);
            client.control().load(client.control().snapshot());
            assertThat(version(looker)).isPositive().isNotEqualTo(first);
        }
    }

    @Test
    void aFirstVersionLeavesRoomForThoseThatFollow() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Versions.first()).isBetween(0L, Long.MAX_VALUE / 2);
        }
    }

    private static long version(Connection looker) throws SQLException {
        return Sql.number(looker, "SELECT version FROM job WHERE number = 1");
    }
}
