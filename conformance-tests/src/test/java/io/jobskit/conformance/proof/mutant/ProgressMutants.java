package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.every;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Mutants that lie about how far a job has come. */
final class ProgressMutants {

    private ProgressMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "CountsInPercent",
                        "RESOURCE-07",
                        () -> shows(
                                anywhere(),
                                has("percent_complete"),
                                job -> attributes(job)
                                        .put(
                                                "percent_complete",
                                                attributes(job)
                                                                .get("percent_complete")
                                                                .asDouble()
                                                        * 100))),
                Mutant.of(
                                "WritesProgressAsText",
                                "RESOURCE-07",
                                () -> shows(
                                        Ask::isList,
                                        has("percent_complete"),
                                        job -> attributes(job)
                                                .put(
                                                        "percent_complete",
                                                        attributes(job)
                                                                .get("percent_complete")
                                                                .asText())))
                        .subtle("only in the listing"),
                Mutant.of(
                                "IsMoreThanCompleteForAMoment",
                                "RESOURCE-07",
                                () -> every(
                                        3,
                                        Ask::isRead,
                                        reply -> reply.editedJobs(job -> {
                                            if (status(job).equals("In Progress")) {
                                                attributes(job).put("percent_complete", 1.01);
                                            }
                                        })))
                        .subtle("only in every third reading, while a job runs"),
                Mutant.of(
                                "FailedJobsAreLessThanNothing",
                                "RESOURCE-07",
                                () -> shows(anywhere(), in("Failed"), says("percent_complete", "-1")))
                        .subtle("only for jobs that failed"),
                Mutant.of(
                        "CompletesAt99Percent",
                        "STATUS-09",
                        () -> shows(anywhere(), in("Completed"), says("percent_complete", "0.99"))),
                Mutant.of("ProgressRunsBackwards", "STATUS-09", ProgressMutants::progressRunsBackwards)
                        .subtle("only from one reading to the next"),
                Mutant.of(
                                "CompletesAt99PercentForQueries",
                                "STATUS-09",
                                () -> shows(
                                        anywhere(), ofAQuery().and(in("Completed")), says("percent_complete", "0.99")))
                        .subtle("only for queries"),
                Mutant.of("ProgressFallsOnce", "STATUS-09", () -> {
                            Set<String> fallen = ConcurrentHashMap.newKeySet();
                            Set<String> run = ConcurrentHashMap.newKeySet();
                            return shows(
                                    Ask::isRead,
                                    in("In Progress")
                                            .and(job -> !run.add(job.path("id").asText())
                                                    && fallen.add(job.path("id").asText())),
                                    says("percent_complete", "0"));
                        })
                        .subtle("only the second time that a running job is read"));
    }

    private static Twist progressRunsBackwards() {
        Map<String, Integer> read = new ConcurrentHashMap<>();
        return (ask, server) -> ask.isRead()
                ? server.send(ask).editedJobs(job -> {
                    if (status(job).equals("In Progress")) {
                        attributes(job).put("percent_complete", 0.9 / read.merge(ask.id(), 1, Integer::sum));
                    }
                })
                : server.send(ask);
    }
}
