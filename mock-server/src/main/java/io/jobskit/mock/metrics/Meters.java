package io.jobskit.mock.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The meters themselves. */
final class Meters {

    /** The upper bounds of what latencies are sorted into. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Answer, Timer> requests = new ConcurrentHashMap<>();
    private final JobCounts counts;
    private final MultiGauge jobs;

    /** Meters of the process, of those jobs, and of how many were forgotten. */
    Meters(JobCounts counts, LongSupplier forgotten) {
        this.counts = counts;
        this.jobs = MultiGauge.builder("jobs_mock.jobs")
                .description("The newest jobs of each firm, by status: %d of each at most".formatted(JobCounts.MOST))
                .register(registry);
        FunctionCounter.builder("jobs_mock.jobs.forgotten", forgotten, LongSupplier::getAsLong)
                .description("Jobs that were forgotten by this server as they were old")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private record Answer(String route, int status) {}

    MeterRegistry registry() {
        return registry;
    }

    void answered(String route, int status, long nanos) {
        requests.computeIfAbsent(new Answer(route, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answer answer) {
        return Timer.builder("jobs_mock.requests")
                .description("Requests that were answered; the status is none for those that a fault left unanswered")
                .tag("route", answer.route())
                .tag("status", answer.status() == 0 ? "none" : Integer.toString(answer.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** All of them, as Prometheus reads them. */
    String text() {
        List<MultiGauge.Row<?>> rows = counts.byStatus().entrySet().stream()
                .<MultiGauge.Row<?>>map(entry ->
                        MultiGauge.Row.of(Tags.of("status", entry.getKey().label()), entry.getValue()))
                .toList();
        jobs.register(rows, true);
        return registry.scrape();
    }
}
