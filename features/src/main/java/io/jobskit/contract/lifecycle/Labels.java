package io.jobskit.contract.lifecycle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels that a status may be shown under. */
public final class Labels {

    /** Where the documentation's other names differ from those of the table by more than their case. */
    private static final Map<String, JobStatus> OTHER_NAMES = Map.of(
            "Error", JobStatus.ERROR_CANCELLED,
            "waiting_for_capacity", JobStatus.WAITING_FOR_CAPACITY,
            "user_canceled", JobStatus.USER_CANCELLED);

    private static final Map<String, JobStatus> OF_THE_TABLE =
            Stream.of(JobStatus.values()).collect(Collectors.toUnmodifiableMap(JobStatus::label, status -> status));

    private static final Map<String, JobStatus> USED = used();

    private Labels() {}

    /** Whether a label is one that the documentation uses somewhere: its table, {@code Error}, a snake-case name (STATUS-01). */
    public static boolean isUsed(String label) {
        return JobStatus.of(label).isPresent();
    }

    /** Whether a label is one of the table, letter for letter (STATUS-15). */
    public static boolean isOfTheTable(String label) {
        return OF_THE_TABLE.containsKey(label);
    }

    static Optional<JobStatus> of(String label) {
        return Optional.ofNullable(USED.get(label));
    }

    private static Map<String, JobStatus> used() {
        Map<String, JobStatus> used = new HashMap<>();
        OF_THE_TABLE.forEach((label, status) -> used.put(snakeCase(label), status));
        used.putAll(OTHER_NAMES);
        used.putAll(OF_THE_TABLE);
        return Map.copyOf(used);
    }

    private static String snakeCase(String label) {
        return label.toLowerCase(Locale.ROOT).replace(" - ", "_").replace(' ', '_');
    }
}
