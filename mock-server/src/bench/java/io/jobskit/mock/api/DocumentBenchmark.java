package io.jobskit.mock.api;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A job's state at an instant, and the document that shows it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DocumentBenchmark {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] PARAMETERS =
            "{\"columns\":[{\"key\":\"value\",\"arguments\":{}}],\"groupings\":[]}".getBytes(StandardCharsets.UTF_8);

    private final Job job = Job.create(
            7,
            new Owner("1", "key", "1"),
            "PORTFOLIO_QUERY",
            PARAMETERS,
            new Progression(Behavior.COMPLETES, ProgressMode.USUAL),
            CREATED,
            false);
    private final Instant now = CREATED.plusMillis(1700);

    @Benchmark
    public JobState state() {
        return job.at(now);
    }

    @Benchmark
    public Content stateAndDocument() {
        return Documents.job(job, job.at(now), "7");
    }
}
