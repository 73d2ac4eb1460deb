package io.jobskit.conformance.proof.mutant.unseen.fourth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those of the fifty of the fourth time, and of what was tried beside them, that went unseen then. */
public final class FourthLies {

    private static final String BATCH = "Addepar-Compute-Type";
    private static final String LOCATION = "Location";
    private static final int SHORT = 255;

    /** By what that which is kept is known, where one is all there is. */
    private static final String ONLY = "only";

    private FourthLies() {}

    public static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ChecksNoQueryInSmallLetters",
                                "QUERY-02",
                                () -> Tricks.takes(
                                        LieParts.query(LieParts.lacks("columns"))
                                                .and(ask -> ask.json()
                                                        .at("/data/attributes/job_type")
                                                        .asText()
                                                        .equals("portfolio_query")),
                                        Tricks.set("columns", "[{\"key\":\"value\"}]")))
                        .subtle("only where the job type is in small letters"),
                Mutant.of(
                                "ChecksNothingInABatch",
                                "VIEW-01",
                                () -> Tricks.takes(
                                        LieParts.view(LieParts.lacks("view_id"))
                                                .and(ask -> ask.headers().containsKey(BATCH)),
                                        Tricks.set("view_id", "\"2\"")))
                        .subtle("only for a creation that is in no hurry"),
                Mutant.of("GivesTheResultsOfTheSameColumns", "QUERY-30", FourthLies::resultsByColumns)
                        .subtle("only for a query with other groupings than the first with its columns")
                        .with("a query may come back with another's results the next time", "DOWNLOAD-11"),
                Mutant.of("LeadsToTheResultsOfTheFirst", "DOWNLOAD-16", () -> {
                            Map<String, String> first = new ConcurrentHashMap<>();
                            return Tricks.answers(
                                    Ask::isRead,
                                    reply -> reply.is(200) && reply.headers().containsKey(LOCATION)
                                            ? reply.with(
                                                    LOCATION,
                                                    first.computeIfAbsent(
                                                            ONLY,
                                                            any -> reply.headers()
                                                                    .get(LOCATION)))
                                            : reply);
                        })
                        .subtle("only in the Location of a reading"),
                Mutant.of("RemembersThatThereWereNoResults", "DOWNLOAD-01", FourthLies::noResultsForEver)
                        .subtle("only for a job whose results were asked for before it had completed")
                        .with("it has completed by now", "STATUS-03"),
                Mutant.of("ForbidsTheNextListing", "LIST-01", FourthLies::forbidsTheNext)
                        .subtle("only for the listing after somebody was forbidden something"),
                Mutant.of("ListsNoBatches", "LIST-02", FourthLies::withoutBatches)
                        .subtle("only for a job that was in no hurry")
                        .with("following the pages meets it nowhere", "LIST-06"),
                Mutant.of(
                                "ListsWorkbooksWithoutTheirEnd",
                                "LIST-05",
                                () -> Tricks.shows(
                                        Ask::isList,
                                        LieParts.created(LieParts.has("output_type", "xlsx")),
                                        job -> Tricks.attributes(job).remove("completed_at")))
                        .subtle("only for workbooks, in the listing"),
                Mutant.of("GivesAnotherUsersJobForTheSame", "CREATE-04", FourthLies::oneForAll)
                        .subtle("only for the same creation by another user")
                        .with("it shows the creator of another", "RESOURCE-10"),
                Mutant.of("AddsItsErrorsAtEachReading", "STATUS-05", FourthLies::moreErrors)
                        .subtle("only from the second reading of an Error Cancelled job on"),
                Mutant.of("LosesTheOnlyJobOfItsLastPage", "LIST-06", FourthLies::withoutTheLast)
                        .subtle("only where one job is left for the last page")
                        .with("the listing that ends too early lacks a job that was created", "LIST-02"),
                Mutant.of(
                                "FailsOnAnEmptyListOfFilters",
                                "PROTOCOL-03",
                                () -> Tricks.instead(
                                        LieParts.query(parameters -> parameters
                                                        .path("filters")
                                                        .isArray()
                                                && parameters.path("filters").isEmpty()),
                                        Reply.refusal(500)))
                        .subtle("only for no filters in a list"),
                Mutant.of(
                                "LinksAListedJobOtherwise",
                                "LIST-05",
                                () -> Tricks.shows(
                                        Ask::isList,
                                        Tricks.any(),
                                        job -> job.withObject("/links")
                                                .put(
                                                        "self",
                                                        "/api"
                                                                + job.at("/links/self")
                                                                        .asText())))
                        .subtle("only by the path before it, in the listing"),
                Mutant.of(
                                "LosesZeros",
                                "RESOURCE-09",
                                () -> LieParts.shows(
                                        job -> Tricks.parameters(job).has("filters"), FourthLies::withoutZeros))
                        .subtle("only for the bound of a range"),
                Mutant.of(
                                "CutsLongTexts",
                                "RESOURCE-09",
                                () -> LieParts.shows(
                                        Tricks.any(),
                                        job -> Tricks.parameters(job)
                                                .path("filters")
                                                .forEach(filter -> cut(filter.path("values")))))
                        .subtle("only beyond 255 letters"),
                Mutant.of(
                                "KeepsIdsInFourBytes",
                                "RESOURCE-09",
                                () -> LieParts.shows(
                                        job -> Tricks.parameters(job)
                                                .path("view_id")
                                                .isLong(),
                                        job -> Tricks.parameters(job).put("view_id", (int) Tricks.parameters(job)
                                                .path("view_id")
                                                .longValue())))
                        .subtle("only for ids from 2147483648 on"));
    }

    private static Twist resultsByColumns() {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(200) && server.isQuery(ask.id())
                    ? kept.computeIfAbsent(
                            LieParts.parametersOf(ask, server).path("columns").toString(), columns -> honest)
                    : honest;
        };
    }

    private static Twist oneForAll() {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            String key = ask.isView() ? ask.json().toString() : "";
            Reply before = Times.isOwners(ask) ? null : kept.get(key);
            if (before != null) {
                return before;
            }
            Reply honest = server.send(ask);
            if (honest.is(202) && Times.isOwners(ask) && !key.isEmpty()) {
                kept.put(key, honest);
            }
            return honest;
        };
    }

    private static Twist moreErrors() {
        Map<String, Integer> readings = new ConcurrentHashMap<>();
        return Tricks.shows(Ask::isRead, Tricks.in("Error Cancelled"), job -> {
            ArrayNode errors = job.withArray("/attributes/errors");
            int times = readings.merge(LieParts.id(job), 1, Integer::sum);
            for (int i = 1; i < times; i++) {
                errors.add(errors.path(0).deepCopy());
            }
        });
    }

    private static Twist withoutTheLast() {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            String next = ask.isList() ? honest.json().at("/links/next").asText("") : "";
            if (!honest.is(200) || !next.contains("?")) {
                return honest;
            }
            JsonNode last = server.send(ask.withQuery(next.substring(next.indexOf('?'))))
                    .json();
            boolean isAlone =
                    last.path("data").size() == 1 && !last.at("/links/next").isTextual();
            return isAlone
                    ? honest.edited(document -> document.withObject("/links").putNull("next"))
                    : honest;
        };
    }

    private static Twist noResultsForEver() {
        Map<String, Reply> early = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isDownload() || !Times.isOwners(ask)) {
                return honest;
            }
            if (honest.is(404) && server.look(ask.id()).is(200)) {
                early.put(ask.id(), honest);
            }
            return honest.is(200) ? early.getOrDefault(ask.id(), honest) : honest;
        };
    }

    private static Twist forbidsTheNext() {
        Map<String, Reply> forbidden = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (honest.is(403)) {
                forbidden.put(ONLY, honest);
                return honest;
            }
            Reply leaked = ask.path().startsWith("/v1/") ? forbidden.remove(ONLY) : null;
            return leaked != null && ask.isList() && honest.is(200) ? leaked : honest;
        };
    }

    private static Twist withoutBatches() {
        Set<String> batches = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.is(202) && ask.headers().containsKey(BATCH)) {
                batches.add(honest.id());
            }
            return ask.isList() && honest.is(200)
                    ? honest.withoutJobs(job -> batches.contains(LieParts.id(job)))
                    : honest;
        };
    }

    private static void withoutZeros(ObjectNode job) {
        for (JsonNode filter : Tricks.parameters(job).path("filters")) {
            for (JsonNode range : filter.path("ranges")) {
                ((ObjectNode) range)
                        .remove(List.of("from", "to").stream()
                                .filter(bound -> range.path(bound).isNumber()
                                        && range.path(bound).asDouble() == 0)
                                .toList());
            }
        }
    }

    private static void cut(JsonNode values) {
        for (int i = 0; i < values.size(); i++) {
            String text = values.path(i).asText();
            if (text.length() > SHORT) {
                ((ArrayNode) values).set(i, text.substring(0, SHORT));
            }
        }
    }
}
