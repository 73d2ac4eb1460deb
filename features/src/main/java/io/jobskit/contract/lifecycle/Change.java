package io.jobskit.contract.lifecycle;

/**
 * A change of status that leads from one status to another at once. The two labels of a cancelled job count as one
 * status: a change to {@code Canceled} is one to {@code User Cancelled}.
 *
 * @param from the status before
 * @param to the status after
 * @param when when it happens, in a few words; empty for a change that the documentation does not know
 */
public record Change(JobStatus from, JobStatus to, String when) {

    /** Whether the documentation says neither that it may happen nor that it may not (CANCEL-08). */
    public boolean isLeftOpen() {
        return LifeCycle.LEFT_OPEN.contains(this);
    }
}
