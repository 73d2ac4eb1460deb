package io.jobskit.conformance.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Jobs that were created with the very same parameters. */
final class Twins {

    private final Map<String, List<JobHistory>> byParameters = new HashMap<>();

    void add(Creation creation, JobHistory job) {
        byParameters
                .computeIfAbsent(creation.attributes().toString(), any -> new ArrayList<>())
                .add(job);
    }

    /** The others that were created as that one was. */
    List<JobHistory> of(JobHistory job) {
        return job.creation().stream()
                .flatMap(creation ->
                        byParameters.getOrDefault(creation.attributes().toString(), List.of()).stream())
                .filter(twin -> twin != job)
                .toList();
    }
}
