package io.jobskit.conformance.cli;

import java.time.Duration;
import java.util.Optional;

/** When somebody who follows a run wants to know what takes so long. For one thread at a time. */
final class LongWaits {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final RunningScenarios inPlay;
    private long toldOf;
    private Duration tellAfter = LONG;

    LongWaits(RunningScenarios inPlay) {
        this.inPlay = inPlay;
    }

    /** Tells of what lasts after half a minute, and again each time that it has lasted twice as long; empty otherwise. */
    Optional<String> due() {
        RunningScenarios.Longest longest = inPlay.longest();
        if (longest.since() != toldOf) {
            toldOf = longest.since();
            tellAfter = LONG;
        }
        if (longest.lasts().compareTo(tellAfter) < 0) {
            return Optional.empty();
        }
        tellAfter = longest.lasts().multipliedBy(2);
        return Optional.of(
                longest.waits().isEmpty()
                        ? "Still in %s, for %d s"
                                .formatted(longest.what(), longest.lasts().toSeconds())
                        : "%s: %s (for %d s now)"
                                .formatted(
                                        longest.what(),
                                        longest.waits(),
                                        longest.lasts().toSeconds()));
    }
}
