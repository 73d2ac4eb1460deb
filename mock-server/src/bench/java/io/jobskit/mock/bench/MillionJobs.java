package io.jobskit.mock.bench;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.api.JobsApi;
import io.jobskit.mock.api.Paging;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.store.MemoryStore;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Creates a million jobs through the API, without a server, and prints a row of figures separated by tabs. */
final class MillionJobs {

    private static final int COUNT = 1_000_000;
    private static final int PAGE = 500;
    private static final int ROUNDS = 301;
    private static final int BYTES_GOAL = 700;
    private static final double SPREAD_GOAL = 0.2;

    private final JobsApi api;

    private MillionJobs() {
        Access access = new Access(AuthMode.OPEN, new Firms(MemoryStore.empty(Clock.systemUTC()), null, firm -> {}));
        api = new JobsApi(
                access,
                MemoryStore.empty(Clock.systemUTC()).jobs(),
                new JobsApi.Settings(ProgressMode.USUAL, 200, 200));
    }

    /** Takes the kind of job: query or view. */
    public static void main(String[] arguments) {
        byte[] job = (arguments[0].equals("query") ? Messages.QUERY_JOB : Messages.VIEW_JOB)
                .getBytes(StandardCharsets.UTF_8);
        MillionJobs jobs = new MillionJobs();
        jobs.create(job);
        long before = usedHeap();
        long start = System.nanoTime();
        for (int i = 1; i < COUNT; i++) {
            jobs.create(job);
        }
        double micros = (System.nanoTime() - start) / 1e3 / COUNT;
        double bytes = (usedHeap() - before) / (double) COUNT;
        awaitCompletion();
        double[] pages = jobs.pages(0, COUNT / 2, COUNT - PAGE);
        double slowest = Arrays.stream(pages).max().orElseThrow();
        double spread = slowest / Arrays.stream(pages).min().orElseThrow() - 1;
        System.out.println(String.join(
                "\t",
                arguments[0] + " jobs",
                Table.whole(bytes),
                Table.goal("≤ " + BYTES_GOAL, bytes <= BYTES_GOAL),
                Table.whole(pages[0]),
                Table.whole(pages[1]),
                Table.whole(pages[2]),
                Table.whole(spread * 100) + " %",
                Table.goal("≤ 20 %", spread <= SPREAD_GOAL),
                Table.decimal(micros, 1)));
    }

    private void create(byte[] job) {
        answer(new HttpRequest("POST", "/v1/jobs", null, MillionJobs::header, PublicAddress.LOCAL, job), 202);
    }

    /** Jobs complete within 3 seconds; a page of unfinished ones would be shorter than the others. */
    private static void awaitCompletion() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(4)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    /** The median microseconds of pages after those numbers, measured in turns. */
    private double[] pages(long... afters) {
        double[][] micros = new double[afters.length][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < afters.length; i++) {
                String query = afters[i] == 0 ? null : "page[after]=" + Paging.cursor(afters[i]);
                long start = System.nanoTime();
                answer(
                        new HttpRequest(
                                "GET", "/v1/jobs", query, MillionJobs::header, PublicAddress.LOCAL, new byte[0]),
                        200);
                if (round >= 0) {
                    micros[i][round] = (System.nanoTime() - start) / 1e3;
                }
            }
        }
        return Arrays.stream(micros).mapToDouble(MillionJobs::median).toArray();
    }

    private void answer(HttpRequest request, int status) {
        HttpResponse answer = api.answer(request);
        if (answer.status() != status) {
            throw new IllegalStateException("Answered " + answer.status() + ", not " + status);
        }
    }

    private static List<String> header(String name) {
        return name.equals("Content-Type") ? List.of(Messages.JSON_API) : List.of();
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
