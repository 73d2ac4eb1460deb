package io.jobskit.conformance.scene;

import io.jobskit.conformance.target.Identity;
import java.util.LinkedHashMap;
import java.util.Map;

/** The jobs that a run has created, each with its owner, so that none is left behind. */
public final class CreatedJobs {

    private final Map<String, Identity> owners = new LinkedHashMap<>();

    /** Notes one more. */
    public synchronized void add(String id, Identity owner) {
        owners.put(id, owner);
    }

    /** All of them, in the order in which they were created. */
    public synchronized Map<String, Identity> all() {
        return new LinkedHashMap<>(owners);
    }
}
