package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.refuses;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asks;

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
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that are wrong about what a creation is. */
final class CreationLies {

    private static final String VIEW = """
            {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{"view_id":2,
            "portfolio_type":"entity","portfolio_id":22,"output_type":"csv","start_date":"2020-01-01","end_date":"2020-03-31"}}}}""";

    private CreationLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "NeedsAPeriodOfTwoDays",
                                "VIEW-16",
                                () -> refuses(LieParts.view(parameters ->
                                        parameters.path("start_date").isTextual()
                                                && parameters.path("start_date").equals(parameters.path("end_date")))))
                        .subtle("only for a view of a single day"),
                Mutant.of("FindsANewJobOnlyAtTheSecondRead", "CREATE-03", CreationLies::lagging)
                        .subtle("only for every fourth job, and only once")
                        .with("a job is not read", "READ-01", "RESOURCE-12"),
                Mutant.of("GivesTheFinishedJobForTheSameRequest", "CREATE-04", CreationLies::reusing)
                        .subtle("only when the same was asked for before and is Completed")
                        .with("it is not Queued, nor at 0", "CREATE-02", "QUERY-17", "STATUS-10", "STATUS-11"),
                Mutant.of("TakesTheBodyBeforeForAnEmptyOne", "CREATE-05", CreationLies::leftover)
                        .subtle("only for a body that is empty, after one that was not")
                        .with("an empty body has no structure", "CREATE-06"),
                Mutant.of(
                                "TakesAnyKindThatEndsLikeAQuery",
                                "CREATE-08",
                                () -> asks(
                                        ask -> ask.isCreate()
                                                && ask.json()
                                                        .at("/data/attributes/job_type")
                                                        .asText()
                                                        .matches("(?i).*query")
                                                && !ask.isQuery(),
                                        ask -> ask.edited(document -> document.withObject("/data/attributes")
                                                .put("job_type", "PORTFOLIO_QUERY"))))
                        .subtle("only for unknown kinds of queries with what a portfolio query needs"),
                Mutant.of(
                                "LeavesAReadersErrorToTheFramework",
                                "CREATE-09",
                                () -> answers(
                                        ask -> ask.isCreate() && ask.json().isMissingNode(),
                                        reply -> reply.is(400)
                                                ? reply.with("Content-Type", "application/json")
                                                        .withText("""
                                                {"timestamp":1772366400000,"status":400,"error":"Bad Request","path":"/v1/jobs"}""")
                                                : reply))
                        .subtle("only for a body that is not JSON"),
                Mutant.of(
                                "ListsSeveralMistakesAsTexts",
                                "CREATE-09",
                                () -> answers(
                                        Ask::isCreate,
                                        reply -> reply.json().path("errors").size() > 1
                                                ? reply.edited(CreationLies::texts)
                                                : reply))
                        .subtle("only for a creation with several mistakes"),
                Mutant.of("KeepsARefusedJobAsRejected", "CREATE-10", CreationLies::keeping)
                        .subtle("only in the listing, for a view whose end is no date"),
                Mutant.of(
                                "TakesAJobOnlyForQueries",
                                "CREATE-12",
                                () -> Tricks.instead(
                                        ask -> ask.isView()
                                                && Times.isOwners(ask)
                                                && ask.json()
                                                        .at("/data/type")
                                                        .asText()
                                                        .equals("job"),
                                        Reply.refusal(409)))
                        .subtle("only for views"));
    }

    private static Twist lagging() {
        AtomicInteger created = new AtomicInteger();
        Set<String> behind = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.is(202) && created.incrementAndGet() % 4 == 0) {
                behind.add(honest.id());
            }
            return ask.isRead() && honest.is(200) && behind.remove(ask.id()) ? Reply.refusal(404) : honest;
        };
    }

    private static Twist reusing() {
        Map<JsonNode, String> known = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (!ask.isCreate() || !Times.isOwners(ask)) {
                return server.send(ask);
            }
            String before = known.get(ask.json());
            if (before != null && server.isIn(before, "Completed")) {
                return server.look(before).withStatus(202);
            }
            Reply honest = server.send(ask);
            if (honest.is(202)) {
                known.put(ask.json(), honest.id());
            }
            return honest;
        };
    }

    private static Twist leftover() {
        Map<String, Ask> last = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Ask before = last.get(ask.user());
            if (ask.isCreate() && ask.body().length == 0 && before != null) {
                return server.send(before);
            }
            if (ask.isCreate() && ask.parameters().isObject()) {
                last.put(ask.user(), ask);
            }
            return server.send(ask);
        };
    }

    private static void texts(ObjectNode document) {
        ArrayNode errors = document.withArray("errors");
        for (int i = 0; i < errors.size(); i++) {
            errors.set(i, errors.path(i).path("detail").asText());
        }
    }

    private static Twist keeping() {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isView()
                    && honest.is(400)
                    && ask.parameters().has("end_date")
                    && !ask.parameter("end_date").matches("\\d{4}-\\d\\d-\\d\\d")) {
                String id = server.send(ask.withText(VIEW).with("Jobs-Control", "hold"))
                        .id();
                server.send(Ask.of("POST", "/__control/jobs/" + id + "/move").withText("{\"status\":\"Rejected\"}"));
            }
            return honest;
        };
    }
}
