package io.jobskit.mock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long it takes from the start of the process to the first 200, beside stock WireMock from the same jar, in pairs. */
final class StartTime {

    private static final String LAUNCHER = "../jobs-mock";
    private static final String WIREMOCK = "wiremock.Run";
    private static final String STUB =
            "{\"request\": {\"method\": \"GET\", \"url\": \"/v1/jobs\"}, \"response\": {\"status\": 200}}";
    private static final int ROUNDS = 5;
    private static final double GOAL = 0.45;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private StartTime() {}

    static void run(Settings settings) throws IOException {
        Path root = Files.createTempDirectory("bench-");
        Path mapping = root.resolve("mappings").resolve("jobs.json");
        try {
            Files.createDirectory(root.resolve("mappings"));
            Files.writeString(mapping, STUB);
            String jar = settings.jar().toString();
            List<String> wireMock = List.of("-cp", jar, WIREMOCK, "--root-dir", root.toString());
            double[] ours = new double[ROUNDS];
            double[] plain = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            // The launcher makes its archive on its first start.
            millis(List.of(LAUNCHER));
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = millis(List.of(LAUNCHER));
                bare[round] = millis(java(settings.launcherFlags(), List.of("-jar", jar)));
                plain[round] = millis(java(List.of(), wireMock));
            }
            double ratio = median(ours, plain);
            new Table("Milliseconds from process start to the first 200, median of " + ROUNDS, "", "ms", "ratio", "")
                    .row(
                            "./jobs-mock",
                            Table.whole(median(ours)),
                            Table.decimal(ratio, 2),
                            Table.goal("≤ 0.45", ratio <= GOAL))
                    .row("jobs-mock.jar", Table.whole(median(bare)), Table.decimal(median(bare, plain), 2))
                    .row("stock WireMock", Table.whole(median(plain)))
                    .print(System.out);
        } finally {
            Files.deleteIfExists(mapping);
            Files.deleteIfExists(root.resolve("mappings"));
            Files.deleteIfExists(root.resolve("__files"));
            Files.delete(root);
        }
    }

    private static List<String> java(List<String> flags, List<String> what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(what);
        return command;
    }

    private static double millis(List<String> what) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(what);
        command.addAll(List.of("--port", Integer.toString(port)));
        long start = System.nanoTime();
        try (Child child = Child.ofCommand(command)) {
            while (System.nanoTime() - start < PATIENCE && child.isAlive()) {
                if (answers(port)) {
                    return (System.nanoTime() - start) / 1e6;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            }
            throw new IOException("It does not start: " + child.output());
        }
    }

    private static boolean answers(int port) {
        try (Client client = new Client(port)) {
            return client.send(Messages.get("/v1/jobs")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The median of the ratios of the pairs. */
    private static double median(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        return median(ratios);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
