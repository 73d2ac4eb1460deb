package io.jobskit.reports.junit;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.junit.Case.State;
import io.jobskit.reports.text.FailureText;
import io.jobskit.reports.text.RunCheck;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Writes junit.xml: a suite a noun, a test case a requirement, and a suite of the run's own, so that a run which could
 * not judge anything, or a list of known failures that is out of date, is not green either; that mandatory requirements
 * were not judged is a skip there, which says how many and why.
 *
 * <p>FAIL is a failure and INCONCLUSIVE an error. NOT_APPLICABLE and KNOWN_FAILURE are skipped, with the reason. A WARN
 * passes, for it must not break a build which the exit status lets pass; that it is no plain pass stands in its output
 * and in its property {@code outcome}. OBSERVED passes, and its output says which way the target goes.
 *
 * <p>It is written for those that read it: GitLab shows the text of a problem or a skip and never its message, so that
 * the text says all; annotations on GitHub take the place from {@code file} and {@code line}; Jenkins' {@code junit}
 * step takes message and text, and keeps properties if asked to. No schema that is published (those of Ant's format and
 * of Jenkins' xUnit plugin) knows {@code file}, {@code line} and a test case's {@code properties}: they refuse it.
 *
 * <p>The whole takes the time of the run, a test case that of its scenario, and a suite the sum of its cases, which
 * run side by side.
 */
public final class JunitXml {

    private static final String RUN = "run";

    private JunitXml() {}

    /**
     * Writes a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        Map<String, List<Case>> suites = new LinkedHashMap<>();
        suites.put(RUN, run(verdict));
        verdict.requirements()
                .forEach(entry -> suites.computeIfAbsent(entry.noun(), noun -> new ArrayList<>())
                        .add(requirement(entry, verdict)));
        try {
            new JunitWriter(verdict.startedAt(), verdict.took(), properties(verdict)).write(suites, out);
        } catch (XMLStreamException unwritable) {
            throw new IOException("junit.xml cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static List<Case> run(VerdictFile verdict) {
        String type = verdict.verdict().name();
        return RunCheck.of(verdict).stream()
                .map(check -> new Case(
                        "jobs." + RUN,
                        check.name(),
                        "",
                        state(check.outcome()),
                        check.reason(),
                        check.reason(),
                        type,
                        Map.of("outcome", type),
                        Duration.ZERO))
                .toList();
    }

    private static Case requirement(RequirementRecord entry, VerdictFile verdict) {
        return new Case(
                "jobs." + entry.noun(),
                entry.id() + " " + entry.says(),
                entry.scenarios().stream().findFirst().orElse(""),
                state(entry.outcome()),
                entry.reason(),
                text(entry),
                entry.outcome().name(),
                filled(
                        "outcome", entry.outcome().name(),
                        "requirement", entry.id(),
                        "level", entry.level().label(),
                        "section", entry.section(),
                        "reading", entry.reading(),
                        "waited_seconds",
                                verdict.played(entry.id()).map(JunitXml::waited).orElse("")),
                verdict.took(entry));
    }

    private static String waited(Played played) {
        return played.waitedMillis() == 0 ? "" : String.format(Locale.ROOT, "%.3f", played.waitedMillis() / 1000.0);
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> State.FAILURE;
            case INCONCLUSIVE -> State.ERROR;
            case NOT_APPLICABLE, KNOWN_FAILURE -> State.SKIPPED;
            case PASS, WARN, OBSERVED -> State.PASSED;
        };
    }

    private static String text(RequirementRecord entry) {
        return switch (entry.outcome()) {
            case FAIL, INCONCLUSIVE, WARN, KNOWN_FAILURE -> FailureText.of(entry);
            case PASS, OBSERVED -> entry.reading().isEmpty() ? "" : "Reading: " + entry.reading();
            case NOT_APPLICABLE -> "";
        };
    }

    /** What every suite says of the run; the whole of it is in verdict.json. */
    private static Map<String, String> properties(VerdictFile verdict) {
        return filled(
                "target", verdict.target().name(),
                "base_url", verdict.target().baseUrl(),
                "verdict", verdict.verdict().name(),
                "judged", Words.judged(verdict),
                "scope", verdict.scope().label(),
                "run_id", verdict.runId(),
                "seed", Long.toString(verdict.seed()),
                "kit", verdict.kit().version(),
                "catalogue", verdict.kit().catalogue(),
                "left_behind", String.join(" ", verdict.leftBehind()));
    }

    private static Map<String, String> filled(String... namesAndValues) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                filled.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return filled;
    }
}
