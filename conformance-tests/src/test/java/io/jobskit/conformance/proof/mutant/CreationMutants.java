package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.any;
import static io.jobskit.conformance.proof.twist.Tricks.instead;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;
import static io.jobskit.conformance.proof.twist.Tricks.says;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Mutants that lie about creating jobs of either kind. */
final class CreationMutants {

    private CreationMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "AnswersTheCreationOfAViewWith201",
                        "CREATE-01",
                        () -> answers(Ask::isView, reply -> reply.is(202) ? reply.withStatus(201) : reply)),
                Mutant.of(
                        "AnswersTheCreationOfAViewWithoutTheJob",
                        "CREATE-01",
                        () -> answers(Ask::isView, reply -> reply.is(202) ? reply.withBody(new byte[0]) : reply)),
                Mutant.of(
                        "NewJobsArePickedUpAlready",
                        "CREATE-02",
                        () -> shows(
                                Ask::isCreate,
                                any(),
                                job -> Tricks.attributes(job).put("status", "Picked Up By Job Runner"))),
                Mutant.of(
                                "NewQueriesArePickedUpAlready",
                                "CREATE-02",
                                () -> shows(Ask::isCreate, ofAQuery(), says("status", "\"Picked Up By Job Runner\"")))
                        .subtle("only in the answer to the creation of a query"),
                Mutant.of("FindsANewJobOnlyTheSecondTime", "CREATE-03", () -> {
                            Set<String> asked = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> ask.isRead() && ask.user().equals("full") && asked.add(ask.id())
                                    ? Reply.refusal(404)
                                    : server.send(ask);
                        })
                        .with("reading answers 404 in every status at first", "READ-01", "READ-06")
                        .with("the link of a new job leads nowhere at first", "RESOURCE-12")
                        .with("the next answer is another one", "READ-04")
                        .with("whoever asks first is told so, whether they show a firm or not", "ACCESS-10")
                        .subtle("only the first time that a job is read"),
                Mutant.of("FindsANewJobOnlyAfterItIsListed", "CREATE-03", () -> {
                            Set<String> listed = ConcurrentHashMap.newKeySet();
                            return (ask, server) -> {
                                Reply honest = server.send(ask);
                                if (ask.isList()) {
                                    Reply.jobs(honest.json())
                                            .forEach(job ->
                                                    listed.add(job.path("id").asText()));
                                }
                                return ask.isRead()
                                                && honest.is(200)
                                                && honest.text().contains("\"Queued\"")
                                                && !listed.contains(ask.id())
                                        ? Reply.refusal(404)
                                        : honest;
                            };
                        })
                        .with("reading answers 404 as long as it is Queued", "READ-01", "READ-06")
                        .with("the link of a new job leads nowhere at first", "RESOURCE-12")
                        .subtle("only for a job that is Queued and was not listed"),
                Mutant.of("TakesTheSameRequestForTheSameJob", "CREATE-04", () -> {
                    Map<String, Reply> known = new ConcurrentHashMap<>();
                    return (ask, server) -> ask.isCreate()
                            ? known.computeIfAbsent(
                                    new String(ask.body(), StandardCharsets.UTF_8)
                                            + ask.user()
                                            + ask.headers().get("Content-Type"),
                                    any -> server.send(ask))
                            : server.send(ask);
                }),
                Mutant.of("TakesTheSameQueryForTheSameJob", "CREATE-04", () -> {
                            Map<String, Reply> known = new ConcurrentHashMap<>();
                            return (ask, server) -> ask.isQuery()
                                    ? known.computeIfAbsent(
                                            new String(ask.body(), StandardCharsets.UTF_8)
                                                    + ask.user()
                                                    + ask.headers().get("Content-Type"),
                                            any -> server.send(ask))
                                    : server.send(ask);
                        })
                        .subtle("only for queries, the second time"),
                Mutant.of("AnswersTheThirdEqualRequestAsTheSecond", "CREATE-04", () -> {
                            Map<String, List<Reply>> answers = new ConcurrentHashMap<>();
                            return (ask, server) -> {
                                if (!ask.isCreate()) {
                                    return server.send(ask);
                                }
                                List<Reply> before = answers.merge(
                                        ask.user()
                                                + ask.headers().get("Content-Type")
                                                + new String(ask.body(), StandardCharsets.UTF_8),
                                        List.of(),
                                        (was, now) -> was);
                                if (before.size() == 2) {
                                    return before.get(1);
                                }
                                Reply honest = server.send(ask);
                                answers.merge(
                                        ask.user()
                                                + ask.headers().get("Content-Type")
                                                + new String(ask.body(), StandardCharsets.UTF_8),
                                        List.of(honest),
                                        (was, now) -> Stream.concat(was.stream(), now.stream())
                                                .toList());
                                return honest;
                            };
                        })
                        .subtle("only for the third of equal requests"),
                Mutant.of(
                                "InsistsOnJobsForQueries",
                                "CREATE-12",
                                () -> instead(
                                        ask -> ask.isQuery()
                                                && ask.json()
                                                        .at("/data/type")
                                                        .asText()
                                                        .equals("job"),
                                        Reply.refusal(409)))
                        .with("the other case of a kind is tried with the other type as well", "CREATE-08")
                        .subtle("only for queries"),
                Mutant.of(
                        "AnswersTheCreationOfAQueryWith200",
                        "QUERY-01",
                        () -> answers(Ask::isQuery, reply -> reply.is(202) ? reply.withStatus(200) : reply)),
                Mutant.of(
                        "AnswersTheCreationOfAQueryWithoutTheJob",
                        "QUERY-01",
                        () -> answers(Ask::isQuery, reply -> reply.is(202) ? reply.withBody(new byte[0]) : reply)),
                Mutant.of(
                                "RefusesQueriesWithAFilterAndAGrouping",
                                "QUERY-01",
                                () -> (ask, server) -> ask.isQuery()
                                                && !ask.parameters()
                                                        .path("filters")
                                                        .isEmpty()
                                                && !ask.parameters()
                                                        .path("groupings")
                                                        .isEmpty()
                                                && ask.parameters()
                                                        .path("filters")
                                                        .isArray()
                                                && ask.parameters()
                                                        .path("groupings")
                                                        .isArray()
                                        ? Reply.refusal(400)
                                        : server.send(ask))
                        .with("filters of numbers are filters", "QUERY-19")
                        .subtle("only with a filter and a grouping together"));
    }
}
