package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;
import static io.jobskit.conformance.proof.twist.Tricks.shows;
import static io.jobskit.conformance.proof.twist.Tricks.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Mutants that show what an earlier request, an earlier look or a neighbour in the same list has left. */
final class LeftoverMutants {

    private LeftoverMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("ListsJobsAsOfTheLastCreation", "LIST-05", LeftoverMutants::listsAsOfTheLastCreation)
                        .subtle("only in listings between which no job is created"),
                Mutant.of("ListsExpiredJobsAsCompletedUntilRead", "LIST-05", LeftoverMutants::listsExpiredUntilRead)
                        .subtle("only for expired jobs that nobody has read"),
                Mutant.of("AddsTheFiltersOfARefusedQuery", "RESOURCE-09", LeftoverMutants::addsRefusedFilters)
                        .subtle("only for the query after a refused one"),
                Mutant.of(
                                "FillsInTheArgumentsOfTheColumnBefore",
                                "QUERY-14",
                                () -> shows(anywhere(), any(), job -> fillIn(parameters(job))))
                        .subtle("only for columns behind one with arguments"),
                Mutant.of("GivesResultsWithoutAFirm", "ACCESS-10", LeftoverMutants::givesResultsWithoutAFirm)
                        .subtle("only for downloads with valid credentials"),
                Mutant.of("NestsOneLevelOfRows", "QUERY-30", LeftoverMutants::nestsOneLevel)
                        .subtle("only for queries with several groupings"));
    }

    private static Twist listsAsOfTheLastCreation() {
        Map<String, JsonNode> listed = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isCreate() && reply.is(202)) {
                listed.clear();
            }
            return !ask.isList() || !reply.is(200)
                    ? reply
                    : reply.editedJobs(job -> job.set(
                            "attributes",
                            listed.computeIfAbsent(
                                    job.path("id").asText(),
                                    any -> attributes(job).deepCopy())));
        };
    }

    private static Twist listsExpiredUntilRead() {
        Set<String> read = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isRead()) {
                read.add(ask.id());
            }
            return !ask.isList() || !reply.is(200)
                    ? reply
                    : reply.editedJobs(job -> {
                        if (status(job).equals("Timed Out")
                                && attributes(job).path("percent_complete").asDouble() == 1
                                && read.stream().noneMatch(job.path("id").asText()::equals)) {
                            attributes(job).put("status", "Completed");
                        }
                    });
        };
    }

    private static Twist addsRefusedFilters() {
        Map<String, JsonNode> refused = new ConcurrentHashMap<>();
        Map<String, JsonNode> added = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            JsonNode filters = ask.isQuery() ? ask.parameters().path("filters") : ask.parameters();
            if (ask.isQuery() && reply.is(400) && filters.isArray()) {
                refused.put(ask.user(), filters);
            }
            if (ask.isQuery() && reply.is(202) && refused.containsKey(ask.user())) {
                JsonNode left = refused.remove(ask.user());
                if (filters.isMissingNode()) {
                    added.put(reply.id(), left);
                }
            }
            return ask.isCreate() || ask.isRead() || ask.isList()
                    ? reply.editedJobs(job -> {
                        if (added.containsKey(job.path("id").asText())) {
                            parameters(job)
                                    .set("filters", added.get(job.path("id").asText()));
                        }
                    })
                    : reply;
        };
    }

    private static void fillIn(ObjectNode parameters) {
        JsonNode before = parameters.objectNode();
        for (JsonNode column : parameters.path("columns")) {
            if (column instanceof ObjectNode object && object.path("arguments").isEmpty()) {
                object.set("arguments", before.deepCopy());
            } else {
                before = column.path("arguments");
            }
        }
    }

    private static Twist givesResultsWithoutAFirm() {
        Map<String, String> firms = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            String firm = ask.headers().getOrDefault("Addepar-Firm", "");
            if (ask.isCreate() && reply.is(202)) {
                firms.put(reply.id(), firm);
            }
            return ask.isDownload() && reply.is(401) && firm.isEmpty() && firms.containsKey(ask.id())
                    ? server.send(ask.with("Addepar-Firm", firms.get(ask.id())))
                    : reply;
        };
    }

    private static Twist nestsOneLevel() {
        return answers(
                Ask::isDownload,
                reply -> reply.is(200) && reply.json().at("/meta/groupings").size() > 1
                        ? reply.edited(results ->
                                results.at("/data/attributes/total/children").forEach(row -> emptied((ObjectNode) row)))
                        : reply);
    }

    private static ArrayNode emptied(ObjectNode row) {
        return row.putArray("children");
    }
}
