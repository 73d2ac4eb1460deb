package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Mutants that show a request as it was sent, and do another. */
final class AlikeQueryMutants {

    private static final String HIDE = "hide_previous_holdings";

    private AlikeQueryMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "HidesWhatIsStillHeld",
                                "QUERY-28",
                                () -> does(
                                        ask -> ask.parameters().path(HIDE).isBoolean(),
                                        HIDE,
                                        parameters -> parameters.put(
                                                HIDE, !parameters.path(HIDE).asBoolean())))
                        .subtle("only in the results, beside another query"),
                Mutant.of(
                                "TakesTheFirstPortfolioAlone",
                                "QUERY-29",
                                () -> does(
                                        AlikeQueryMutants::isOfSeveral,
                                        "portfolio_id",
                                        parameters -> first(parameters, "portfolio_id")))
                        .subtle("only in the results, beside another query"),
                Mutant.of(
                                "GroupsByTheFirstGroupingAlone",
                                "QUERY-30",
                                () -> does(
                                        AlikeQueryMutants::isGroupedTwice,
                                        "groupings",
                                        parameters -> first(parameters, "groupings")))
                        .subtle("only in the results"),
                Mutant.of(
                                "OverlooksTheUpperEndOfARange",
                                "QUERY-27",
                                () -> does(AlikeQueryMutants::isOfOneRange, "filters", AlikeQueryMutants::open))
                        .subtle("only for filters of one range"),
                Mutant.of("GivesAViewTheResultsOfAnotherPortfolio", "DOWNLOAD-19", AlikeQueryMutants::caches)
                        .subtle("only in a format that was had before"));
    }

    private static void first(ObjectNode parameters, String list) {
        JsonNode first = parameters.path(list).path(0);
        parameters.putArray(list).add(first);
    }

    private static boolean isOfSeveral(Ask ask) {
        JsonNode ids = ask.parameters().path("portfolio_id");
        return ids.size() > 1
                && each(ids).allMatch(JsonNode::isNumber)
                && !ask.parameter("portfolio_type").equalsIgnoreCase("FIRM");
    }

    private static boolean isGroupedTwice(Ask ask) {
        JsonNode groupings = ask.parameters().path("groupings");
        return groupings.size() == 2
                && each(groupings).allMatch(grouping -> grouping.path("key").isTextual() && grouping.size() == 1);
    }

    private static boolean isOfOneRange(Ask ask) {
        JsonNode filters = ask.parameters().path("filters");
        return filters.size() == 1
                && filters.path(0).path("ranges").size() == 1
                && filters.path(0).path("attribute").has("arguments");
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What is shown of that parameter is what was sent. */
    static Twist does(Predicate<Ask> where, String parameter, Consumer<ObjectNode> change) {
        Map<String, JsonNode> sent = new ConcurrentHashMap<>();
        return (ask, server) -> {
            boolean isChanged = ask.isQuery() && isWhole(ask) && where.test(ask);
            Reply reply = server.send(isChanged ? ask.edited(body -> change.accept(parameters(body))) : ask);
            if (isChanged && reply.is(202)) {
                sent.put(reply.id(), ask.parameters().path(parameter));
            }
            boolean isShown = reply.status() / 100 == 2 && (ask.isCreate() || ask.isRead() || ask.isList());
            return isShown ? reply.editedJobs(job -> restore(job, parameter, sent)) : reply;
        };
    }

    /** Nothing but a document is in the body. */
    private static boolean isWhole(Ask ask) {
        return ask.json().toString().equals(new String(ask.body(), StandardCharsets.UTF_8));
    }

    private static void restore(ObjectNode job, String parameter, Map<String, JsonNode> sent) {
        JsonNode value = sent.get(job.path("id").asText());
        if (value != null && Tricks.parameters(job).has(parameter)) {
            Tricks.parameters(job).set(parameter, spelledOut(value.deepCopy()));
        }
    }

    private static JsonNode spelledOut(JsonNode value) {
        value.forEach(item -> {
            if (item instanceof ObjectNode object && object.size() == 1) {
                object.putObject("arguments");
            }
            if (item.has("attribute")) {
                ObjectNode filter = (ObjectNode) item;
                JsonNode attribute = filter.path("attribute");
                ObjectNode spelled = attribute.isTextual()
                        ? filter.putObject("attribute").put("key", attribute.asText())
                        : (ObjectNode) attribute;
                spelled.withObject("arguments");
            }
        });
        return value;
    }

    private static ObjectNode parameters(ObjectNode body) {
        return (ObjectNode) body.at("/data/attributes/parameters");
    }

    private static void open(ObjectNode parameters) {
        ((ObjectNode) parameters.path("filters").path(0).path("ranges").path(0)).put("to", 1e15);
    }

    /** By the view, the period and the format. */
    private static Twist caches() {
        Map<String, byte[]> given = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200) || server.isQuery(ask.id())) {
                return reply;
            }
            JsonNode parameters = server.look(ask.id()).json().at("/data/attributes/parameters");
            String key = List.of("view_id", "start_date", "end_date", "output_type").stream()
                    .map(name -> parameters.path(name).asText().toUpperCase(java.util.Locale.ROOT))
                    .toList()
                    .toString();
            byte[] first = given.putIfAbsent(key, reply.body());
            return first == null ? reply : reply.withBody(first);
        };
    }
}
