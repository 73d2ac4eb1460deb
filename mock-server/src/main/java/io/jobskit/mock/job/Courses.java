package io.jobskit.mock.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The courses that jobs take, each of which is made once. */
public final class Courses {

    private record Key(Fate fate, Pace pace) {}

    private final Map<Key, Course> courses = new ConcurrentHashMap<>();

    /** The course of jobs with that fate at that pace. */
    public Course of(Fate fate, Pace pace) {
        return courses.computeIfAbsent(new Key(fate, pace), key -> new Course(key.fate, key.pace));
    }

    /** The job again, on its course. */
    public Job restored(SavedJob saved) {
        return saved.restored(of(saved.fate(), saved.pace()));
    }
}
