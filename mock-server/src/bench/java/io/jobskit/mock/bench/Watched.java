package io.jobskit.mock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What it costs API clients that a page watches: reading and creating jobs while its stream is read, beside without. */
final class Watched {

    private static final double GOAL = 0.95;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 4;

    private Watched() {}

    static void run(Settings settings) throws IOException {
        Table table = new Table(
                "A page watches: requests per CPU-second of the server, medians of " + ROUNDS,
                "operation",
                "alone",
                "watched",
                "share",
                "goal ≥ " + GOAL);
        try (Child child = Child.ofClass(settings.flags(), JobsServer.class.getName());
                Client client = new Client(child.port())) {
            for (int i = 0; i < ReadyJobs.COUNT; i++) {
                client.create(Messages.QUERY_JOB);
            }
            List<byte[]> reads = IntStream.rangeClosed(1, ReadyJobs.COUNT)
                    .mapToObj(id -> Messages.get("/v1/jobs/" + id))
                    .toList();
            row(table, child, "read a job", reads, 200);
            row(table, child, "create a job", List.of(Messages.post("/v1/jobs", Messages.QUERY_JOB)), 202);
        }
        table.print(System.out);
    }

    private static void row(Table table, Child child, String name, List<byte[]> requests, int status)
            throws IOException {
        Measurement.of(child, child.port(), requests, status, SECONDS, SECONDS);
        double[] alone = new double[ROUNDS];
        double[] watched = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            alone[round] = rate(child, requests, status);
            HttpURLConnection page = listen(child.port());
            watched[round] = rate(child, requests, status);
            page.disconnect();
        }
        double share = median(watched) / median(alone);
        table.row(
                name,
                Table.whole(median(alone)),
                Table.whole(median(watched)),
                Table.decimal(share, 3),
                Table.goal("≥ " + GOAL, share >= GOAL));
    }

    private static double rate(Child child, List<byte[]> requests, int status) throws IOException {
        return Measurement.of(child, child.port(), requests, status, 1, SECONDS).requestsPerCpuSecond();
    }

    /** A page that reads the events of the firm of all requests here, until it is disconnected. */
    static HttpURLConnection listen(int port) throws IOException {
        HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/__control/events?firm=1")
                .toURL()
                .openConnection();
        InputStream events = page.getInputStream();
        Thread reader = new Thread(() -> read(events), "page");
        reader.setDaemon(true);
        reader.start();
        return page;
    }

    private static void read(InputStream events) {
        try (events) {
            events.transferTo(OutputStream.nullOutputStream());
        } catch (IOException theMeasurementIsOver) {
            return;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
