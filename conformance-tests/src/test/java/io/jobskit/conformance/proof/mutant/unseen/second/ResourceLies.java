package io.jobskit.conformance.proof.mutant.unseen.second;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.has;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Instant;
import java.util.List;

/** Servers that show a job otherwise than it is. */
final class ResourceLies {

    private ResourceLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "NamesTheTypeOfAListedJobInTheSingular",
                                "RESOURCE-01",
                                () -> Tricks.shows(Ask::isList, any(), job -> job.put("type", "job")))
                        .inTheListing(),
                Mutant.of(
                        "WritesTheStartAsTheDatabaseDoes",
                        "RESOURCE-04",
                        () -> shows(
                                has("started_at"),
                                job -> attributes(job)
                                        .put(
                                                "started_at",
                                                attributes(job)
                                                                .path("started_at")
                                                                .asText()
                                                                .replace("T", " ")
                                                                .replace("Z", "")
                                                        + ".0"))),
                Mutant.of(
                        "NumbersItsUsers",
                        "RESOURCE-10",
                        () -> shows(
                                job -> job.has("relationships"),
                                job -> job.withObject("/relationships/creator/data")
                                        .put("id", 22))),
                Mutant.of(
                        "LinksToTheUserInsteadOfTheCreator",
                        "RESOURCE-11",
                        () -> shows(
                                job -> job.has("relationships"),
                                job -> job.withObject("/relationships/creator/links")
                                        .put("related", "/v1/users/22"))),
                Mutant.of("ListsAllOfAPageUnderTheTypeOfItsFirst", "RESOURCE-02", ResourceLies::typeOfTheFirst)
                        .subtle("only for a page of the listing that holds both kinds of job")
                        .with("the listing names the wrong type", "LIST-04", "LIST-05"),
                Mutant.of(
                                "WritesTheEndOfACancelledJobInMilliseconds",
                                "RESOURCE-05",
                                () -> shows(
                                        in("User Cancelled").and(has("completed_at")),
                                        job -> attributes(job)
                                                .put(
                                                        "completed_at",
                                                        Instant.parse(attributes(job)
                                                                        .path("completed_at")
                                                                        .asText())
                                                                .toEpochMilli())))
                        .subtle("only for a cancelled job"),
                Mutant.of(
                                "CutsTheEndToTheMinute",
                                "RESOURCE-06",
                                () -> shows(
                                        in("Completed"),
                                        job -> attributes(job)
                                                .put(
                                                        "completed_at",
                                                        attributes(job)
                                                                        .path("completed_at")
                                                                        .asText()
                                                                        .substring(0, 16)
                                                                + ":00Z")))
                        .subtle("only for a job that started after the beginning of the minute in which it completed"),
                Mutant.of(
                                "CountsToAHundredWhileItRuns",
                                "RESOURCE-07",
                                () -> shows(
                                        in("In Progress").and(job -> LieParts.percent(job) >= 0.02),
                                        job -> attributes(job).put("percent_complete", 100 * LieParts.percent(job))))
                        .subtle("only for a running job that has got somewhere")
                        .with("it is more than 1 before it is 1", "STATUS-09"),
                Mutant.of(
                                "GivesTheStatusOfFurtherErrorsAsANumber",
                                "RESOURCE-08",
                                () -> shows(
                                        job -> attributes(job).path("errors").size() > 1,
                                        job -> ((ObjectNode) attributes(job)
                                                        .path("errors")
                                                        .path(1))
                                                .put("status", 400)))
                        .subtle("only for the second of a job's errors"),
                Mutant.of(
                                "KeepsItsTextsInLatinLetters",
                                "RESOURCE-09",
                                () -> shows(
                                        any(),
                                        job -> attributes(job)
                                                .set(
                                                        "parameters",
                                                        Reply.node(parameters(job)
                                                                .toString()
                                                                .replaceAll("[^\\x00-\\x7F]", "?")))))
                        .subtle("only for parameters with letters beyond ASCII"),
                Mutant.of("KeepsWholeBounds", "RESOURCE-09", () -> shows(any(), ResourceLies::wholeBounds))
                        .subtle("only for a range with a bound that has decimals"),
                Mutant.of(
                                "LinksAJobWithTheQueryOfItsPage",
                                "RESOURCE-12",
                                () -> (ask, server) -> Tricks.shows(
                                                next -> next.isList()
                                                        && next.query().contains("limit"),
                                                any(),
                                                job -> job.withObject("/links")
                                                        .put("self", "/v1/jobs/" + LieParts.id(job) + ask.query()))
                                        .answer(ask, server))
                        .subtle("only for a job that is listed with a page[limit]")
                        .inTheListing());
    }

    private static Twist typeOfTheFirst() {
        return Tricks.answers(
                Ask::isList,
                reply -> reply.edited(document -> {
                    JsonNode first = document.at("/data/0/attributes/job_type");
                    Reply.jobs(document).forEach(job -> attributes(job).set("job_type", first));
                }));
    }

    private static void wholeBounds(ObjectNode job) {
        parameters(job)
                .path("filters")
                .forEach(filter -> filter.path("ranges").forEach(range -> {
                    for (String bound : List.of("from", "to")) {
                        if (range instanceof ObjectNode object
                                && range.path(bound).isFloatingPointNumber()) {
                            object.put(bound, range.path(bound).asLong());
                        }
                    }
                }));
    }
}
