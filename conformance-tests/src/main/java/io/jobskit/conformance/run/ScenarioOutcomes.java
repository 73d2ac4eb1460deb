package io.jobskit.conformance.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.failure.OwnFault;
import io.jobskit.conformance.failure.ViolationError;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Turns the ways in which a scenario can end into findings; what was judged in it is found already. */
final class ScenarioOutcomes implements ConcurrentEventListener {

    private final Findings findings;
    private final RunListener listener;
    private final KitFaults faults;
    private final Stopwatch stopwatch;
    private final Set<String> playing = ConcurrentHashMap.newKeySet();
    private final Set<String> disturbed = ConcurrentHashMap.newKeySet();
    private volatile boolean isTheLastTime;

    /** The scenarios are timed by that stopwatch. */
    ScenarioOutcomes(Findings findings, RunListener listener, KitFaults faults, Stopwatch stopwatch) {
        this.findings = findings;
        this.listener = listener;
        this.faults = faults;
        this.stopwatch = stopwatch;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, this::started);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    /** No scenario plays any more: what has begun and not ended broke down, for one of these reasons. */
    void over(List<Throwable> reasons) {
        Throwable reason = reasons.isEmpty() ? new IllegalStateException("The scenario has no end.") : reasons.get(0);
        playing.forEach(requirement -> broken(requirement, reason));
    }

    /**
     * The requirements of scenarios that ended because an answer showed nothing: nothing is found of them so far, and from
     * now on whatever ends a scenario is.
     */
    Set<String> playedInVain() {
        isTheLastTime = true;
        return Set.copyOf(disturbed);
    }

    private boolean isWorthPlayingAgain(@Nullable Throwable error) {
        return !isTheLastTime
                && error instanceof CannotJudgeException reason
                && reason.evidence().stream().anyMatch(Exchange::showsNothing)
                && reason.evidence().stream().noneMatch(one -> one.identity().equals(Identity.BAD_CREDENTIALS));
    }

    private void started(TestCaseStarted event) {
        String requirement = requirement(event.getTestCase());
        playing.add(requirement);
        stopwatch.starts(requirement);
        listener.plays(requirement);
    }

    private void broken(String requirement, Throwable fault) {
        faults.note("the scenario of " + requirement, fault);
        findings.add(new Finding.Unjudged(requirement, Source.SCENARIO, OwnFault.sentence(fault), List.of()));
    }

    private void finished(TestCaseFinished event) {
        String requirement = requirement(event.getTestCase());
        playing.remove(requirement);
        stopwatch.stops(requirement);
        Result result = event.getResult();
        Throwable error = result.getError();
        if (isWorthPlayingAgain(error)) {
            disturbed.add(requirement);
            return;
        }
        if (error instanceof CannotJudgeException reason) {
            findings.add(new Finding.Unjudged(requirement, Source.SCENARIO, said(reason), reason.evidence()));
        } else if (error instanceof NotReadException reason) {
            findings.add(new Finding.Unjudged(requirement, Source.SCENARIO, said(reason), List.of()));
        } else if (error instanceof TestAbortedException reason) {
            findings.add(
                    new Finding.NotApplicable(requirement, Source.SCENARIO, said(reason), List.of(), standing(reason)));
        } else if (!(error instanceof ViolationError) && result.getStatus() != Status.PASSED) {
            broken(
                    requirement,
                    error == null
                            ? new IllegalStateException("The scenario ended as " + result.getStatus() + ".")
                            : error);
        }
        stopwatch.over(requirement);
        listener.judged(requirement, error instanceof ViolationError);
    }

    private static String requirement(TestCase scenario) {
        return scenario.getTags().get(0).substring(1);
    }

    private static Standing standing(TestAbortedException reason) {
        return reason instanceof NotApplicableException notApplicable ? notApplicable.standing() : Standing.UNKNOWN;
    }

    private static String said(Throwable reason) {
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message;
    }
}
