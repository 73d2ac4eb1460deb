package io.jobskit.conformance.rule;

import static io.jobskit.conformance.history.HappensBefore.isBefore;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.List;

/**
 * Timed Out is a status like others (section "Status"): a job that its owner reads as such before a listing and after it is
 * one of all jobs (section "Check the status of all jobs"). How long a server lists what is older than two days is its own
 * business, as is under which id it lists what was created with another.
 */
final class ExpiredListRules {

    private static final Duration KEPT = Duration.ofDays(2);

    private ExpiredListRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("LIST-02", "listings hold what has expired and can be read", ExpiredListRules::holdsExpired)
                        .needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    private static void holdsExpired(History history, Scope scope, Judgement judgement) {
        List<Exchange> listings = history.exchanges().stream()
                .filter(page -> scope.has(page)
                        && ListRules.isWhole(page)
                        && !Walks.asksForTextIds(page)
                        && !PageLimitRules.isBeyondTheMaximum(page))
                .toList();
        for (JobHistory job : history.jobs()) {
            if (job.creation()
                    .filter(creation -> Walks.asksForTextIds(creation.exchange()))
                    .isPresent()) {
                continue;
            }
            List<Exchange> expired = job.readings().stream()
                    .filter(seen -> seen.isIn(JobStatus.TIMED_OUT))
                    .map(Observation::exchange)
                    .toList();
            listings.stream()
                    .filter(page -> expired.stream().anyMatch(read -> isOfOne(read, page) && isBefore(read, page)))
                    .filter(page -> expired.stream().anyMatch(read -> isOfOne(read, page) && isBefore(page, read)))
                    .filter(page -> job.actionsUntil(page, Operation.CANCEL).isEmpty()
                            && Ages.oldest(job, page)
                                    .filter(age -> age.compareTo(KEPT) < 0)
                                    .isPresent())
                    .findFirst()
                    .ifPresent(page -> judgement.that(
                            ListRules.ids(page).contains(job.id()),
                            () -> new Difference.WrongListing(job.id(), 1, 0),
                            expired.get(0),
                            page));
        }
    }

    private static boolean isOfOne(Exchange read, Exchange page) {
        return read.identity().equals(page.identity());
    }
}
