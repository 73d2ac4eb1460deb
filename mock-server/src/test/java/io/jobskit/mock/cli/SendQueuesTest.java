package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendQueuesTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path directory;

    @Test
    void onlyWhatIsSentFromAPortCounts() throws Exception {
        SendQueues queues = queues("""
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
                   1: 0100007F:1F90 0100007F:9C40 04 0001A2B3:00000000 01:00000014 00000000     0        0 0 2 0 20 4 30 10 -1
                   2: 0100007F:1F91 0100007F:9C42 01 00000000:000000FF 00:00000000 00000000     0        0 2 1 0 20 4 30 10 -1
                   3: 0100007F:9C40 0100007F:1F92 01 00000010:00000000 00:00000000 00000000     0        0 3 1 0 20 4 30 10 -1
                """);
        assertThat(queues.hold(Set.of(8080))).isTrue();
        assertThat(queues.hold(Set.of(8081)))
                .as("what has not been read by the server")
                .isFalse();
        assertThat(queues.hold(Set.of(8082))).as("what others send to the port").isFalse();
        assertThat(queues.hold(Set.of(8081, 8080))).isTrue();
    }

    @Test
    void theLongAddressesOfTheOtherVersionAreReadAsWell() throws Exception {
        String address = "0000000000000000FFFF00000100007F";
        assertThat(queues("   7: %s:1F90 %s:9C40 04 00000001:00000000 00:00000000 00000000 0 0 0\n"
                                .formatted(address, address))
                        .hold(Set.of(8080)))
                .isTrue();
    }

    @Test
    void whereTheSystemTellsNothingNothingIsWaitedFor() {
        SendQueues queues = new SendQueues(List.of(directory.resolve("none")));
        assertThat(queues.hold(Set.of(8080))).isFalse();
        queues.awaitEmpty(Set.of(8080), Duration.ofDays(1));
    }

    @Test
    void whoeverReadsNothingIsNotWaitedForLongerThanTold() throws Exception {
        queues("   1: 0100007F:1F90 0100007F:9C40 04 0001A2B3:00000000 01:00000014 00000000 0 0 0\n")
                .awaitEmpty(Set.of(8080), AT_ONCE);
    }

    private SendQueues queues(String table) throws Exception {
        return new SendQueues(List.of(Files.writeString(directory.resolve("tcp"), table)));
    }
}
