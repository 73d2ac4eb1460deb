package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import java.util.List;

/** What a run began with: a well-formed creation of each kind, in as many ways as it took until one was accepted. */
final class WellFormed {

    private static final String JOB_TYPE = "/data/attributes/job_type";

    private WellFormed() {}

    /**
     * That a request is refused says something only if it would be accepted without what is special about it.
     *
     * @throws CannotJudgeException if well-formed jobs of that kind are refused as well
     */
    static void isAccepted(ScenarioContext scene, Interaction act) {
        String type = act.asked().at(JOB_TYPE).asText();
        List<Exchange> tried = scene.stage().wire().history().exchanges("").stream()
                .filter(exchange -> exchange.operation() == Operation.CREATE
                        && exchange.request()
                                .message()
                                .json()
                                .at(JOB_TYPE)
                                .asText()
                                .equalsIgnoreCase(type))
                .toList();
        if (tried.stream().noneMatch(exchange -> exchange.status() / 100 == 2)) {
            tried.stream()
                    .filter(exchange -> exchange.status() / 100 == 4)
                    .findFirst()
                    .ifPresent(exchange -> {
                        throw new CannotJudgeException(
                                "A well-formed job of that kind is refused with %d, too: do the samples of the target file exist on the target?"
                                        .formatted(exchange.status()),
                                List.of(exchange, act.exchange()));
                    });
        }
    }
}
