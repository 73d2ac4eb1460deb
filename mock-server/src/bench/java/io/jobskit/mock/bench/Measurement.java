package io.jobskit.mock.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What a server did under load.
 *
 * @param requests how many requests it answered
 * @param cpuSeconds the processor time that it took for them
 * @param p50 the microseconds within which half of the replies came
 * @param p99 the microseconds within which 99 of 100 replies came
 * @param generatorCpuSeconds the processor time of the one who asked
 */
record Measurement(long requests, double cpuSeconds, int p50, int p99, double generatorCpuSeconds) {

    /** Drives a warm-up and then what is measured: each so many seconds. */
    static Measurement of(Child server, int port, List<byte[]> requests, int status, double warmUp, double measured)
            throws IOException {
        try (Load load = new Load(port, requests, status)) {
            load.drive(seconds(warmUp));
            return measure(server, load, measured);
        }
    }

    /** Drives a warm-up of so many CPU-seconds of the server's, and then so many seconds that are measured. */
    static Measurement afterCpuSeconds(
            Child server, int port, List<byte[]> requests, int status, double warmUp, double measured)
            throws IOException {
        try (Load load = new Load(port, requests, status)) {
            double until = server.cpuSeconds() + warmUp;
            while (server.cpuSeconds() < until) {
                load.drive(seconds(0.2));
            }
            return measure(server, load, measured);
        }
    }

    double requestsPerCpuSecond() {
        return requests / cpuSeconds;
    }

    private static Measurement measure(Child server, Load load, double seconds) throws IOException {
        double own = ownCpuSeconds();
        double before = server.cpuSeconds();
        Latencies latencies = load.drive(seconds(seconds));
        return new Measurement(
                latencies.count(),
                server.cpuSeconds() - before,
                latencies.within(0.5),
                latencies.within(0.99),
                ownCpuSeconds() - own);
    }

    private static BooleanSupplier seconds(double seconds) {
        long start = System.nanoTime();
        long nanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        return () -> System.nanoTime() - start >= nanos;
    }

    private static double ownCpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
