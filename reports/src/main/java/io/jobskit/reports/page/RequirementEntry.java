package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Documentation;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.contract.Scenario;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A requirement as the conformance page shows it.
 *
 * @param requirement what the run says of it
 * @param outcome its outcome, as people read it
 * @param link where the documentation says it; empty if it is not known
 * @param heading what its reason is headed by
 * @param reason why, in pieces; empty if there is nothing to say
 * @param lookFirst where to look, if it is violated; empty otherwise
 * @param shortReason the first sentence of why; empty if there is nothing to say
 * @param log what to look for in the target's log; empty if nothing was sent
 * @param again the command that judges it again, by itself; empty if none can
 * @param evidence how many exchanges there are, in words
 * @param gherkin its scenarios, each in pieces
 */
record RequirementEntry(
        RequirementRecord requirement,
        String outcome,
        String link,
        String heading,
        List<StyledText> reason,
        String lookFirst,
        String shortReason,
        String log,
        String again,
        String evidence,
        List<Gherkin> gherkin) {

    /** A scenario: where it is written, and its text in pieces, without any if this edition does not have it. */
    record Gherkin(String location, List<StyledText> text) {}

    static RequirementEntry of(RequirementRecord entry, VerdictFile run, Contract contract) {
        return new RequirementEntry(
                entry,
                Words.of(entry.outcome()),
                new Documentation(run.target().documentation())
                        .link(entry.section())
                        .orElse(""),
                heading(entry.outcome()),
                StyledText.ofReason(entry.reason(), entry.differences()),
                entry.outcome().isViolation() ? entry.lookFirst() : "",
                firstSentence(entry.reason()),
                isMarked(entry) ? run.runId() + "/" + entry.id() + "/" : "",
                isOfARun(entry)
                        ? "./jobs-conformance run --target FILE --only " + entry.id() + " --seed " + run.seed()
                        : "",
                count(entry.evidence().size()),
                gherkin(entry, contract));
    }

    /** Requests that the kit did not send itself bear no mark. */
    private static boolean isMarked(RequirementRecord entry) {
        return entry.evidence().stream().anyMatch(exchange -> !exchange.mark().isEmpty());
    }

    /** What was judged by traffic that somebody else made cannot be judged again by a run of the kit. */
    private static boolean isOfARun(RequirementRecord entry) {
        return entry.standing() != Standing.NOT_IN_TRAFFIC && (entry.evidence().isEmpty() || isMarked(entry));
    }

    private static String heading(Outcome outcome) {
        return switch (outcome) {
            case FAIL, WARN, KNOWN_FAILURE -> "The difference";
            case INCONCLUSIVE, NOT_APPLICABLE -> "Why it was not judged";
            case PASS, OBSERVED -> "What was seen";
        };
    }

    /**
     * By the file and their order in it: a verdict of another edition names lines that have moved since. A scenario that
     * is still where it was is that one.
     */
    private static List<Gherkin> gherkin(RequirementRecord entry, Contract contract) {
        List<Scenario> left = new ArrayList<>(contract.scenarios(entry.id()));
        Map<String, Gherkin> found = new LinkedHashMap<>();
        for (String location : entry.scenarios()) {
            found.put(location, new Gherkin(location, List.of()));
            take(left, scenario -> scenario.location().equals(location))
                    .ifPresent(scenario -> found.put(location, gherkin(location, scenario)));
        }
        for (Gherkin missing : List.copyOf(found.values())) {
            if (missing.text().isEmpty()) {
                String location = missing.location();
                take(left, scenario -> file(scenario.location()).equals(file(location)))
                        .ifPresent(scenario -> found.put(location, gherkin(location, scenario)));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<Scenario> take(List<Scenario> left, Predicate<Scenario> which) {
        Optional<Scenario> first = left.stream().filter(which).findFirst();
        first.ifPresent(left::remove);
        return first;
    }

    private static Gherkin gherkin(String location, Scenario scenario) {
        return new Gherkin(location, StyledText.ofGherkin(scenario.inContext()));
    }

    private static String file(String location) {
        return location.replaceFirst(":\\d+$", "");
    }

    private static String firstSentence(String reason) {
        int end = reason.indexOf(". ");
        return end < 0 ? reason : reason.substring(0, end + 1);
    }

    private static String count(int exchanges) {
        return switch (exchanges) {
            case 0 -> "Nothing was sent for it.";
            case 1 -> "1 exchange";
            default -> String.format(Locale.ROOT, "%,d exchanges", exchanges);
        };
    }
}
