package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That and how a job is shown when it is read (section "Check a job's status"). That it has a status is RESOURCE-03. */
final class ReadRules {

    private static final String RACE = "race";
    private static final String FULL_QUEUE = "full-queue";
    private static final Set<Integer> UNKNOWN = Set.of(404, 410);

    private ReadRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("READ-01", "shows the job with its parameters", ReadRules::showsParameters),
                new Rule(
                        "READ-01",
                        "what is listed is found by the id that it is listed by",
                        ReadRules::isFoundAsListed),
                new Rule("CREATE-03", "is found when it is read for the first time", ReadRules::isFoundAtOnce)
                        .needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    /** A 303 need not show the job (READ-03). */
    private static void showsParameters(History history, Scope scope, Judgement judgement) {
        history.observations()
                .filter(seen -> scope.has(seen) && seen.kind() == Observation.Kind.READ && isWhole(seen.exchange()))
                .forEach(seen -> {
                    JsonNode parameters = seen.attribute("parameters");
                    judgement.that(
                            !parameters.isMissingNode() && !parameters.isNull(),
                            () -> new Difference.WrongMember(
                                    "data.attributes.parameters", "the parameters of the job", parameters),
                            seen.exchange());
                });
    }

    /**
     * Whatever becomes of a job later: the first that its owner asks of it after the creation is answered by the job. What
     * was done to it meanwhile, a full queue and a race may be what loses it (READ-06, READ-01).
     */
    private static void isFoundAtOnce(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            Optional<Exchange> creation = job.creation().map(Creation::exchange);
            Optional<Exchange> first = creation.flatMap(created -> history.attempts(job.id(), Operation.READ).stream()
                    .filter(read -> read.identity().equals(created.identity()) && !read.showsNothing())
                    .findFirst()
                    .filter(read -> HappensBefore.isBefore(created, read)
                            && !read.requirement().equals(RACE)
                            && !created.identity().equals(FULL_QUEUE)
                            && !job.mayBeTouched(created, read, any -> true)));
            first.filter(scope::has)
                    .ifPresent(read -> judgement.that(
                            !UNKNOWN.contains(read.status()),
                            () -> new Difference.WrongStatusCode(
                                    "Reading job %s for the first time".formatted(job.id()),
                                    List.of(200),
                                    read.status()),
                            creation.orElseThrow(),
                            read));
        }
    }

    /** Its creation may have given it another id. What the listing shows no more afterwards, or as another job, may be gone. */
    private static void isFoundAsListed(History history, Scope scope, Judgement judgement) {
        Set<String> created = history.allJobs().stream()
                .filter(job -> job.creation().isPresent())
                .map(JobHistory::id)
                .collect(Collectors.toSet());
        List<Exchange> lost = history.exchanges().stream()
                .filter(read -> read.operation() == Operation.READ && UNKNOWN.contains(read.status()))
                .filter(read ->
                        scope.has(read) && !created.contains(read.request().job()))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Map<String, List<Observation>> listed = history.observations()
                .filter(seen -> seen.kind() == Observation.Kind.LISTED)
                .collect(Collectors.groupingBy(Observation::id));
        lost.forEach(
                read -> isFoundAsListed(read, listed.getOrDefault(read.request().job(), List.of()), judgement));
    }

    private static void isFoundAsListed(Exchange read, List<Observation> listed, Judgement judgement) {
        List<Observation> seen = listed.stream()
                .filter(page -> page.exchange().identity().equals(read.identity()))
                .toList();
        Optional<Observation> before = seen.stream()
                .filter(page -> HappensBefore.isBefore(page.exchange(), read))
                .reduce((earlier, later) -> later);
        before.flatMap(known -> seen.stream()
                        .filter(page -> HappensBefore.isBefore(read, page.exchange())
                                && page.attribute("parameters").equals(known.attribute("parameters")))
                        .findFirst())
                .ifPresent(after -> judgement.violated(
                        new Difference.WrongStatusCode(
                                "Reading job %s, which is listed by that id before and afterwards,"
                                        .formatted(read.request().job()),
                                List.of(200),
                                read.status()),
                        before.orElseThrow().exchange(),
                        read,
                        after.exchange()));
    }

    private static boolean isWhole(Exchange read) {
        return !Location.isRedirect(read);
    }
}
