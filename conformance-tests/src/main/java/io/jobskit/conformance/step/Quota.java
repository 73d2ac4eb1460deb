package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.util.List;
import java.util.Map;

/**
 * Creations by a user whose queue is full (section "Check a job's status", Rejected): they are accepted, and the job is
 * Rejected. A creation that is refused to that user, and accepted from the owner of the jobs, makes no such job.
 */
final class Quota {

    private static final int LIMITED = 429;

    private Quota() {}

    /** A creation whose answer is an observation even where it is one of a limit of requests: such users have a limit of another kind. */
    static Exchange create(ScenarioContext scene, Identity identity, JsonNode body) {
        try {
            return scene.create(identity, body, Map.of(), "");
        } catch (CannotJudgeException unanswered) {
            return unanswered.evidence().stream()
                    .filter(exchange -> exchange.status() == LIMITED)
                    .reduce((one, later) -> later)
                    .orElseThrow(() -> unanswered);
        }
    }

    /** Judges the creations that were refused. */
    static void judge(ScenarioContext scene) {
        for (Interaction act : scene.acts()) {
            Exchange refused = act.exchange();
            if (act.asked().isObject() && refused.status() / 100 == 4 && refused.status() != 401) {
                Exchange twin = scene.create(scene.owner(), act.asked(), Map.of(), "");
                scene.judge()
                        .that(
                                "a creation beyond the quota is accepted",
                                twin.status() / 100 != 2,
                                () -> new Difference.WrongStatusCode(
                                        "Creating a job as a user whose queue is full (the same request of the owner is accepted)",
                                        List.of(202),
                                        refused.status()),
                                refused,
                                twin);
            }
        }
    }
}
