package io.jobskit.mock.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestClock;
import io.jobskit.mock.support.TestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, from one process to the next, and files that are none. */
class FileStoreTest {

    private final Path folder;
    private final Path file;

    FileStoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("jobs.db");
    }

    @Test
    void whatAFirmIsOutlivesTheServer() {
        String snapshot;
        TestJob job;
        try (Stub stub = start()) {
            Client client = stub.client();
            job = client.view();
            client.as("other-user").heldIn(Status.IN_PROGRESS);
            client.control().clock("{\"advance\": \"PT1H\", \"speed\": 2}");
            client.control()
                    .faults("{\"faults\": [{\"routes\": [\"list\"], \"next\": 3, \"fault\": {\"status\": 503}}]}");
            client.list().refused(503);
            snapshot = client.control().snapshot();
        }
        try (Stub stub = start()) {
            Client client = stub.client();
            assertThat(client.control().snapshot()).isEqualTo(snapshot);
            assertThat(job.seenBy(client).status()).isEqualTo("Completed");
            client.list().refused(503);
            assertThat(client.view().id()).isEqualTo("3");
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith("-wal"));
    }

    @Test
    void aResetAndAnAgedJobOutliveItToo() {
        try (Stub stub = start()) {
            Client client = stub.client();
            client.view();
            client.control().reset();
            client.view().age(Duration.ofDays(2));
        }
        try (Stub stub = start()) {
            Client client = stub.client();
            assertThat(client.listed()).hasSize(1);
            assertThat(client.job("2").status()).isEqualTo("Timed Out");
        }
    }

    @Test
    void aFileThatIsUsedIsNotTakenTwice() {
        try (Stub stub = start()) {
            assertThat(stub.client().list().status()).isEqualTo(200);
            refused("another stub uses it; stop that one, or give another file");
        }
        try (Stub again = start()) {
            assertThat(again.client().list().status()).isEqualTo(200);
        }
    }

    @Test
    void aFileThatIsNoStoreIsLeftAsItIs() throws IOException, SQLException {
        Files.writeString(file, "id,name\n1,a table of some other program, which must not be touched\n".repeat(3));
        refusedUntouched("it is not a store of this stub, and no database at all: byte 0 is not that of one;"
                + " it is left as it is");

        Files.writeString(file, "SQLite format 3\0and no more");
        refusedUntouched("it was cut off after 27 bytes, in the middle of its header; it is left as it is");

        Files.delete(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.execute(other, "CREATE TABLE mine (id INTEGER)");
        }
        refusedUntouched("it is a database of some other program; it is left as it is");
    }

    @Test
    void aFileThatWasCutOffIsLeftAsItIs() throws IOException {
        try (Stub stub = start()) {
            stub.client().view();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5000));
        refusedUntouched("it was cut off after " + (whole.length - 5000) + " of its " + whole.length
                + " bytes; it is left as it is");
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsNotUsed() throws IOException {
        try (Stub stub = start()) {
            stub.client().view();
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 'Z');
        Files.write(file, bytes);
        assertThatThrownBy(() -> JobsMockServer.builder().port(0).store(file).start())
                .isInstanceOf(StartException.class)
                .hasMessage("The store '" + file + "' cannot be read or written: the file is damaged.");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfANewerVersionIsNotUsed() throws SQLException {
        SqlStore.inFile(file, new TestClock(Stub.START), JobChanges.UNHEARD).close();
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.execute(newer, "PRAGMA user_version = 7");
        }
        refused("a newer version of the stub made it (its form is 7, of which this one knows those up to 2)");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        SqlStore.inFile(folder.resolve("none/jobs.db"), new TestClock(Stub.START), JobChanges.UNHEARD))
                .hasMessage(
                        "The store '" + folder.resolve("none/jobs.db") + "' cannot be used: it must be a file, new or"
                                + " made by this stub, in a folder that is there");
    }

    @Test
    void aDamagedJobIsToldAndTheOthersAreGiven() throws SQLException {
        try (Stub stub = start()) {
            Client client = stub.client();
            client.view();
            client.view();
        }
        try (Connection meddler = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.update(meddler, "UPDATE job SET value = ? WHERE number = 1", (Object) new byte[] {9, 9});
        }
        try (Stub stub = start()) {
            Client client = stub.client();
            client.job("1").read().refused(503);
            assertThat(client.job("1").read().text())
                    .contains("the job 1 cannot be read: it has the form 9, of which only 1 is known here");
            assertThat(client.job("2").read().status()).isEqualTo(200);
        }
    }

    private Stub start() {
        return Stub.start(settings -> settings.store(file));
    }

    private void refusedUntouched(String why) throws IOException {
        byte[] before = Files.readAllBytes(file);
        refused(why);
        assertThat(file).hasBinaryContent(before);
        assertThat(folder.resolve("jobs.db-wal")).doesNotExist();
    }

    private void refused(String why) {
        assertThatThrownBy(() -> JobsMockServer.builder().port(0).store(file).start())
                .isInstanceOf(StartException.class)
                .hasMessage("The store '" + file + "' cannot be used: " + why);
    }
}
