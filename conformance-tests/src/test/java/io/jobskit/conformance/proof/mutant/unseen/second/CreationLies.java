package io.jobskit.conformance.proof.mutant.unseen.second;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Servers that are wrong about making jobs. */
final class CreationLies {

    private static final String TYPE = "/data/attributes/job_type";

    private CreationLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "HasCreatedAViewWhenItAccepts",
                        "CREATE-01",
                        () -> Tricks.answers(Ask::isView, reply -> reply.is(202) ? reply.withStatus(201) : reply)),
                Mutant.of(
                        "ExplainsARefusalInItsFrameworksWay",
                        "CREATE-09",
                        () -> Tricks.answers(
                                Ask::isCreate,
                                reply -> reply.is(400)
                                        ? reply.with("Content-Type", "application/json")
                                                .withText("""
                                                {"timestamp":1586986216000,"status":400,"error":"Bad Request"}""")
                                        : reply)),
                Mutant.of(
                                "RefusesAPeriodOfOneDay",
                                "CREATE-01",
                                () -> LieParts.refuses(LieParts.view(it -> it.has("start_date")
                                        && it.path("start_date").equals(it.path("end_date")))))
                        .subtle("only for a view that starts and ends on the same day"),
                Mutant.of("IsDoneWithAViewThatItKnows", "CREATE-02", CreationLies::known)
                        .subtle("only for a view whose like has Completed before")
                        .with("it is Completed and then Queued", "STATUS-02"),
                Mutant.of("FindsTextIdsOnlyTheSecondTime", "CREATE-03", CreationLies::lagging)
                        .subtle("only for the first read of a job that was created with useStringId=true")
                        .with("it is not found where its link leads", "READ-01", "RESOURCE-12"),
                Mutant.of("TakesARepetitionForARetry", "CREATE-04", CreationLies::once)
                        .subtle("only for the same creation twice in a row"),
                Mutant.of("StopsReadingWhereTheJsonEnds", "CREATE-05", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            return ask.isCreate() && honest.is(400) && ask.json() instanceof ObjectNode json
                                    ? server.send(ask.withText(json.toString()))
                                    : honest;
                        })
                        .subtle("only for a body with something behind a whole document"),
                Mutant.of(
                                "TakesAListOfOneJob",
                                "CREATE-06",
                                () -> taking(document -> {
                                    if (document.path("data").isArray()
                                            && document.path("data").size() == 1) {
                                        document.set("data", document.at("/data/0"));
                                    }
                                }))
                        .subtle("only for data that is a list with the job in it"),
                Mutant.of(
                                "GuessesAQueryFromItsColumns",
                                "CREATE-07",
                                () -> taking(document -> {
                                    if (document.at(TYPE).isMissingNode()
                                            && document.at("/data/attributes/parameters/columns")
                                                    .isArray()) {
                                        document.withObject("/data/attributes").put("job_type", "PORTFOLIO_QUERY");
                                    }
                                }))
                        .subtle("only where the parameters are those of a query"),
                Mutant.of(
                                "ReadsOnlyTheBeginningOfAType",
                                "CREATE-08",
                                () -> taking(document -> {
                                    String type = document.at(TYPE).asText().toLowerCase(Locale.ROOT);
                                    for (String known : List.of("portfolio_query", "portfolio_view_results")) {
                                        if (type.startsWith(known) && !type.equals(known)) {
                                            document.withObject("/data/attributes")
                                                    .put("job_type", known);
                                        }
                                    }
                                }))
                        .subtle("only for a job_type that begins with a known one"),
                Mutant.of("ComparesTheDatesOfWhatItHasSaved", "CREATE-10", CreationLies::late)
                        .subtle("only for a view whose period ends before it starts"),
                Mutant.of(
                                "KnowsTheSingularForQueriesOnly",
                                "CREATE-12",
                                () -> Tricks.instead(
                                        ask -> ask.isView()
                                                && Times.isOwners(ask)
                                                && ask.json()
                                                        .at("/data/type")
                                                        .asText()
                                                        .equals("job"),
                                        Reply.refusal(409)))
                        .subtle("only for views with the type job"),
                Mutant.of(
                        "TakesPlainText",
                        "CREATE-13",
                        () -> Tricks.asks(
                                ask -> ask.isCreate()
                                        && ask.headers()
                                                .getOrDefault("Content-Type", "")
                                                .startsWith("text/plain"),
                                ask -> ask.with("Content-Type", Reply.JSON_API))));
    }

    /** Mends what was refused, and has it made after all. */
    private static Twist taking(Consumer<ObjectNode> mend) {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isCreate() && honest.is(400) ? server.send(ask.edited(mend)) : honest;
        };
    }

    private static Twist known() {
        Map<JsonNode, String> ids = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isView() || !honest.is(202)) {
                return honest;
            }
            String before = ids.put(ask.parameters(), honest.id());
            return before != null && server.isIn(before, "Completed")
                    ? honest.editedJobs(LieParts.status("Completed"))
                    : honest;
        };
    }

    private static Twist lagging() {
        Set<String> fresh = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isRead() && Times.isOwners(ask) && fresh.remove(ask.id())) {
                return Reply.refusal(404);
            }
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.id().length() == 36) {
                fresh.add(honest.id());
            }
            return honest;
        };
    }

    private static Twist once() {
        Map<String, Ask> last = new ConcurrentHashMap<>();
        Map<String, Reply> replies = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (!ask.path().startsWith("/v1/")) {
                return server.send(ask);
            }
            Ask before = last.put(ask.user(), ask);
            if (ask.isCreate() && before != null && isSame(ask, before)) {
                return replies.getOrDefault(ask.user(), Reply.refusal(400));
            }
            Reply honest = server.send(ask);
            replies.put(ask.user(), honest);
            return honest;
        };
    }

    private static boolean isSame(Ask one, Ask other) {
        return one.method().equals(other.method())
                && one.path().equals(other.path())
                && one.query().equals(other.query())
                && Arrays.equals(one.body(), other.body());
    }

    private static Twist late() {
        return Tricks.refusesInWords(
                ask -> ask.isView()
                        && ask.parameter("end_date").length()
                                == ask.parameter("start_date").length()
                        && ask.parameter("end_date").compareTo(ask.parameter("start_date")) < 0,
                document -> {
                    ObjectNode parameters = document.withObject("/data/attributes/parameters");
                    parameters.set("end_date", parameters.path("start_date"));
                });
    }
}
