package io.jobskit.mock.client;

import java.util.Arrays;

/** What a job can be (section "Resource overview", table "Status"). */
public enum JobStatus {
    QUEUED("Queued"),
    WAITING_FOR_CAPACITY("In Progress - Waiting For Capacity"),
    PICKED_UP("Picked Up By Job Runner"),
    IN_PROGRESS("In Progress"),
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

    /** As the API shows it. */
    public String label() {
        return label;
    }

    /**
     * The one with that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static JobStatus labelled(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is no status of a job."));
    }
}
