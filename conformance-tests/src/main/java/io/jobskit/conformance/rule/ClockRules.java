package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a job started (RESOURCE-04) and completed (RESOURCE-05), told in UTC, does not lie ahead of the time at which the
 * server says so, nor does a job start before it was created. The server's time is what its header Date says, whatever
 * the clock of the kit; where it says none, nothing is told.
 */
final class ClockRules {

    /** Times are told to the second, and servers write the header once a second. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private ClockRules() {}

    static List<Rule> all() {
        return Stream.of(
                        new Rule(
                                "RESOURCE-04",
                                "jobs have started by the server's own clock",
                                (history, scope, judgement) -> {
                                    ServerDates dates = ServerDates.of(history);
                                    for (JobHistory story : history.jobs()) {
                                        if (!isAhead(story, "started_at", dates, scope, judgement)) {
                                            beforeItsCreation(story, dates, scope, judgement);
                                        }
                                    }
                                }),
                        new Rule(
                                "RESOURCE-05",
                                "jobs have completed by the server's own clock",
                                (history, scope, judgement) -> {
                                    ServerDates dates = ServerDates.of(history);
                                    // A clock that is wrong about starts is wrong about ends: one fault.
                                    boolean isStartAhead = history.jobs().stream()
                                            .flatMap(story -> story.observations().stream())
                                            .anyMatch(seen -> ahead(seen, "started_at", dates));
                                    if (!isStartAhead) {
                                        history.jobs()
                                                .forEach(story ->
                                                        isAhead(story, "completed_at", dates, scope, judgement));
                                    }
                                }))
                .map(rule -> rule.needing(Knowledge.CLOCK))
                .toList();
    }

    private static boolean isAhead(JobHistory story, String name, ServerDates dates, Scope scope, Judgement judgement) {
        for (Observation seen : story.observations()) {
            if (scope.has(seen.exchange())
                    && seen.time(name).isPresent()
                    && dates.of(seen.exchange()).isPresent()) {
                judgement.judged();
                if (ahead(seen, name, dates)) {
                    judgement.violated(
                            new Difference.WrongMember(
                                    "The %s of job %s".formatted(name, story.id()),
                                    "no later than the server's own time, which is "
                                            + ServerDates.header(seen.exchange()),
                                    seen.attribute(name)),
                            seen.exchange());
                    return true;
                }
            }
        }
        return false;
    }

    /** What moves between two looks, or is not known yet, is wrong in another way (STATUS-10, STATUS-11). */
    private static boolean ahead(Observation seen, String name, ServerDates dates) {
        boolean isKnown = !name.equals("completed_at")
                || seen.status().filter(status -> status.hasEnded()).isPresent();
        return isKnown
                && seen.time(name)
                        .flatMap(time -> dates.of(seen.exchange()).map(date -> time.isAfter(date.plus(ROUNDING))))
                        .orElse(false);
    }

    /** By the server's time when it took the creation; ageing moves a job's times into the past. */
    private static void beforeItsCreation(JobHistory story, ServerDates dates, Scope scope, Judgement judgement) {
        Optional<Exchange> creation = story.creation().map(created -> created.exchange());
        Optional<Instant> earliest = creation.flatMap(created -> dates.of(created)
                .map(date -> date.minus(Duration.between(created.sentAt(), created.answeredAt()))
                        .minus(ROUNDING)));
        if (earliest.isEmpty()) {
            return;
        }
        story.observations().stream()
                .filter(seen -> scope.has(seen.exchange()) && seen.startedAt().isPresent())
                .filter(seen ->
                        story.actionsUntil(seen.exchange(), Operation.AGE).isEmpty())
                .peek(seen -> judgement.judged())
                .filter(seen -> seen.startedAt().orElseThrow().isBefore(earliest.get()))
                .findFirst()
                .ifPresent(seen -> judgement.violated(
                        new Difference.WrongMember(
                                "The started_at of job " + story.id(),
                                "no earlier than its creation, which the server dates "
                                        + ServerDates.header(creation.orElseThrow()),
                                seen.attribute("started_at")),
                        creation.orElseThrow(),
                        seen.exchange()));
    }
}
