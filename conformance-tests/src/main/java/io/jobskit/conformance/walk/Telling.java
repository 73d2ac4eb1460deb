package io.jobskit.conformance.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a sequence of steps in words. */
public final class Telling {

    private Telling() {}

    /**
     * {@code 1. create a held view job; 2. cancel it; 3. read it: seen as …}.
     *
     * @param unusual what is unusual about the requests that create jobs, by the numbers of the jobs
     */
    public static String of(List<WalkStep> steps, Breach breach, Map<Integer, String> unusual) {
        Map<Integer, String> names = names(steps);
        List<String> told = new ArrayList<>();
        for (WalkStep step : steps) {
            String how = step instanceof WalkStep.Create ? unusual.getOrDefault(step.job(), "") : "";
            told.add((told.size() + 1) + ". " + step.words(names.getOrDefault(step.job(), ""))
                    + (how.isEmpty() ? "" : " (" + how + ")"));
        }
        String about = names.size() > 1 && steps.get(steps.size() - 1).job() == WalkStep.NO_JOB
                ? " (" + names.get(breach.jobs().iterator().next()) + ")"
                : "";
        return String.join("; ", told) + ": " + breach.seen() + about;
    }

    /** A single job needs no name. */
    private static Map<Integer, String> names(List<WalkStep> steps) {
        Map<Integer, String> names = new HashMap<>();
        for (WalkStep step : steps) {
            if (step instanceof WalkStep.Create create) {
                names.put(create.job(), "job " + (names.size() + 1));
            } else if (step instanceof WalkStep.CreateTwin twin) {
                names.put(twin.job(), "job " + (names.size() + 1));
            }
        }
        if (names.size() == 1) {
            names.replaceAll((job, name) -> "it");
        }
        return names;
    }
}
