package io.jobskit.contract.lifecycle;

import java.util.Optional;

/** What a job can be (section "Resource overview", table "Status"). */
public enum JobStatus {
    QUEUED("Queued"),
    WAITING_FOR_CAPACITY("In Progress - Waiting For Capacity"),
    IN_PROGRESS("In Progress"),
    PICKED_UP("Picked Up By Job Runner"),
    COMPLETED("Completed"),
    CANCELED("Canceled"),
    TIMED_OUT("Timed Out"),
    FAILED("Failed"),
    REJECTED("Rejected"),
    ERROR_CANCELLED("Error Cancelled"),
    CANCEL_REQUESTED("Cancel Requested"),
    USER_CANCELLED("User Cancelled");

    private final String label;

    JobStatus(String label) {
        this.label = label;
    }

    /** The status that a label stands for: one of the table, {@code Error}, or a snake-case name; empty for any other. */
    public static Optional<JobStatus> of(String label) {
        return Labels.of(label);
    }

    /** The label in the table, letter for letter. */
    public String label() {
        return label;
    }

    /** Whether a job in it is over for good; a Completed job is not, since it expires and can be cancelled. */
    public boolean isFinal() {
        return switch (this) {
            case CANCELED, TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED -> true;
            default -> false;
        };
    }

    /** Whether it is one of the two labels of a job that its user has cancelled. */
    public boolean isCancelled() {
        return this == CANCELED || this == USER_CANCELLED;
    }

    /** Whether a job in it was asked to cancel, and is cancelled or about to be. */
    public boolean isCancelAsked() {
        return this == CANCEL_REQUESTED || isCancelled();
    }

    /** Whether a job in it has nothing more to do: it is final, or Completed. */
    public boolean hasEnded() {
        return isFinal() || this == COMPLETED;
    }

    /** Whether a job that was seen in it may be seen in the later one, if nobody asked to cancel it after it had ended. */
    public boolean canBecome(JobStatus later) {
        return LifeCycle.isReachable(this, later, false);
    }

    /**
     * Whether a job that was seen in it may be seen in the later one.
     *
     * @param cancelAsked whether the job may have been asked to cancel before the later sighting: a server may relabel
     *     a job that ended without results (CANCEL-08)
     */
    public boolean canBecome(JobStatus later, boolean cancelAsked) {
        return LifeCycle.isReachable(this, later, cancelAsked);
    }
}
