package io.jobskit.conformance.proof.mutant.unseen.third;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that take one job for another, or show of a job what cannot be. */
final class JobLies {

    private static final Set<String> BEFORE_THE_START = Set.of("Queued", LieParts.WAITING);

    /** By what that which is kept is known, where one is all there is. */
    private static final String LAST = "last";

    private JobLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("KeepsTheFiltersOfTheQueryBefore", "RESOURCE-09", JobLies::filtersOfTheLast)
                        .subtle("only for a query without filters of its own"),
                Mutant.of("KeepsTheErrorOfTheJobBefore", "STATUS-05", JobLies::errorsOfTheLast)
                        .subtle("only for a Completed job of a user who had one with an error")
                        .with("the listing shows another error than reading, as it was read later", "LIST-05"),
                Mutant.of("TakesItsFirstUserForEveryCreator", "RESOURCE-10", JobLies::firstCreator)
                        .subtle("only for jobs of other users than the first"),
                Mutant.of("TellsOthersWhoCreatedAJob", "ACCESS-07", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            boolean isOfTheCreator =
                                    ask.path().matches("/v1/jobs/[^/]+/(relationships/)?creator") && honest.is(404);
                            return isOfTheCreator ? server.send(ask.as(Ask.OWNER)) : honest;
                        })
                        .subtle("only by the links to its creator"),
                Mutant.of("KeepsResultsByEverythingButTheirFormat", "DOWNLOAD-02", JobLies::oneFormat)
                        .subtle("only for the same view, portfolio and period in another format")
                        .with("it is no workbook", "DOWNLOAD-05")
                        .with("its label is that of the other format", "DOWNLOAD-14"),
                Mutant.of("RunsWhatWasCancelledBeforeItsStart", "CANCEL-07", JobLies::runsLater)
                        .subtle("only later than ten minutes after the cancelling")
                        .with("it waited for capacity", "CANCEL-02")
                        .with("a cancelled job stays cancelled", "CANCEL-11"),
                Mutant.of(
                                "CompletesASecondBeforeTheStart",
                                "RESOURCE-06",
                                () -> LieParts.shows(
                                        job -> Tricks.attributes(job).hasNonNull("started_at")
                                                && Tricks.attributes(job).hasNonNull("completed_at"),
                                        job -> Tricks.attributes(job)
                                                .put(
                                                        "completed_at",
                                                        Instant.parse(Tricks.attributes(job)
                                                                        .path("started_at")
                                                                        .asText())
                                                                .minusSeconds(1)
                                                                .toString())))
                        .subtle("only by a second"),
                Mutant.of("ListsEachJobAsItWasListedFirst", "LIST-05", JobLies::listedFirst)
                        .subtle("only for a job that is listed again after it has changed")
                        .with("moments of a job that was made older are those of before", "STATUS-10", "STATUS-11"),
                Mutant.of("ListsNothingThatHadCompletedLongAgo", "LIST-02", JobLies::withoutTheOld)
                        .subtle("only for a Completed job that is more than an hour old")
                        .with("following the pages meets it no more", "LIST-06")
                        .with("a limit beyond the maximum shows no more of them", "LIST-11"),
                Mutant.of(
                                "WritesTextAsMarkup",
                                "RESOURCE-09",
                                () -> Tricks.answers(
                                        Tricks.anywhere(),
                                        reply -> reply.withText(reply.text().replace("<", "&lt;"))))
                        .subtle("only for text that has what markup is made of"),
                Mutant.of(
                                "IsWholeFromHalfWayOn",
                                "STATUS-09",
                                () -> LieParts.shows(
                                        job -> Tricks.status(job).equals("In Progress") && LieParts.percent(job) >= 0.5,
                                        job -> Tricks.attributes(job).put("percent_complete", 1.0)))
                        .subtle("only while a job runs"),
                Mutant.of(
                                "ForgetsWhatTheDocumentationDoesNotName",
                                "READ-04",
                                () -> Tricks.shows(
                                        Tricks.anywhere().and(ask -> !ask.isCreate()),
                                        job -> Tricks.parameters(job).has("disable_total_row"),
                                        job -> Tricks.parameters(job).remove("disable_total_row")))
                        .subtle("only in readings and listings, and not in the answer to the creation")
                        .with("the listing has forgotten it as well", "LIST-05"));
    }

    private static Twist filtersOfTheLast() {
        Map<String, String> last = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (!ask.isQuery()) {
                return server.send(ask);
            }
            JsonNode filters = ask.parameters().path("filters");
            if (filters.isMissingNode()) {
                String before = last.get(LAST);
                return server.send(before == null ? ask : ask.edited(Tricks.set("filters", before)));
            }
            Reply honest = server.send(ask);
            if (honest.is(202)) {
                last.put(LAST, filters.toString());
            }
            return honest;
        };
    }

    private static Twist errorsOfTheLast() {
        Map<String, JsonNode> last = new ConcurrentHashMap<>();
        return Tricks.shows(Tricks.anywhere().and(ask -> !ask.isCreate() && Times.isOwners(ask)), Tricks.any(), job -> {
            ObjectNode attributes = Tricks.attributes(job);
            JsonNode before = last.get(LAST);
            if (Tricks.status(job).equals("Error Cancelled")
                    && attributes.path("errors").size() > 0) {
                last.put(LAST, attributes.get("errors").deepCopy());
            } else if (Tricks.status(job).equals("Completed") && before != null) {
                attributes.set("errors", before.deepCopy());
            }
        });
    }

    private static Twist listedFirst() {
        Map<String, JsonNode> first = new ConcurrentHashMap<>();
        return Tricks.shows(Ask::isList, Tricks.any(), job -> {
            JsonNode kept = first.computeIfAbsent(
                    LieParts.id(job), id -> Tricks.attributes(job).deepCopy());
            job.set("attributes", kept.deepCopy());
        });
    }

    private static Twist withoutTheOld() {
        Set<String> old = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isAge()
                    && honest.is(204)
                    && Duration.parse(ask.json().path("by").asText()).toHours() >= 1) {
                old.add(ask.id());
            }
            return ask.isList() && honest.is(200)
                    ? honest.withoutJobs(job ->
                            old.contains(LieParts.id(job)) && Tricks.status(job).equals("Completed"))
                    : honest;
        };
    }

    private static Twist firstCreator() {
        Map<String, String> first = new ConcurrentHashMap<>();
        return Tricks.shows(Tricks.anywhere(), job -> job.has("relationships"), job -> {
            ObjectNode creator = job.withObject("/relationships/creator/data");
            creator.put(
                    "id", first.computeIfAbsent(LAST, any -> creator.path("id").asText()));
        });
    }

    private static Twist oneFormat() {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isDownload() || !honest.is(200) || server.isQuery(ask.id())) {
                return honest;
            }
            JsonNode parameters = LieParts.parametersOf(ask, server);
            String key = String.join(
                    "|",
                    List.of(
                            parameters.path("view_id").asText(),
                            parameters.path("portfolio_id").asText(),
                            parameters.path("start_date").asText(),
                            parameters.path("end_date").asText()));
            Reply before = kept.putIfAbsent(key, honest);
            return before == null ? honest : before;
        };
    }

    private static Twist runsLater() {
        Set<String> early = ConcurrentHashMap.newKeySet();
        Set<String> aged = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isCancel()
                    && Times.isOwners(ask)
                    && BEFORE_THE_START.stream().anyMatch(status -> server.isIn(ask.id(), status))) {
                early.add(ask.id());
            }
            if (ask.isAge() && early.contains(ask.id())) {
                aged.add(ask.id());
            }
            return LieParts.shows(
                            job -> aged.contains(LieParts.id(job)),
                            LieParts.status("Completed")
                                    .andThen(job -> Tricks.attributes(job).put("percent_complete", 1.0)))
                    .answer(ask, server);
        };
    }
}
