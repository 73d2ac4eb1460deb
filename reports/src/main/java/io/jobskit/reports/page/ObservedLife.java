package io.jobskit.reports.page;

import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.LifeRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What was seen of one job. A status is from some moment of the exchange that showed it, so that of two exchanges one
 * tells what was before the other only if it had ended when the other began.
 */
final class ObservedLife {

    /** A duration is written in whole milliseconds, which the exchange took at least. */
    private static final long ROUNDING = 1;

    private final Set<JobStatus> statuses = EnumSet.noneOf(JobStatus.class);
    private final Set<String> otherStatuses = new LinkedHashSet<>();
    private final List<Sight> sights = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    /** A status, and the exchange's first and last moment. */
    private record Sight(JobStatus status, Instant from, Instant to) {}

    private ObservedLife() {}

    /** What was seen of a job, in these exchanges by their numbers. */
    static ObservedLife of(LifeRecord life, Map<Integer, ExchangeRecord> exchanges) {
        ObservedLife observed = new ObservedLife();
        life.seen()
                .forEach(seen -> observed.see(
                        seen.status(), Objects.requireNonNull(exchanges.get(seen.exchange()), seen.status())));
        return observed;
    }

    private void see(String label, ExchangeRecord exchange) {
        JobStatus.of(label).ifPresentOrElse(status -> see(status, exchange), () -> otherStatuses.add(label));
    }

    private void see(JobStatus status, ExchangeRecord exchange) {
        Instant end = exchange.sentAt().plusMillis(exchange.millis() + ROUNDING);
        Duration took = Duration.between(exchange.sentAt(), end);
        longest = longest.compareTo(took) < 0 ? took : longest;
        statuses.add(status);
        sights.add(new Sight(LifeCycle.oneLabel(status), exchange.sentAt(), end));
    }

    /** The statuses that it was shown in. */
    Set<JobStatus> statuses() {
        return statuses;
    }

    /** What it was shown as that is no status of the documentation. */
    Set<String> otherStatuses() {
        return otherStatuses;
    }

    /** What became of it from one sight to the next. */
    Set<Step> steps() {
        List<Sight> inOrder =
                sights.stream().sorted(Comparator.comparing(Sight::from)).toList();
        Set<Step> steps = new LinkedHashSet<>();
        for (int number = 1; number < inOrder.size(); number++) {
            Sight now = inOrder.get(number);
            Set<JobStatus> before = before(inOrder, number);
            before.forEach(status -> steps.add(new Step(status, now.status(), before.size() == 1)));
        }
        return steps;
    }

    /** The statuses of the last sights that had ended when this one began: several if they overlap each other. */
    private Set<JobStatus> before(List<Sight> inOrder, int number) {
        Instant begin = inOrder.get(number).from();
        Set<JobStatus> before = EnumSet.noneOf(JobStatus.class);
        Instant last = Instant.MIN;
        for (int earlier = number - 1; earlier >= 0; earlier--) {
            Sight sight = inOrder.get(earlier);
            if (!before.isEmpty() && sight.from().plus(longest).isBefore(last)) {
                break;
            }
            if (!sight.to().isAfter(begin) && !sight.to().isBefore(last)) {
                last = before.isEmpty() ? sight.from() : last;
                before.add(sight.status());
            }
        }
        return before;
    }

    /**
     * From one sight to a later one.
     *
     * @param from the status before
     * @param to the status after
     * @param next whether nothing else may have been seen in between
     */
    record Step(JobStatus from, JobStatus to, boolean next) {}
}
