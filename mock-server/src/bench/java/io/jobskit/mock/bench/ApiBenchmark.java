package io.jobskit.mock.bench;

import io.jobskit.mock.access.Access;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.api.JobsApi;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.results.ProducedResults;
import io.jobskit.mock.store.MemoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The API's answers, and the rows of results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ApiBenchmark {

    static final int ROWS = 10_000;

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Content-Type", List.of(Messages.JSON_API),
            "Authorization", List.of("Basic a2V5OnNlY3JldA=="),
            "Addepar-Firm", List.of("1"));
    private static final HttpRequest READ =
            new HttpRequest("GET", "/v1/jobs/7", null, ApiBenchmark::header, PublicAddress.LOCAL, new byte[0]);
    private static final HttpRequest CREATE = createRequest();
    private static final HttpRequest LIST = new HttpRequest(
            "GET", "/v1/jobs", "page%5Blimit%5D=500", ApiBenchmark::header, PublicAddress.LOCAL, new byte[0]);
    private static final byte[] VIEW = ("{\"view_id\":\"2\",\"portfolio_type\":\"entity\",\"portfolio_id\":\"22\","
                    + "\"output_type\":\"csv\",\"start_date\":\"2011-12-31\",\"end_date\":\"2013-01-15\","
                    + "\"result_rows\":" + ROWS + "}")
            .getBytes(StandardCharsets.UTF_8);

    private final JobsApi filled = api();
    private JobsApi growing = api();

    /** A thousand jobs to read and list. */
    @Setup
    public void fill() {
        for (int i = 0; i < 1000; i++) {
            filled.answer(CREATE);
        }
    }

    /** Jobs that were created in one iteration take no memory in the next. */
    @Setup(Level.Iteration)
    public void empty() {
        growing = api();
    }

    @Benchmark
    public HttpResponse read() {
        return filled.answer(READ);
    }

    @Benchmark
    public HttpResponse create() {
        return growing.answer(CREATE);
    }

    @Benchmark
    public HttpResponse list500() {
        return filled.answer(LIST);
    }

    @Benchmark
    public void csvRows() throws IOException {
        ProducedResults.of(JobType.PORTFOLIO_VIEW_RESULTS, VIEW).writeTo(OutputStream.nullOutputStream());
    }

    private static HttpRequest createRequest() {
        byte[] body = Messages.QUERY_JOB.getBytes(StandardCharsets.UTF_8);
        return new HttpRequest("POST", "/v1/jobs", null, ApiBenchmark::header, PublicAddress.LOCAL, body);
    }

    private static JobsApi api() {
        Access access = new Access(AuthMode.OPEN, new Firms(MemoryStore.empty(Clock.systemUTC()), null, firm -> {}));
        return new JobsApi(
                access,
                MemoryStore.empty(Clock.systemUTC()).jobs(),
                new JobsApi.Settings(ProgressMode.USUAL, 200, 200));
    }

    private static List<String> header(String name) {
        return HEADERS.getOrDefault(name, List.of());
    }
}
