package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.JunitCase.State;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Writes junit.xml: a suite a noun, a test case a requirement, and a suite of the run's own, so that a run which could
 * not judge anything, or a list of known failures that is out of date, is not green either.
 *
 * <p>FAIL is a failure and INCONCLUSIVE an error. NOT_APPLICABLE and KNOWN_FAILURE are skipped, with the reason. A WARN
 * passes, for it must not break a build which the exit status lets pass; that it is no plain pass stands in its output
 * and in its property {@code outcome}. OBSERVED passes, and its output says which way the target goes.
 */
final class JunitXml {

    private static final String RUN = "run";

    private final Secrets secrets;
    private final FailureText failures;

    JunitXml(Secrets secrets) {
        this.secrets = secrets;
        this.failures = new FailureText(secrets);
    }

    void write(Verdict verdict, OutputStream out) throws XMLStreamException {
        Map<String, List<JunitCase>> suites = new LinkedHashMap<>();
        suites.put(RUN, run(verdict));
        verdict.requirements()
                .forEach(entry -> suites.computeIfAbsent(entry.requirement().noun(), noun -> new ArrayList<>())
                        .add(requirement(entry)));
        new JunitWriter(verdict.startedAt()).write(suites, out);
    }

    private List<JunitCase> run(Verdict verdict) {
        boolean isJudged = verdict.reason().isEmpty();
        return List.of(
                new JunitCase(
                        "jobs." + RUN,
                        "The target can be judged",
                        isJudged ? State.PASSED : State.ERROR,
                        secrets.masked(verdict.reason()),
                        "",
                        verdict.conclusion().name(),
                        Duration.between(verdict.startedAt(), verdict.finishedAt())),
                new JunitCase(
                        "jobs." + RUN,
                        "The list of known failures is up to date",
                        verdict.problems().isEmpty() ? State.PASSED : State.FAILURE,
                        verdict.problems().stream().map(secrets::masked).collect(Collectors.joining(" ")),
                        "",
                        verdict.conclusion().name(),
                        Duration.ZERO));
    }

    private JunitCase requirement(RequirementOutcome entry) {
        return new JunitCase(
                "jobs." + entry.requirement().noun(),
                entry.requirement().id() + " " + entry.requirement().says(),
                state(entry.outcome()),
                secrets.masked(entry.reason()),
                text(entry),
                entry.outcome().name(),
                time(entry));
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> State.FAILURE;
            case INCONCLUSIVE -> State.ERROR;
            case NOT_APPLICABLE, KNOWN_FAILURE -> State.SKIPPED;
            case PASS, WARN, OBSERVED -> State.PASSED;
        };
    }

    private String text(RequirementOutcome entry) {
        return switch (entry.outcome()) {
            case FAIL, INCONCLUSIVE, WARN, KNOWN_FAILURE -> failures.of(entry);
            case PASS, OBSERVED -> entry.reading().isEmpty() ? "" : "Reading: " + secrets.masked(entry.reading());
            case NOT_APPLICABLE -> "";
        };
    }

    private static Duration time(RequirementOutcome entry) {
        return entry.evidence().stream()
                .map(exchange -> Duration.between(exchange.sentAt(), exchange.answeredAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
