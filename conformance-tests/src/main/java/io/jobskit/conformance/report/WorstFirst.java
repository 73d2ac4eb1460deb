package io.jobskit.conformance.report;

import io.jobskit.conformance.catalogue.Level;
import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a summary says of single requirements: a line for each that failed or could not be judged. */
final class WorstFirst {

    private static final int ID = 13;

    private final Secrets secrets;

    WorstFirst(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The worst first, as many as there is room for; what only repeats the reason of the whole run is left out. */
    List<String> rows(Verdict verdict, int room) {
        List<RequirementOutcome> bad = verdict.requirements().stream()
                .filter(entry -> rank(entry) < Integer.MAX_VALUE)
                .filter(entry -> !entry.reason().equals(verdict.reason()))
                .sorted(Comparator.comparingInt(WorstFirst::rank))
                .toList();
        if (bad.isEmpty()) {
            return List.of();
        }
        List<String> rows = new ArrayList<>(List.of(""));
        int shown = bad.size() < room ? bad.size() : room - 2;
        bad.stream().limit(shown).map(this::row).forEach(rows::add);
        if (bad.size() > shown) {
            rows.add("and %d more, see verdict.json".formatted(bad.size() - shown));
        }
        return rows;
    }

    private static int rank(RequirementOutcome entry) {
        return switch (entry.outcome()) {
            case FAIL -> 0;
            case INCONCLUSIVE -> entry.requirement().level() == Level.MUST ? 1 : 3;
            case WARN -> 2;
            case PASS, OBSERVED, NOT_APPLICABLE, KNOWN_FAILURE -> Integer.MAX_VALUE;
        };
    }

    private String row(RequirementOutcome entry) {
        String outcome =
                entry.outcome() == Outcome.INCONCLUSIVE ? "?" : entry.outcome().name();
        String reason = secrets.masked(entry.reason()).replaceAll("\\s+", " ");
        return "%-5s%s %s"
                .formatted(
                        outcome,
                        padded(entry.requirement().id()),
                        reason.isEmpty() ? entry.requirement().says() : reason);
    }

    private static String padded(String id) {
        return id + " ".repeat(Math.max(0, ID - id.length()));
    }
}
