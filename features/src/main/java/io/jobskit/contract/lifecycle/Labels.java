package io.jobskit.contract.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels that a status may be shown under. */
public final class Labels {

    /** Where the documentation's other names differ from those of the table by more than their case. */
    private static final Map<String, JobStatus> OTHER_NAMES = Map.of(
            "Error", JobStatus.ERROR_CANCELLED,
            "waiting_for_capacity", JobStatus.WAITING_FOR_CAPACITY,
            "user_canceled", JobStatus.USER_CANCELLED);

    private Labels() {}

    /** Whether a label is one that the documentation uses somewhere: its table, {@code Error}, a snake-case name (STATUS-01). */
    public static boolean isUsed(String label) {
        return JobStatus.of(label).isPresent();
    }

    /** Whether a label is one of the table, letter for letter (STATUS-15). */
    public static boolean isOfTheTable(String label) {
        return Stream.of(JobStatus.values()).anyMatch(status -> status.label().equals(label));
    }

    static Optional<JobStatus> alias(String label) {
        JobStatus named = OTHER_NAMES.get(label);
        return named != null
                ? Optional.of(named)
                : Stream.of(JobStatus.values())
                        .filter(status -> snakeCase(status.label()).equals(label))
                        .findFirst();
    }

    private static String snakeCase(String label) {
        return label.toLowerCase(Locale.ROOT).replace(" - ", "_").replace(' ', '_');
    }
}
