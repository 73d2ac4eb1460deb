package io.jobskit.mock.job;

import java.util.Optional;

/** The twelve statuses of a job, with the labels that the API shows ("Resource overview", Status). */
public enum Status {
    QUEUED("Queued"),
    WAITING_FOR_CAPACITY("In Progress - Waiting For Capacity"),
    PICKED_UP("Picked Up By Job Runner"),
    IN_PROGRESS("In Progress"),
    COMPLETED("Completed"),
    CANCEL_REQUESTED("Cancel Requested"),
    USER_CANCELLED("User Cancelled"),
    CANCELED("Canceled"),
    TIMED_OUT("Timed Out"),
    FAILED("Failed"),
    REJECTED("Rejected"),
    ERROR_CANCELLED("Error Cancelled");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The status as the API writes it. */
    public String label() {
        return label;
    }

    /** Whether nothing more can happen to a job in this status. Completed is not final: results expire. */
    public boolean isFinal() {
        return switch (this) {
            case USER_CANCELLED, CANCELED, TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED -> true;
            default -> false;
        };
    }

    /** Whether the job's work is over, with or without results. */
    public boolean isEnd() {
        return this == COMPLETED || isFinal();
    }

    /** Whether the job has left the queue for good: from here on it has a start. */
    boolean isStart() {
        return this == PICKED_UP || this == IN_PROGRESS;
    }

    /** The status with exactly that label. */
    public static Optional<Status> labelled(String label) {
        for (Status status : values()) {
            if (status.label.equals(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
