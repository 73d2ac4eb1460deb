package io.jobskit.mock.bench;

import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.testing.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.opentest4j.TestAbortedException;

/** What it costs a stub to keep jobs in a database that it shares: its own processor time, and not that of the database. */
final class Shared {

    private static final int READ_GOAL = 5000;
    private static final int REPLICAS = 3;

    /** What three do for each second of their processors, beside what one does. */
    private static final double SHARE_GOAL = 2.2 / REPLICAS;

    private static final double SECONDS = 5;

    /** Seconds of a stub's processor until it is compiled as well as it ever will be. */
    private static final double WARM_UP = 20;

    private Shared() {}

    static void run(Settings settings) throws IOException {
        try (Postgres cluster = Postgres.start()) {
            run(settings, EmptyStore.in(cluster));
        } catch (TestAbortedException without) {
            System.out.println(without.getMessage());
        }
    }

    private static void run(Settings settings, StoreAddress store) throws IOException {
        List<Child> stubs = new ArrayList<>();
        try {
            for (int i = 0; i < REPLICAS; i++) {
                stubs.add(Child.ofClass(
                        settings.flags(), JobsServer.class.getName(), store.url(), String.valueOf(store.user())));
            }
            Kept.fill(stubs.get(0).port());
            List<byte[]> reads = IntStream.rangeClosed(1, ReadyJobs.COUNT)
                    .mapToObj(id -> Messages.get("/v1/jobs/" + id))
                    .toList();
            Table table = new Table("Jobs in PostgreSQL: reading over HTTP", "stubs", "req/CPU-s of the stubs", "", "");
            double one = rate(stubs.subList(0, 1), reads);
            table.row("1", Table.whole(one), Table.goal("≥ " + READ_GOAL, one >= READ_GOAL), "");
            double all = rate(stubs, reads);
            table.row(
                    String.valueOf(REPLICAS),
                    Table.whole(all),
                    Table.decimal(all / one, 2),
                    Table.goal("≥ " + Table.decimal(SHARE_GOAL, 2), all / one >= SHARE_GOAL));
            table.print(System.out);
        } finally {
            for (Child stub : stubs) {
                stub.close();
            }
        }
    }

    /** What they answer for each second of their processors, all of them at once. */
    private static double rate(List<Child> stubs, List<byte[]> reads) {
        List<CompletableFuture<Measurement>> running = stubs.stream()
                .map(stub -> CompletableFuture.supplyAsync(() -> measured(stub, reads)))
                .toList();
        List<Measurement> done = running.stream().map(CompletableFuture::join).toList();
        return done.stream().mapToLong(Measurement::requests).sum()
                / done.stream().mapToDouble(Measurement::cpuSeconds).sum();
    }

    private static Measurement measured(Child stub, List<byte[]> reads) {
        try {
            return Measurement.afterCpuSeconds(stub, stub.port(), reads, 200, WARM_UP, SECONDS);
        } catch (IOException failed) {
            throw new UncheckedIOException("No answers", failed);
        }
    }
}
