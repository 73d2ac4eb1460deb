package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.history.Observation;
import java.util.List;
import java.util.Optional;

/**
 * A listing shows what was done to a job as reading it does, whichever comes first (LIST-05). Only walk and probe ask this
 * rule ({@link LifeCheck}), for the reason that {@link LifeRules} has.
 */
final class LifeListRules {

    private LifeListRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("LIST-05", "lists a job as what was done to it has made it", LifeListRules::isUpToDate));
    }

    private static void isUpToDate(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            job.listings().stream()
                    .filter(scope::has)
                    .forEach(listed -> known(history, job, listed)
                            .ifPresent(known -> listed.status()
                                    .ifPresent(seen -> judgement.that(
                                            known.allows(seen),
                                            () -> new Difference.WrongStatus(
                                                    job.id(), known.words(), List.of(seen.label())),
                                            listed.exchange()))));
        }
    }

    private static Optional<JobModel> known(History history, JobHistory job, Observation listed) {
        return job.creation()
                .flatMap(creation -> history.knownBefore(listed.exchange(), job.id(), creation.exchange()));
    }
}
