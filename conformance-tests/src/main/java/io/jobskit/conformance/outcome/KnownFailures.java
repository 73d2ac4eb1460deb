package io.jobskit.conformance.outcome;

import io.jobskit.contract.outcome.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The target's list of known failures, on the day of the run. */
public final class KnownFailures {

    private final List<KnownFailure> entries;
    private final LocalDate today;

    /** These entries, read on that day. */
    public KnownFailures(List<KnownFailure> entries, LocalDate today) {
        this.entries = List.copyOf(entries);
        this.today = today;
    }

    /** A list without entries. */
    public static KnownFailures none() {
        return new KnownFailures(List.of(), LocalDate.MIN);
    }

    /** The outcome itself, or {@link Outcome#KNOWN_FAILURE} if it is a violation that a live entry excuses. */
    RequirementOutcome excused(RequirementOutcome judged) {
        if (!judged.outcome().isViolation()) {
            return judged;
        }
        return live(judged.requirement().id())
                .map(entry -> new RequirementOutcome(
                        judged.requirement(),
                        Outcome.KNOWN_FAILURE,
                        "%s (%s, until %s): %s"
                                .formatted(entry.reason(), entry.ticket(), entry.expires(), judged.reason()),
                        judged.differences(),
                        judged.readings(),
                        judged.scenarios(),
                        judged.evidence(),
                        judged.standing()))
                .orElse(judged);
    }

    /**
     * What is wrong with the list, one sentence each, in its order: an entry that excuses nothing any more, one that
     * has expired, one for a requirement that there is not, and a second one for the same requirement.
     */
    List<String> problems(List<RequirementOutcome> outcomes) {
        Map<String, RequirementOutcome> byId = outcomes.stream()
                .collect(Collectors.toMap(entry -> entry.requirement().id(), Function.identity()));
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (KnownFailure entry : entries) {
            if (seen.add(entry.id())) {
                problem(entry, Optional.ofNullable(byId.get(entry.id()))).ifPresent(problems::add);
            } else {
                problems.add("The known failures name '%s' more than once.".formatted(entry.id()));
            }
        }
        return problems;
    }

    private Optional<String> problem(KnownFailure entry, Optional<RequirementOutcome> judged) {
        if (judged.isEmpty()) {
            return Optional.of(
                    "The known failures name '%s', which is not a requirement of the catalogue.".formatted(entry.id()));
        }
        Outcome outcome = judged.get().outcome();
        if (outcome == Outcome.PASS || outcome == Outcome.OBSERVED) {
            return Optional.of(
                    "The known failure '%s' (%s) is stale: the target no longer violates this requirement. Remove the entry."
                            .formatted(entry.id(), entry.ticket()));
        }
        return entry.isLiveOn(today)
                ? Optional.empty()
                : Optional.of("The known failure '%s' (%s) expired on %s."
                        .formatted(entry.id(), entry.ticket(), entry.expires()));
    }

    /** The first entry of an id is the one that counts; further ones are a problem. */
    private Optional<KnownFailure> live(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .filter(entry -> entry.isLiveOn(today));
    }
}
