package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Times;
import java.util.List;
import java.util.function.Predicate;

/** Mutants whose jobs start and complete at times that there cannot be by their own clock, which their answers tell. */
final class ClockMutants {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private ClockMutants() {}

    static List<Mutant> all() {
        return List.of(
                both("StartsInTwoHours", "RESOURCE-04", anywhere(), any(), 2 * HOUR, 0),
                both("StartsInTwoHoursAheadOfTheKit", "RESOURCE-04", anywhere(), any(), 2 * HOUR + 300, 300),
                both("StartsFiveHoursBeforeTheCreation", "RESOURCE-04", anywhere(), any(), -5 * HOUR, 0),
                both("QueriesStartInAMinute", "RESOURCE-04", anywhere(), ofAQuery(), MINUTE, 0)
                        .subtle("only for queries"),
                moved(
                                "ListedJobsStartBeforeTheirCreation",
                                "RESOURCE-04",
                                "started_at",
                                Ask::isList,
                                in("In Progress"),
                                -HOUR)
                        .inTheListing()
                        .with("it started at another time when it was listed before", "STATUS-10")
                        .subtle("only for running jobs in the listing"),
                moved("CompletesInAnHour", "RESOURCE-05", "completed_at", anywhere(), in("Completed"), HOUR)
                        .subtle("only for jobs that have completed"),
                moved("FailsInTenMinutes", "RESOURCE-05", "completed_at", anywhere(), in("Failed"), 10 * MINUTE)
                        .subtle("only for jobs that failed"));
    }

    private static Mutant both(
            String name, String requirement, Predicate<Ask> where, Predicate<ObjectNode> which, long by, long clock) {
        return Mutant.of(
                name,
                requirement,
                () -> Times.dated(clock, shows(where, which, job -> {
                    Times.later("started_at", by).accept(job);
                    Times.later("completed_at", by).accept(job);
                })));
    }

    private static Mutant moved(
            String name,
            String requirement,
            String attribute,
            Predicate<Ask> where,
            Predicate<ObjectNode> which,
            long by) {
        return Mutant.of(
                name,
                requirement,
                () -> Times.dated(0, shows(where, which.and(has(attribute)), Times.later(attribute, by))));
    }
}
