package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.Scene;
import java.util.List;

/** What a run began with: one well-formed creation of each kind. */
final class WellFormed {

    private static final String JOB_TYPE = "/data/attributes/job_type";

    private WellFormed() {}

    /**
     * That a request is refused says something only if it would be accepted without what is special about it.
     *
     * @throws CannotJudgeException if well-formed jobs of that kind are refused as well
     */
    static void isAccepted(Scene scene, Act act) {
        JsonNode type = act.asked().at(JOB_TYPE);
        for (Exchange exchange : scene.stage().wire().history().exchanges()) {
            boolean isOfThatKind = exchange.operation() == Operation.CREATE
                    && exchange.requirement().isEmpty()
                    && exchange.request().message().json().at(JOB_TYPE).equals(type);
            if (isOfThatKind && exchange.status() / 100 == 4) {
                throw new CannotJudgeException(
                        "A well-formed job of that kind is refused with %d as well: are the samples of the target file there?"
                                .formatted(exchange.status()),
                        List.of(exchange, act.exchange()));
            }
        }
    }
}
