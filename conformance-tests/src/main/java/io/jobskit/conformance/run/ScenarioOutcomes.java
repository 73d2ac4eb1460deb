package io.jobskit.conformance.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.failure.ViolationError;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Findings;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Turns the ways in which a scenario can end into findings; what was judged in it is found already. */
final class ScenarioOutcomes implements ConcurrentEventListener {

    private final Findings findings;
    private final RunListener listener;

    ScenarioOutcomes(Findings findings, RunListener listener) {
        this.findings = findings;
        this.listener = listener;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> listener.plays(requirement(event.getTestCase())));
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void finished(TestCaseFinished event) {
        String requirement = requirement(event.getTestCase());
        Result result = event.getResult();
        Throwable error = result.getError();
        if (error instanceof CannotJudgeException reason) {
            findings.add(new Finding.Unjudged(requirement, Source.SCENARIO, said(reason), reason.evidence()));
        } else if (error instanceof TestAbortedException reason) {
            findings.add(new Finding.NotApplicable(
                    requirement, Source.SCENARIO, said(reason), List.of(), isLeftOut(reason)));
        } else if (!(error instanceof ViolationError) && result.getStatus() != Status.PASSED) {
            findings.add(new Finding.Unjudged(
                    requirement,
                    Source.SCENARIO,
                    "The kit could not play the scenario: " + (error == null ? result.getStatus() : error),
                    List.of()));
        }
        listener.judged(requirement, error instanceof ViolationError);
    }

    private static String requirement(TestCase scenario) {
        return scenario.getTags().get(0).substring(1);
    }

    private static boolean isLeftOut(TestAbortedException reason) {
        return reason instanceof NotApplicableException notApplicable && notApplicable.isLeftOut();
    }

    private static String said(Throwable reason) {
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message;
    }
}
