package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading that shows a Completed job says where its results are (section "Status"), as far as any does, and is right about it
 * (READ-07). It is judged of jobs whose results were had after that: one that shows a wrong status has none anywhere.
 */
final class LocationRules {

    private LocationRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("READ-07", "says where the results are, as others do", LocationRules::sayWhere),
                new Rule("READ-07", "leads from a reading to the results", LocationRules::leadSomewhere));
    }

    static boolean hasLocation(Exchange reading) {
        return !Location.of(reading).sent().isEmpty();
    }

    private static void sayWhere(History history, Scope scope, Judgement judgement) {
        List<Exchange> readings = completed(history);
        readings.stream()
                .filter(LocationRules::hasLocation)
                .findFirst()
                .ifPresent(other -> readings.stream()
                        .filter(scope::has)
                        .forEach(reading -> judgement.that(
                                hasLocation(reading),
                                () -> new Difference.WrongHeader(
                                        "Location", "where the results are, as that of another Completed job says", ""),
                                other,
                                reading)));
    }

    private static void leadSomewhere(History history, Scope scope, Judgement judgement) {
        completed(history).stream()
                .filter(reading -> scope.has(reading) && hasLocation(reading))
                .forEach(reading -> history.atLocationOf(reading)
                        .filter(end -> RedirectRules.isAtOnce(history, reading, end) && !history.wasSentBefore(end))
                        .ifPresent(end -> judgement.that(
                                !RedirectRules.NOWHERE.contains(end.status()),
                                () -> new Difference.WrongStatusCode(
                                        "Going where the reading of job %s says that its results are"
                                                .formatted(reading.request().job()),
                                        List.of(200),
                                        end.status()),
                                reading,
                                end)));
    }

    /** The readings of Completed jobs with 200, of whose results some were had later. */
    private static List<Exchange> completed(History history) {
        List<Exchange> completed = new ArrayList<>();
        for (JobHistory job : history.jobs()) {
            job.readings().stream()
                    .filter(seen -> seen.kind() == Observation.Kind.READ && seen.isIn(JobStatus.COMPLETED))
                    .map(Observation::exchange)
                    .filter(reading -> reading.status() == 200
                            && job.results().stream()
                                    .anyMatch(results -> results.identity().equals(reading.identity())
                                            && HappensBefore.isBefore(reading, results)))
                    .forEach(completed::add);
        }
        return completed;
    }
}
