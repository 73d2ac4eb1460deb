package io.jobskit.conformance.probe;

import io.jobskit.contract.lifecycle.JobStatus;

/**
 * Where a job is when something happens to it.
 *
 * @param name as the table names it: a status, or {@code expired results}
 * @param status the status that it is in
 */
record Situation(String name, JobStatus status) {

    static final String EXPIRED = "expired results";

    /**
     * That of a name.
     *
     * @throws IllegalStateException if there is none
     */
    static Situation of(String name) {
        JobStatus status = name.equals(EXPIRED)
                ? JobStatus.TIMED_OUT
                : JobStatus.of(name)
                        .orElseThrow(() -> new IllegalStateException("There is no status '%s'.".formatted(name)));
        return new Situation(name, status);
    }

    boolean isExpired() {
        return name.equals(EXPIRED);
    }

    /** Whether a job in it has results, or had some. */
    boolean hasHadResults() {
        return status == JobStatus.COMPLETED || isExpired();
    }

    boolean hasEnded() {
        return status.hasEnded();
    }
}
