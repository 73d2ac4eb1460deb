package io.jobskit.mock.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The progressions that jobs take, each of which is made once. */
public final class Progressions {

    private record Key(Behavior behavior, ProgressMode progressMode) {}

    private final Map<Key, Progression> progressions = new ConcurrentHashMap<>();

    /** The progression of jobs with that behavior in that progress mode. */
    public Progression of(Behavior behavior, ProgressMode progressMode) {
        return progressions.computeIfAbsent(
                new Key(behavior, progressMode), key -> new Progression(key.behavior, key.progressMode));
    }

    /** The job again, on its progression. */
    public Job restored(SavedJob saved) {
        return saved.restored(of(saved.behavior(), saved.progressMode()));
    }
}
