package io.jobskit.reports.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a job can be, in the order of its life: before it runs, while it runs, and how it ends. */
public enum JobStatus {
    QUEUED("Queued"),
    WAITING_FOR_CAPACITY("In Progress - Waiting For Capacity"),
    PICKED_UP("Picked Up By Job Runner"),
    IN_PROGRESS("In Progress"),
    CANCEL_REQUESTED("Cancel Requested"),
    COMPLETED("Completed"),
    FAILED("Failed"),
    ERROR_CANCELLED("Error Cancelled"),
    REJECTED("Rejected"),
    USER_CANCELLED("User Cancelled"),
    CANCELED("Canceled"),
    TIMED_OUT("Timed Out");

    /** Where the documentation's other names differ from those of the table by more than their case. */
    private static final Map<String, JobStatus> OTHER_NAMES = Map.of(
            "Error", ERROR_CANCELLED,
            "waiting_for_capacity", WAITING_FOR_CAPACITY,
            "user_canceled", USER_CANCELLED);

    private final String label;

    JobStatus(String label) {
        this.label = label;
    }

    /** The label in the documentation's table, letter for letter. */
    public String label() {
        return label;
    }

    /** The status that a label stands for: one of the table, or another name that the documentation uses for it. */
    public static Optional<JobStatus> of(String label) {
        JobStatus named = OTHER_NAMES.get(label);
        return named != null
                ? Optional.of(named)
                : Stream.of(values()).filter(status -> status.isCalled(label)).findFirst();
    }

    /** The two labels of a cancelled job count as one status. */
    JobStatus oneLabel() {
        return this == CANCELED ? USER_CANCELLED : this;
    }

    private boolean isCalled(String name) {
        return label.equals(name)
                || label.toLowerCase(Locale.ROOT)
                        .replace(" - ", "_")
                        .replace(' ', '_')
                        .equals(name);
    }
}
