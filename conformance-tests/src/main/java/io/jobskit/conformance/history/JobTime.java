package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What time has done to a job: a Completed job is Timed Out 24 hours after its creation, and a job that has run for 4
 * hours runs no longer (section "Status"). The time that passed is what ageing added and what really passed since the
 * creation; the second is small and known roughly, so near a limit both sides of it are possible.
 */
public final class JobTime {

    /** No section says how long a job is known; what has expired is for two days at least. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final Duration EXPIRY = Duration.ofHours(24);

    private static final Duration LONGEST_RUN = Duration.ofHours(4);
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private boolean mayHaveStarted;
    private boolean stopped;
    private boolean expired;
    private Duration age = Duration.ZERO;
    private Duration elapsed = Duration.ZERO;
    private Duration ran = Duration.ZERO;
    private Duration ranAtMost = Duration.ZERO;
    private Duration sinceCompleted = Duration.ZERO;

    JobTime() {}

    /** At most so long ago, in real time, the job was created. */
    void passes(Duration sinceCreation) {
        elapsed = sinceCreation;
    }

    /** From now on it may have left the queue, or not. */
    void startsIf(boolean may) {
        mayHaveStarted |= may;
    }

    /** It may have come to another status, or not. */
    void changesIf(boolean isAnother) {
        ran = isAnother ? Duration.ZERO : ran;
    }

    /** It was put into a status; {@code isAnother} than it had. */
    void isPut(boolean isAnother) {
        stopped = false;
        changesIf(isAnother);
        sinceCompleted = isAnother ? Duration.ZERO : sinceCompleted;
    }

    /** It was made older while it was in one of these statuses; held in them or not. */
    void ages(Exchange ageing, Set<JobStatus> in, boolean held) {
        Duration by = by(ageing);
        age = age.plus(by);
        if (mayHaveStarted) {
            ranAtMost = ranAtMost.plus(by);
        }
        if (held && in.equals(EnumSet.of(JobStatus.IN_PROGRESS))) {
            ran = ran.plus(by);
            stopped |= ran.compareTo(LONGEST_RUN) >= 0;
        }
        if (in.equals(EnumSet.of(JobStatus.COMPLETED))) {
            sinceCompleted = sinceCompleted.plus(by);
            expired |= age.compareTo(EXPIRY) >= 0;
        }
    }

    private static Duration by(Exchange ageing) {
        try {
            return Duration.parse(ageing.request().message().json().path("by").asText());
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }

    /** Whether it was made older. */
    public boolean isAged() {
        return !age.isZero();
    }

    /** Whether it surely ran for four hours. */
    public boolean isStopped() {
        return stopped;
    }

    /** Whether it may have run for four hours. */
    public boolean mayHaveRunTooLong() {
        return mayHaveStarted && ranAtMost.plus(elapsed).plus(ROUNDING).compareTo(LONGEST_RUN) >= 0;
    }

    /** Whether it surely was Completed when it became a day old. */
    public boolean isExpired() {
        return expired;
    }

    /** Whether it may be a day old. */
    public boolean mayBeExpired() {
        return age.plus(elapsed).plus(ROUNDING).compareTo(EXPIRY) >= 0;
    }

    /** Whether it may be so old that nobody keeps it any more. */
    public boolean mayBeForgotten() {
        return age.plus(elapsed).compareTo(KEPT) >= 0;
    }

    /** Whether it completed less than a day ago, as far as ageing tells. */
    public boolean hasCompletedWithinADay() {
        return sinceCompleted.compareTo(EXPIRY) < 0;
    }
}
