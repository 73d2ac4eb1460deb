package io.jobskit.contract.verdict;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requirements that fall together: they are violated by the same exchange, or by the same member of what answers the same
 * kind of request, or have the same outcome for the same reason.
 *
 * @param requirements at least one, the worst first
 */
public record Cause(List<RequirementRecord> requirements) {

    /** Keeps a list of its own. */
    public Cause {
        requirements = List.copyOf(requirements);
    }

    /**
     * What lies behind these, each of which is in one cause. The worst comes first: what violates mandatory requirements,
     * then what kept such from being judged, and so on; of two alike that with which more fall; at last their own order.
     */
    public static List<Cause> of(List<RequirementRecord> entries) {
        List<Together> all = new ArrayList<>();
        for (RequirementRecord entry : entries) {
            Together one = new Together(keys(entry), List.of(entry));
            List<Together> same = all.stream().filter(one::touches).toList();
            all.removeAll(same);
            all.add(same.stream().reduce(one, (sum, other) -> other.and(sum)));
        }
        Comparator<Cause> order = Comparator.<Cause>comparingInt(cause -> rank(cause.first()))
                .thenComparing(Comparator.<Cause>comparingLong(Cause::mandatory).reversed())
                .thenComparing(Comparator.<Cause>comparingInt(cause -> cause.requirements.size())
                        .reversed())
                .thenComparingInt(cause -> entries.indexOf(cause.first()));
        return all.stream()
                .map(together -> new Cause(together.entries.stream()
                        .sorted(Comparator.comparingInt(Cause::rank).thenComparingInt(entries::indexOf))
                        .toList()))
                .sorted(order)
                .toList();
    }

    /** The requirements of all of these. */
    public static List<RequirementRecord> requirements(List<Cause> causes) {
        return causes.stream().flatMap(cause -> cause.requirements.stream()).toList();
    }

    /** The one that is named first: the worst. */
    public RequirementRecord first() {
        return requirements.get(0);
    }

    /** The others that fall with it. */
    public List<RequirementRecord> others() {
        return requirements.subList(1, requirements.size());
    }

    /** Whether one reason is that of all. */
    public boolean isOneReason() {
        return requirements.stream().allMatch(entry -> entry.reason().equals(first().reason()));
    }

    private long mandatory() {
        return requirements.stream()
                .filter(entry -> entry.level() == Level.MUST)
                .count();
    }

    /** The smaller, the sooner somebody has to look at it. */
    private static int rank(RequirementRecord entry) {
        return switch (entry.outcome()) {
            case FAIL -> 0;
            case INCONCLUSIVE -> entry.level() == Level.MUST ? 1 : 3;
            case WARN -> 2;
            case KNOWN_FAILURE -> 4;
            case OBSERVED, PASS, NOT_APPLICABLE -> 5;
        };
    }

    private record Together(Set<String> keys, List<RequirementRecord> entries) {

        boolean touches(Together other) {
            return !Collections.disjoint(keys, other.keys);
        }

        Together and(Together other) {
            Set<String> all = new HashSet<>(keys);
            all.addAll(other.keys);
            return new Together(
                    all, Stream.concat(entries.stream(), other.entries.stream()).toList());
        }
    }

    /** What two requirements share if they fall together. A known failure never falls with a new one. */
    private static Set<String> keys(RequirementRecord entry) {
        boolean isNew = entry.outcome() == Outcome.FAIL || entry.outcome() == Outcome.WARN;
        String kind = isNew ? "violated" : entry.outcome().name();
        Set<String> keys = new HashSet<>();
        keys.add(kind + " because " + entry.reason());
        if (entry.outcome().isViolation() && !entry.differences().isEmpty()) {
            DifferenceRecord main = entry.differences().get(0);
            entry.evidence().stream()
                    .filter(exchange -> exchange.number() == main.exchange())
                    .findFirst()
                    .ifPresent(exchange -> {
                        keys.add(kind + " by exchange " + exchange.number());
                        if (!main.pointer().isEmpty()) {
                            keys.add(kind + " by " + request(exchange) + ": " + member(main));
                        }
                    });
        }
        return keys;
    }

    /** The kind of a request: its method and path, whichever job it is about. */
    private static String request(ExchangeRecord exchange) {
        return exchange.line().replaceFirst("\\?.*", "").replaceFirst("/jobs/[^/]+", "/jobs/{id}");
    }

    /** A member, whichever entry of a list it is in. Of a status code it matters which one came back. */
    private static String member(DifferenceRecord difference) {
        return difference.kind() + " " + difference.pointer().replaceAll("/\\d+(?=/|$)", "/*")
                + (difference.kind() == DifferenceRecord.Kind.STATUS_CODE ? " " + difference.actual() : "");
    }
}
