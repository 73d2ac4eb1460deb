package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the passing of time does to a job: the 24 hours of its results, the 4 hours of its run. */
class StatusLimitsTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration RUN = Duration.ofHours(4);
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Client client = STUB.client();

    @Test
    @Requirement({"STATUS-07", "STATUS-17"})
    void aCompletedJobTimesOut24HoursAfterItsCreationAndNotBefore() {
        TestJob job = client.heldIn(Status.COMPLETED).age(DAY.minus(INSTANT));
        assertThat(job.status()).isEqualTo("Completed");
        assertThat(job.age(INSTANT).status()).isEqualTo("Timed Out");
        assertThat(job.listed().at("/attributes/status").asText()).isEqualTo("Timed Out");
    }

    @Test
    @Requirement({"STATUS-07", "STATUS-17"})
    void theSameHappensByTheClock() {
        TestJob job = client.view().after(DAY.minus(INSTANT));
        assertThat(job.status()).isEqualTo("Completed");
        assertThat(job.after(INSTANT).status()).isEqualTo("Timed Out");
    }

    @Test
    @Requirement({"STATUS-12", "STATUS-16"})
    void aJobThatHasRunFor4HoursIsStoppedAndNotBefore() {
        TestJob job = client.heldIn(Status.IN_PROGRESS).age(RUN.minus(INSTANT));
        assertThat(job.status()).isEqualTo("In Progress");
        assertThat(job.age(INSTANT).status()).isEqualTo("Error Cancelled");
        assertThat(job.attributes().at("/errors/0/detail").asText()).contains("4 hours");
        assertThat(job.attributes().has("completed_at")).isTrue();
        job.download().refused(404);
    }

    @Test
    @Requirement({"STATUS-12", "STATUS-16"})
    void the4HoursCountFromItsStart() {
        TestJob job = client.held().age(RUN.multipliedBy(5)).moveTo(Status.IN_PROGRESS);
        assertThat(job.after(RUN.minus(INSTANT)).status()).isEqualTo("In Progress");
        assertThat(job.after(INSTANT).status()).isEqualTo("Error Cancelled");
    }

    @Test
    @Requirement({"STATUS-12", "STATUS-16"})
    void aJobThatRunsByItselfIsStoppedToo() {
        TestJob job = client.createView(Requests.view().put("view_id", "9003")).accepted(client);
        job.after(Duration.ofMillis(500)).after(RUN.minus(INSTANT));
        assertThat(job.status()).isEqualTo("In Progress");
        assertThat(job.after(INSTANT).status()).isEqualTo("Error Cancelled");
        job.cancel();
        assertThat(job.status()).isEqualTo("Error Cancelled");
    }
}
