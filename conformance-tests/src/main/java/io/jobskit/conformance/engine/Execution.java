package io.jobskit.conformance.engine;

import io.jobskit.conformance.engine.Tests.Leaf;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Carries out a tree of tests by one run. What is wrong with the run as a whole fails the tree's root. */
final class Execution {

    private final ExecutionRequest request;
    private final TestDescriptor root;
    private final EngineExecutionListener listener;

    Execution(ExecutionRequest request) {
        this.request = request;
        this.root = request.getRootTestDescriptor();
        this.listener = request.getEngineExecutionListener();
    }

    /** Carries it out; the catalogue has so many requirements. */
    void of(PlatformRun trial, int requirements) {
        listener.executionStarted(root);
        List<Leaf> tests = Tests.leaves(root);
        listener.executionFinished(
                root,
                tests.isEmpty()
                        ? TestExecutionResult.successful()
                        : judged(trial, tests.size() == requirements ? Set.of() : ids(tests)));
    }

    /** Filters may have left some out: the run is then about the rest alone. */
    private static Set<String> ids(List<Leaf> tests) {
        return tests.stream().map(test -> test.requirement().id()).collect(Collectors.toUnmodifiableSet());
    }

    private TestExecutionResult judged(PlatformRun trial, Set<String> selected) {
        PlatformRun.Judged judged;
        try {
            judged = trial.run(Settings.of(request.getConfigurationParameters()), selected);
        } catch (IOException | RuntimeException fault) {
            tell(test -> listener.executionSkipped(test, "There is no verdict: " + fault.getMessage()));
            return TestExecutionResult.failed(fault);
        }
        Map<String, RequirementOutcome> outcomes = judged.verdict().requirements().stream()
                .collect(Collectors.toMap(outcome -> outcome.requirement().id(), Function.identity()));
        OutcomeReporter retelling = new OutcomeReporter(listener, judged.secrets());
        tell(test -> retelling.tell(test, outcome(outcomes, test)));
        String problem = judged.secrets().masked(problem(judged.verdict()));
        return problem.isEmpty()
                ? TestExecutionResult.successful()
                : TestExecutionResult.failed(OutcomeReporter.withoutTrace(new AssertionError(problem)));
    }

    private static RequirementOutcome outcome(Map<String, RequirementOutcome> outcomes, Leaf test) {
        RequirementOutcome outcome = outcomes.get(test.requirement().id());
        if (outcome == null) {
            throw new IllegalStateException("The verdict says nothing of '%s'."
                    .formatted(test.requirement().id()));
        }
        return outcome;
    }

    private void tell(Consumer<Leaf> each) {
        for (TestDescriptor noun : root.getChildren()) {
            listener.executionStarted(noun);
            Tests.leaves(noun).forEach(each);
            listener.executionFinished(noun, TestExecutionResult.successful());
        }
    }

    private static String problem(Verdict verdict) {
        List<String> problems = new ArrayList<>(verdict.problems());
        if (!verdict.reason().isEmpty()) {
            problems.add(0, verdict.reason());
        }
        return String.join("\n", problems);
    }
}
