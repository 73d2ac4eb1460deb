package io.jobskit.mock.bench;

import io.jobskit.mock.api.Paging;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progressions;
import io.jobskit.mock.store.JobChanges;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.NewContents;
import io.jobskit.mock.store.Store;
import io.jobskit.mock.store.sql.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What it costs to keep jobs in a file, beside memory: reading, creating, and starting with a million of them. */
final class Kept {

    private static final double READ_GOAL = 0.5;
    private static final int CREATE_GOAL = 2000;
    private static final int START_GOAL = 2000;
    private static final double SPREAD_GOAL = 0.2;
    private static final int COUNT = 1_000_000;
    private static final int PAGE = 500;
    private static final double SECONDS = 5;

    private final Settings settings;
    private final Path folder;

    private Kept(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    static void run(Settings settings) throws IOException {
        Path folder = Files.createTempDirectory("bench-");
        try {
            Kept kept = new Kept(settings, folder);
            kept.operations();
            kept.million();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void operations() throws IOException {
        Table table = new Table(
                "Where jobs are kept: reading and creating over HTTP",
                "operation",
                "memory: req/CPU-s",
                "file: req/CPU-s",
                "share",
                "",
                "file: req/s",
                "");
        String file = folder.resolve("jobs.db").toString();
        try (Child memory = Child.ofClass(settings.flags(), JobsServer.class.getName());
                Child stored = Child.ofClass(settings.flags(), JobsServer.class.getName(), file)) {
            fill(memory.port());
            fill(stored.port());
            List<byte[]> reads = IntStream.rangeClosed(1, ReadyJobs.COUNT)
                    .mapToObj(id -> Messages.get("/v1/jobs/" + id))
                    .toList();
            row(table, "read a job", memory, stored, reads, 200, READ_GOAL, 0);
            List<byte[]> create = List.of(Messages.post("/v1/jobs", Messages.QUERY_JOB));
            row(table, "create a job", memory, stored, create, 202, 0, CREATE_GOAL);
        }
        table.print(System.out);
    }

    private static void row(
            Table table,
            String name,
            Child memory,
            Child stored,
            List<byte[]> requests,
            int status,
            double share,
            int rate)
            throws IOException {
        double inMemory = Measurement.of(memory, memory.port(), requests, status, SECONDS, SECONDS)
                .requestsPerCpuSecond();
        Measurement inFile = Measurement.of(stored, stored.port(), requests, status, SECONDS, SECONDS);
        double part = inFile.requestsPerCpuSecond() / inMemory;
        double second = inFile.requests() / SECONDS;
        table.row(
                name,
                Table.whole(inMemory),
                Table.whole(inFile.requestsPerCpuSecond()),
                Table.decimal(part, 2),
                share == 0 ? "" : Table.goal("≥ " + share, part >= share),
                Table.whole(second),
                rate == 0 ? "" : Table.goal("≥ " + rate, second >= rate));
    }

    static void fill(int port) throws IOException {
        try (Client client = new Client(port)) {
            for (int i = 0; i < ReadyJobs.COUNT; i++) {
                client.create(Messages.QUERY_JOB);
            }
        }
    }

    private void million() throws IOException {
        Path file = folder.resolve("million.db");
        create(file);
        Table table = new Table(
                "A file with a million jobs: the start, and pages of 500 (median µs)",
                "ms to the start",
                "",
                "first",
                "middle",
                "last",
                "spread",
                "");
        long begun = System.nanoTime();
        try (Child stored = Child.ofClass(settings.flags(), JobsServer.class.getName(), file.toString())) {
            int port = stored.port();
            double start = (System.nanoTime() - begun) / 1e6;
            pages(stored, port);
            int[] pages = pages(stored, port);
            double spread = (double) Arrays.stream(pages).max().orElseThrow()
                            / Arrays.stream(pages).min().orElseThrow()
                    - 1;
            table.row(
                    Table.whole(start),
                    Table.goal("< " + START_GOAL, start < START_GOAL),
                    Table.whole(pages[0]),
                    Table.whole(pages[1]),
                    Table.whole(pages[2]),
                    Table.whole(spread * 100) + " %",
                    Table.goal("≤ 20 %", spread <= SPREAD_GOAL));
        }
        table.print(System.out);
    }

    /** The first page, one in the middle and the last. */
    private static int[] pages(Child stored, int port) {
        return LongStream.of(0, COUNT / 2, COUNT - PAGE)
                .mapToInt(after -> page(stored, port, after))
                .toArray();
    }

    private static int page(Child stored, int port, long after) {
        byte[] request = Messages.get("/v1/jobs" + (after == 0 ? "" : "?page%5Bafter%5D=" + Paging.cursor(after)));
        try {
            return Measurement.of(stored, port, List.of(request), 200, 2, 2).p50();
        } catch (IOException failed) {
            throw new UncheckedIOException("No page after " + after, failed);
        }
    }

    private static void create(Path file) {
        Owner owner = new Owner("1", "key", "1");
        byte[] parameters = "{\"view_id\":\"2\",\"portfolio_type\":\"entity\",\"portfolio_id\":\"22\"}"
                .getBytes(StandardCharsets.UTF_8);
        Progressions progressions = new Progressions();
        Instant created = Instant.now().minusSeconds(3600);
        try (Store store = SqlStore.inFile(file, Clock.systemUTC(), JobChanges.UNHEARD)) {
            List<Job> jobs = LongStream.rangeClosed(1, COUNT)
                    .mapToObj(number -> Job.create(
                            number,
                            owner,
                            "portfolio_view_results",
                            parameters,
                            progressions.of(Behavior.COMPLETES, ProgressMode.USUAL),
                            created,
                            false))
                    .toList();
            store.replace("1", new NewContents(KeptFirm::value, List.of(), jobs, COUNT));
        }
    }
}
