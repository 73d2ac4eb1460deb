package io.jobskit.conformance.run;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.VerdictAssembly;
import io.jobskit.conformance.rule.JobTypeReading;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.traffic.Traffic;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges traffic by the rules and the schemas alone. What each caller asked is a history of its own: whether two callers are
 * one, and what one may see of the other's jobs, traffic does not say.
 */
public final class TrafficKit implements TrafficJudging {

    private static final String NOTHING_SENT = "Traffic was judged, and nothing was sent.";

    private final Supplier<Shipped> shipped;
    private volatile @Nullable Shipped read;

    /** A kit with what it ships, asked for when it judges for the first time. */
    public TrafficKit(Supplier<Shipped> shipped) {
        this.shipped = shipped;
    }

    @Override
    public Verdict judge(Traffic traffic, RunListener listener) {
        Shipped shipped = shipped();
        KitFaults faults = new KitFaults(listener);
        Findings findings = new Findings();
        boolean isEmpty = traffic.exchanges().isEmpty();
        if (!isEmpty) {
            check(shipped, traffic.exchanges(), findings, faults);
        }
        Coverage covered =
                faults.guarded("the coverage", () -> coverage(shipped, traffic)).orElse(Coverage.UNKNOWN);
        RunEnd end = new RunEnd(
                false,
                traffic.target().name(),
                traffic.target().baseUrl(),
                traffic.target().documentation(),
                traffic.id(),
                0,
                moment(traffic.exchanges().stream().map(Exchange::sentAt).min(Comparator.naturalOrder())),
                moment(traffic.exchanges().stream().map(Exchange::answeredAt).max(Comparator.naturalOrder())),
                Features.selected(shipped.catalogue(), Set.of()),
                shipped.features().places(),
                isEmpty ? traffic.summary() : "",
                "",
                faults.words(),
                List.of(),
                Disturbances.among(traffic.exchanges()),
                covered,
                List.of());
        return new VerdictAssembly(shipped.catalogue(), KnownFailures.none()).of(end, findings);
    }

    private Shipped shipped() {
        Shipped known = read;
        if (known == null) {
            known = shipped.get();
            read = known;
        }
        return known;
    }

    private static Instant moment(Optional<Instant> known) {
        return known.orElse(Instant.EPOCH);
    }

    private static void check(Shipped shipped, List<Exchange> exchanges, Findings findings, KitFaults faults) {
        Rules rules = new Rules(shipped.schemas());
        faults.guard(
                "the check of bodies against schemas",
                () -> shipped.schemas().check(exchanges).forEach(findings::add));
        faults.guard("the check of the traffic", () -> {
            List<History> callers = callers(exchanges);
            callers.forEach(caller -> JobTypeReading.of(caller).forEach(findings::add));
            rules.checkTraffic(callers, (rule, fault) -> faults.note("the check of the traffic, " + rule, fault))
                    .forEach(findings::add);
        });
        Untold.note(shipped.catalogue(), findings, Finding.Source.TRAFFIC, rules::untold, Standing.NOT_IN_TRAFFIC);
    }

    /** Test control acts on jobs, whosever they are. */
    private static List<History> callers(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> !exchange.operation().isControl())
                .map(Exchange::identity)
                .distinct()
                .map(caller -> exchanges.stream()
                        .filter(exchange -> exchange.operation().isControl()
                                || exchange.identity().equals(caller))
                        .toList())
                .map(History::ofTraffic)
                .toList();
    }

    private static Coverage coverage(Shipped shipped, Traffic traffic) {
        RunRequest nothing = new RunRequest(traffic.target(), Set.of(), true, 1, false, 0, 0, Optional.empty());
        return new Tried(shipped, nothing).coverage(traffic.exchanges(), NOTHING_SENT);
    }
}
