package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.created;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Servers that show a job otherwise than it is. */
final class ResourceLies {

    private static final DateTimeFormatter AHEAD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+02:00'").withZone(ZoneOffset.ofHours(2));

    private ResourceLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("GivesBackTheTypeThatWasSent", "RESOURCE-01", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            String sent = ask.json().at("/data/type").asText();
                            return ask.isCreate() && honest.is(202)
                                    ? honest.editedJobs(job -> job.put("type", sent))
                                    : honest;
                        })
                        .subtle("only in the answer to a creation of a job, not of jobs"),
                Mutant.of(
                                "ListsNumbersOnLaterPages",
                                "RESOURCE-01",
                                () -> Tricks.shows(
                                        Ask::isLaterPage,
                                        job -> job.path("id").asText().matches("\\d{1,9}"),
                                        job -> job.put("id", job.path("id").asInt())))
                        .subtle("only on pages behind the first"),
                Mutant.of(
                                "GuessesTheKindFromTheFormat",
                                "RESOURCE-02",
                                () -> Tricks.shows(
                                        Ask::isList,
                                        created(LieParts.has("output_type", "json")),
                                        job -> attributes(job).put("job_type", "PORTFOLIO_QUERY")))
                        .subtle("only in the listing, for views as JSON")
                        .inTheListing(),
                Mutant.of(
                                "WritesTheEndOfAFailureInLocalTime",
                                "RESOURCE-05",
                                () -> shows(in("Failed").and(Tricks.has("completed_at")), time(AHEAD::format)))
                        .subtle("only for jobs that Failed"),
                Mutant.of(
                                "CutsTheEndOfAQueryToTheMinute",
                                "RESOURCE-06",
                                () -> shows(
                                        ofAQuery().and(Tricks.has("completed_at")),
                                        time(end -> end.truncatedTo(ChronoUnit.MINUTES)
                                                .toString())))
                        .subtle("only for queries, by less than a minute"),
                Mutant.of(
                                "WritesFractionsWithAComma",
                                "RESOURCE-07",
                                () -> shows(
                                        job -> LieParts.percent(job) % 1 != 0,
                                        job -> attributes(job)
                                                .put(
                                                        "percent_complete",
                                                        Double.toString(LieParts.percent(job))
                                                                .replace('.', ','))))
                        .subtle("only while a job is partly done")
                        .with("text is no progress", "STATUS-09"),
                Mutant.of(
                                "TitlesOnlyTheFirstError",
                                "RESOURCE-08",
                                () -> shows(Tricks.has("errors"), job -> {
                                    JsonNode errors = attributes(job).path("errors");
                                    for (int i = 1; i < errors.size(); i++) {
                                        ((ObjectNode) errors.get(i)).remove("title");
                                    }
                                }))
                        .subtle("only for a job with several errors"),
                Mutant.of(
                                "LosesADayInSummer",
                                "RESOURCE-09",
                                () -> Tricks.shows(ask -> ask.isRead() || ask.isList(), Tricks.any(), job -> {
                                    dayBefore(parameters(job), "start_date");
                                    dayBefore(parameters(job), "end_date");
                                }))
                        .subtle("only for dates from April to October, not in the answer to the creation"),
                Mutant.of(
                                "ReadsBackInAnotherEncoding",
                                "RESOURCE-09",
                                () -> answers(
                                        Ask::isRead,
                                        reply -> reply.withText(new String(reply.body(), StandardCharsets.ISO_8859_1))))
                        .subtle("only for parameters with letters beyond ASCII, read by themselves")
                        .with("the listing has them right", "LIST-05"),
                Mutant.of(
                                "LinksTheLastJobOfAPageToTheFirst",
                                "RESOURCE-12",
                                () -> answers(
                                        Ask::isList,
                                        reply -> reply.json().at("/links/next").isTextual()
                                                ? reply.edited(ResourceLies::lastLikeFirst)
                                                : reply))
                        .subtle("only for the last job on a page that is not the last"),
                Mutant.of(
                                "LabelsForWhoeverAcceptsAnything",
                                "RESOURCE-14",
                                () -> answers(
                                        anywhere()
                                                .and(ask -> ask.headers()
                                                        .getOrDefault("Accept", "*/*")
                                                        .equals("*/*")),
                                        reply -> reply.with("Content-Type", "text/plain")))
                        .subtle("only for requests that accept anything"));
    }

    private static Consumer<ObjectNode> time(Function<Instant, String> written) {
        return job -> attributes(job)
                .put(
                        "completed_at",
                        written.apply(Instant.parse(
                                attributes(job).path("completed_at").asText())));
    }

    private static void dayBefore(ObjectNode parameters, String name) {
        String date = parameters.path(name).asText();
        if (date.matches("\\d{4}-(0[4-9]|10)-\\d\\d")) {
            parameters.put(name, LocalDate.parse(date).minusDays(1).toString());
        }
    }

    private static void lastLikeFirst(ObjectNode page) {
        JsonNode jobs = page.path("data");
        ((ObjectNode) jobs.path(jobs.size() - 1)).set("links", jobs.path(0).path("links"));
    }
}
