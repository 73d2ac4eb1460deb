package io.jobskit.mock.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults that belong together, under a name. */
enum NamedFaults {
    /** About one request of four fails, in one way or another; some creations and cancellations are done all the same. */
    FLAKY,
    /** Every request takes a while: half of them up to 0.8 s, one of twenty over 3 s. */
    SLOW,
    /** Every request is one too many. */
    RATE_LIMITED,
    /** No request gets an answer. */
    OFFLINE,
    /** Nobody's credentials are valid any longer. */
    EXPIRED_TOKEN;

    private static final int WAIT = 30;

    /** The names of all, for a message. */
    static final String NAMES = Arrays.stream(values()).map(NamedFaults::word).collect(Collectors.joining(", "));

    /** Its name in a document. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The profile of that name; nothing if there is none. */
    static Optional<NamedFaults> named(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(word))
                .findFirst();
    }

    /** What it does, by that seed. */
    List<FaultRule> rules(long seed) {
        return switch (this) {
            case FLAKY ->
                List.of(
                        rule(0.1, seed, new FaultEffect.Status(503, 1)),
                        rule(0.1, seed + 1, new FaultEffect.Drop()),
                        new FaultRule(
                                Set.of(ApiRoute.CREATE, ApiRoute.CANCEL),
                                null,
                                0.1,
                                seed + 2,
                                0,
                                new FaultEffect.LoseAnswer()),
                        new FaultRule(
                                Set.of(ApiRoute.READ, ApiRoute.LIST, ApiRoute.DOWNLOAD),
                                null,
                                0.1,
                                seed + 2,
                                0,
                                new FaultEffect.Truncate(100)));
            case SLOW -> List.of(rule(1, seed, new FaultEffect.Delay(Duration.ofMillis(800), Duration.ofSeconds(3))));
            case RATE_LIMITED -> List.of(rule(1, seed, new FaultEffect.Status(429, WAIT)));
            case OFFLINE -> List.of(rule(1, seed, new FaultEffect.Drop()));
            case EXPIRED_TOKEN -> List.of(rule(1, seed, new FaultEffect.Status(401, null)));
        };
    }

    private static FaultRule rule(double share, long seed, FaultEffect fault) {
        return new FaultRule(Set.of(), null, share, seed, 0, fault);
    }
}
