package io.jobskit.mock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ten million rows of CSV from a server with 128 MB of heap, and how soon the first of them comes. */
final class LargeDownload {

    private static final int ROWS = 10_000_000;
    private static final double FIRST_BYTE_GOAL = 50;

    private long first;
    private long lines;
    private long bytes;

    private LargeDownload() {}

    static void run(Settings settings) throws IOException {
        List<String> flags = new ArrayList<>(settings.flags());
        flags.add("-Xmx128m");
        double cold = coldFirstByte(flags);
        try (Child child = Child.ofClass(flags, JobsServer.class.getName());
                Client client = new Client(child.port())) {
            new LargeDownload().seconds(client, client.create(Messages.csvJob(100)));
            LargeDownload large = new LargeDownload();
            double cpu = child.cpuSeconds();
            double seconds = large.seconds(client, client.create(Messages.csvJob(ROWS)));
            double warm = large.first / 1e6;
            Table table = new Table("Ten million rows of CSV over HTTP, -Xmx128m", "figure", "", "");
            table.row("rows", Table.whole(large.lines - 1), large.lines - 1 == ROWS ? "all there" : "NOT ALL THERE");
            table.row("MB", Table.whole(large.bytes / 1e6));
            table.row("rows/s", Table.whole(large.lines / seconds));
            table.row("rows/CPU-s", Table.whole(large.lines / (child.cpuSeconds() - cpu)));
            table.row("MB/s", Table.whole(large.bytes / 1e6 / seconds));
            table.row(
                    "ms to the first byte, after a small download",
                    Table.decimal(warm, 1),
                    Table.goal("< 50", warm < FIRST_BYTE_GOAL));
            table.row("ms to the first byte, of the first download", Table.decimal(cold, 1), "");
            table.row("resident MB after it", Table.whole(child.residentMegabytes()));
            table.print(System.out);
        }
    }

    /** The first download that a server is asked for, of rows enough to be streamed. */
    private static double coldFirstByte(List<String> flags) throws IOException {
        try (Child child = Child.ofClass(flags, JobsServer.class.getName());
                Client client = new Client(child.port())) {
            LargeDownload small = new LargeDownload();
            small.seconds(client, client.create(Messages.csvJob(100_000)));
            return small.first / 1e6;
        }
    }

    /** Downloads the results of a job, once it has completed; how long that takes, and when the first byte comes. */
    private double seconds(Client client, String job) throws IOException {
        client.completed(job);
        long start = System.nanoTime();
        int status = client.send(Messages.get(job + "/download"), piece -> {
            if (bytes == 0) {
                first = System.nanoTime() - start;
            }
            bytes += piece.remaining();
            while (piece.hasRemaining()) {
                lines += piece.get() == '\n' ? 1 : 0;
            }
        });
        if (status != 200) {
            throw new IOException("The download of " + job + " was answered with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
