package io.jobskit.mock.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A document that is kept is the one that would be made anew. */
class RecentDocumentsTest {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = CREATED.plusSeconds(3600);

    private final RecentDocuments documents = new RecentDocuments();

    @Test
    void ofAJobThatStandsStillItIsMadeOnce() {
        Job job = job(7, "{}");

        assertThat(shown(job, LATER, "7")).isSameAs(shown(job, LATER.plusSeconds(1), "7"));
    }

    @Test
    void itShowsTheStateOfNow() {
        Job job = job(7, "{}");

        assertThat(text(shown(job, CREATED, "7"))).contains("\"Queued\"");
        assertThat(text(shown(job, LATER, "7"))).contains("\"Completed\"");
        assertThat(text(shown(job, CREATED, "7"))).contains("\"Queued\"");
    }

    @Test
    void itShowsTheIdThatIsAskedFor() {
        Job job = job(7, "{}");

        assertThat(text(shown(job, LATER, "7"))).contains("\"id\":\"7\"");
        assertThat(text(shown(job, LATER, Ids.of(7, true)))).contains("\"id\":\"" + Ids.of(7, true) + "\"");
    }

    @Test
    void aJobThatTookThePlaceOfAnotherIsShownAsItIs() {
        shown(job(7, "{\"view_id\":1}"), LATER, "7");
        shown(job(7 + 1024, "{\"view_id\":2}"), LATER, "1031");

        assertThat(text(shown(job(7, "{\"view_id\":3}"), LATER, "7"))).contains("\"view_id\":3");
        assertThat(text(shown(job(7 + 1024, "{\"view_id\":2}"), LATER, "1031"))).contains("\"view_id\":2");
    }

    @Test
    void aLargeOneIsNotKept() {
        Job job = job(7, "{\"note\":\"" + "x".repeat(5000) + "\"}");

        assertThat(shown(job, LATER, "7")).isNotSameAs(shown(job, LATER, "7"));
    }

    private Content shown(Job job, Instant now, String id) {
        return documents.of(job, job.at(now), id);
    }

    private static String text(Content document) {
        return new String(((Content.Bytes) document).bytes(), StandardCharsets.UTF_8);
    }

    private static Job job(long number, String parameters) {
        return Job.create(
                number,
                new Owner("1", "key", "1"),
                "PORTFOLIO_QUERY",
                parameters.getBytes(StandardCharsets.UTF_8),
                new Progression(Behavior.COMPLETES, ProgressMode.USUAL),
                CREATED,
                false);
    }
}
