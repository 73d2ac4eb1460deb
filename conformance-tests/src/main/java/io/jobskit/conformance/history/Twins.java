package io.jobskit.conformance.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Jobs that were created with the very same parameters. */
final class Twins {

    private final Map<String, List<JobHistory>> byParameters = new HashMap<>();
    private final Map<JobHistory, List<JobHistory>> byJob = new HashMap<>();

    void add(Creation creation, JobHistory job) {
        List<JobHistory> alike =
                byParameters.computeIfAbsent(creation.attributes().toString(), any -> new ArrayList<>());
        alike.add(job);
        byJob.putIfAbsent(job, alike);
    }

    /** The others that were created as that one was. */
    List<JobHistory> of(JobHistory job) {
        return byJob.getOrDefault(job, List.of()).stream()
                .filter(twin -> twin != job)
                .toList();
    }
}
