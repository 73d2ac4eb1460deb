package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Everything that the last acts showed of the jobs in hand: creations, readings, entries of listings. */
final class SeenJobs {

    private record SeenJob(JobInHand job, ShownJob sight) {}

    private final List<SeenJob> all;

    private SeenJobs(List<SeenJob> all) {
        this.all = all;
    }

    /**
     * What was shown.
     *
     * @throws CannotJudgeException if that is nothing
     */
    static SeenJobs of(ScenarioContext scene) {
        List<SeenJob> all = new ArrayList<>();
        Entries entries = new Entries(scene);
        for (Interaction act : scene.acts()) {
            act.job().ifPresent(job -> {
                Operation operation = act.exchange().operation();
                ShownJob sight = operation == Operation.CREATE
                        ? ShownJob.created(act.exchange())
                        : ShownJob.read(act.exchange());
                if (operation == Operation.READ) {
                    add(all, job, isListed(scene, job) ? sight : entries.shown(job, sight));
                } else if (operation == Operation.CREATE || operation == Operation.OTHER) {
                    add(all, job, sight);
                }
            });
        }
        for (ShownJob sight : scene.listed()) {
            scene.jobs().stream().filter(job -> Entries.isOf(job, sight)).forEach(job -> add(all, job, sight));
        }
        if (all.isEmpty()) {
            throw new CannotJudgeException(
                    "None of the answers shows the job.",
                    scene.acts().stream().map(Interaction::exchange).toList());
        }
        return new SeenJobs(all);
    }

    private static boolean isListed(ScenarioContext scene, JobInHand job) {
        return scene.listed().stream().anyMatch(sight -> Entries.isOf(job, sight));
    }

    private static void add(List<SeenJob> all, JobInHand job, ShownJob sight) {
        if (sight.resource().isObject()) {
            all.add(new SeenJob(job, sight));
        }
    }

    void forEach(BiConsumer<JobInHand, ShownJob> use) {
        all.forEach(observation -> use.accept(observation.job(), observation.sight()));
    }
}
