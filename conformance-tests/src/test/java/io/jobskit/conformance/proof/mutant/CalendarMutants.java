package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Mutants that are wrong at some hours, on some days, or once something else has happened before. */
final class CalendarMutants {

    private static final List<String> TIMES = List.of("started_at", "completed_at");

    private CalendarMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "WritesMidnightAsTwentyFour",
                                "RESOURCE-04",
                                () -> written(time -> time.replace("T00:", "T24:")))
                        .with("the end is written alike", "RESOURCE-05")
                        .subtle("only in the hour after midnight"),
                Mutant.of("CountsHoursToTwelve", "STATUS-10", () -> written(CalendarMutants::toTwelve))
                        .with("the end is written alike", "STATUS-11")
                        .with("what began before noon may end after it", "RESOURCE-06")
                        .subtle("only in the afternoon and after midnight"),
                Mutant.of("IsInLondon", "STATUS-10", () -> written(time -> in("Europe/London", time)))
                        .with("the end is written alike", "STATUS-11")
                        .subtle("only in summer"),
                Mutant.of("WritesTheYearOfTheWeek", "STATUS-10", () -> written(CalendarMutants::ofTheWeek))
                        .with("the end is written alike", "STATUS-11")
                        .subtle("only at the end of a year"),
                Mutant.of("StartsAgainWhenItIsCancelled", "STATUS-10", CalendarMutants::startsWhenCancelled)
                        .subtle("only for jobs that ran for some time before"),
                Mutant.of("CountsTheDayFromTheWaiting", "STATUS-07", CalendarMutants::ageAfterWaiting)
                        .with("results go with the day", "DOWNLOAD-09")
                        .subtle("only for jobs that waited for capacity after an hour"),
                Mutant.of("ListsWhatRanTooLongWithoutErrors", "STATUS-05", CalendarMutants::listsWithoutErrors)
                        .subtle("only where a listing comes first"));
    }

    private static Twist written(UnaryOperator<String> written) {
        return shows(
                anywhere(),
                job -> true,
                job -> TIMES.forEach(name -> {
                    if (attributes(job).path(name).isTextual()) {
                        attributes(job)
                                .put(
                                        name,
                                        written.apply(attributes(job).path(name).asText()));
                    }
                }));
    }

    private static String toTwelve(String time) {
        int hour = Integer.parseInt(time.substring(11, 13));
        return "%s%02d%s".formatted(time.substring(0, 11), (hour + 11) % 12 + 1, time.substring(13));
    }

    private static String in(String zone, String time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
                .withZone(ZoneId.of(zone))
                .format(Instant.parse(time));
    }

    private static String ofTheWeek(String time) {
        int year = LocalDate.parse(time.substring(0, 10)).get(IsoFields.WEEK_BASED_YEAR);
        return year + time.substring(4);
    }

    private static Twist startsWhenCancelled() {
        Map<String, Instant> cancelled = new ConcurrentHashMap<>();
        return (ask, server) -> {
            boolean isRunning = ask.isCancel() && server.isIn(ask.id(), "In Progress");
            Reply reply = server.send(ask);
            if (isRunning && reply.is(204)) {
                cancelled.put(ask.id(), server.clock().instant().truncatedTo(ChronoUnit.SECONDS));
            }
            if (ask.isAge()) {
                cancelled.remove(ask.id());
            }
            return (ask.isRead() || ask.isList()) && reply.is(200)
                    ? reply.editedJobs(job -> Optional.ofNullable(
                                    cancelled.get(job.path("id").asText()))
                            .ifPresent(now -> attributes(job).put("started_at", now.toString())))
                    : reply;
        };
    }

    /** What makes a job older before it waits has no effect if it does. */
    private static Twist ageAfterWaiting() {
        Map<String, Ask> before = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.isAge() && server.isIn(ask.id(), "Queued")) {
                before.put(ask.id(), ask);
                return Reply.of(204);
            }
            Ask kept = ask.isMove() ? before.remove(ask.id()) : null;
            if (kept != null && !ask.json().path("status").asText().contains("Waiting")) {
                server.send(kept);
            }
            return server.send(ask);
        };
    }

    private static Twist listsWithoutErrors() {
        Set<String> aged = ConcurrentHashMap.newKeySet();
        Set<String> without = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isAge() && isLong(ask) && server.isIn(ask.id(), "In Progress")) {
                aged.add(ask.id());
            }
            Reply reply = server.send(ask);
            if (ask.isList()) {
                without.addAll(aged);
                aged.clear();
            }
            aged.remove(ask.id());
            if (ask.isAge()) {
                aged.addAll(isLong(ask) ? Set.of(ask.id()) : Set.of());
            }
            return (ask.isRead() || ask.isList()) && reply.is(200)
                    ? reply.editedJobs(job -> withoutErrors(job, without))
                    : reply;
        };
    }

    private static boolean isLong(Ask ask) {
        return Duration.parse(ask.json().path("by").asText()).compareTo(Duration.ofSeconds(59)) > 0;
    }

    private static void withoutErrors(ObjectNode job, Set<String> which) {
        if (which.contains(job.path("id").asText())
                && attributes(job).path("status").asText().equals("Error Cancelled")) {
            attributes(job).putArray("errors");
        }
    }
}
