package io.jobskit.mock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the system has still to send on connections that a process has closed. Where the process ends alone, the system sends it
 * later; with a container its network ends too, and what is in its queues is lost.
 *
 * <p>Only Linux tells of it, and only there are such containers: elsewhere nothing is waited for.
 */
final class SendQueues {

    /** In a row of the table: the local port and how many bytes nobody has confirmed yet, both in hexadecimal. */
    private static final Pattern ROW =
            Pattern.compile("\\s*\\d+: \\p{XDigit}+:(\\p{XDigit}{4}) \\S+ \\S+ (\\p{XDigit}{8}):.*");

    /** The system tells nobody when a queue is empty, so it is asked again and again; in milliseconds. */
    private static final long PAUSE = 10;

    private final List<Path> tables;

    /** Those that these tables of the system tell of. */
    SendQueues(List<Path> tables) {
        this.tables = tables;
    }

    /** Those of the network that this process is in. */
    static SendQueues ofThisProcess() {
        return new SendQueues(List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6")));
    }

    /** Waits until nothing is left on these ports, so long at most. */
    void awaitEmpty(Set<Integer> ports, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (hold(ports) && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anything is left that was sent from one of these ports. */
    boolean hold(Set<Integer> ports) {
        return tables.stream().anyMatch(table -> holds(table, ports));
    }

    private static boolean holds(Path table, Set<Integer> ports) {
        try {
            return Files.readAllLines(table).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .anyMatch(row ->
                            ports.contains(Integer.parseInt(row.group(1), 16)) && Long.parseLong(row.group(2), 16) > 0);
        } catch (IOException notTold) {
            return false;
        }
    }
}
