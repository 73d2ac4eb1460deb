package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.JobHistory;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** How old jobs are, by when they were created and by how much they were made older. */
final class Ages {

    /** So old a job is a day old, but for what clocks and roundings may be apart. */
    static final Duration DAY = Duration.ofHours(24).minusSeconds(1);

    private Ages() {}

    /** The longest time that can have passed for the job by then, since this run created it; empty if it did not. */
    static Optional<Duration> oldest(JobHistory job, Exchange moment) {
        return job.creation()
                .map(creation -> job.actionsUntil(moment, Operation.AGE).stream()
                        .map(Ages::by)
                        .reduce(Duration.between(creation.exchange().sentAt(), moment.answeredAt()), Duration::plus));
    }

    /** What is no length of time makes nothing older. */
    private static Duration by(Exchange age) {
        try {
            return Duration.parse(age.request().message().json().path("by").asText());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
