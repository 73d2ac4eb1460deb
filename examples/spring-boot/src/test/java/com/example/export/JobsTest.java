package com.example.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobskit.mock.client.Fault;
import io.jobskit.mock.client.JobStatus;
import io.jobskit.mock.client.JobsControl;
import io.jobskit.mock.client.Route;
import io.jobskit.mock.junit.JobsMock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

/** The application as it is, but for the address, the firm that each test has for itself, and shorter pauses. */
@JobsMock(progress = "manual")
class JobsTest {

    private static final Map<String, ?> PARAMETERS = Map.of(
            "view_id", 2,
            "portfolio_type", "entity",
            "portfolio_id", 22,
            "output_type", "csv",
            "start_date", "2020-01-01",
            "end_date", "2020-03-31");

    private ConfigurableApplicationContext application;
    private Jobs jobs;

    @BeforeEach
    void start(JobsControl control) {
        application = new SpringApplicationBuilder(ExportApplication.class)
                .run(
                        "--jobs.server=" + control.server(),
                        "--jobs.firm=" + control.firm(),
                        "--jobs.first-pause=10ms",
                        "--jobs.longest-pause=50ms",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error");
        jobs = application.getBean(Jobs.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void resultsOfACompletedJobAreDownloadedForADay(JobsControl control) throws InterruptedException {
        control.clock().freeze();
        String id = create();
        control.job(id).move(JobStatus.COMPLETED);
        assertThat(jobs.await(id).completed()).isTrue();
        assertThat(new String(jobs.download(id))).contains(",");

        control.clock().advance(Duration.ofHours(24));
        assertThatExceptionOfType(HttpClientErrorException.Gone.class).isThrownBy(() -> jobs.download(id));
    }

    @Test
    void aJobThatFailedIsNotWaitedFor(JobsControl control) throws InterruptedException {
        String id = create();
        control.job(id).move(JobStatus.FAILED);
        assertThat(jobs.await(id).status()).isEqualTo("Failed");
    }

    @Test
    void aRateLimitIsWaitedFor(JobsControl control) throws InterruptedException {
        String id = create();
        control.job(id).move(JobStatus.COMPLETED);
        control.faults()
                .inject(Fault.status(429, Duration.ofSeconds(1)).on(Route.READ).next(1));
        long before = System.nanoTime();
        assertThat(jobs.await(id).completed()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aReadingThatFailsIsRepeated(JobsControl control) throws InterruptedException {
        String id = create();
        control.job(id).move(JobStatus.COMPLETED);
        control.faults()
                .inject(
                        Fault.drop().on(Route.READ).next(1),
                        Fault.truncate(20).on(Route.READ).next(1),
                        Fault.status(502).on(Route.READ).next(1));
        assertThat(jobs.await(id).completed()).isTrue();
    }

    @Test
    void aJobIsCancelled(JobsControl control) throws InterruptedException {
        String id = create();
        jobs.cancel(id);
        assertThat(jobs.await(id).status()).isEqualTo("User Cancelled");
    }

    @Test
    void anUnknownJobIsNotAskedForAgain() {
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> jobs.await("424242"));
    }

    @Test
    void aCreationThatFailsIsNotSentAgain(JobsControl control) {
        control.faults().inject(Fault.status(503).on(Route.CREATE).next(1));
        assertThatExceptionOfType(HttpServerErrorException.class).isThrownBy(this::create);
        assertThat(control.jobs()).isEmpty();
    }

    /** Some deployments of the API answer so. */
    @Nested
    @JobsMock(progress = "manual", completedRead = 303, download = 303)
    class WhereCompletedJobsRedirect {

        @Test
        void resultsAreDownloaded(JobsControl control) throws InterruptedException {
            String id = create();
            control.job(id).move(JobStatus.COMPLETED);
            assertThat(jobs.await(id).completed()).isTrue();
            assertThat(new String(jobs.download(id))).contains(",");
        }
    }

    private String create() {
        return jobs.create("portfolio_view_results", PARAMETERS);
    }
}
