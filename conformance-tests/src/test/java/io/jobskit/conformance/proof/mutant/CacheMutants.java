package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.mutant.AlikeQueryMutants.does;
import static io.jobskit.conformance.proof.twist.Downloads.given;
import static io.jobskit.conformance.proof.twist.Tricks.asOwner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Mutants that keep results under a key that leaves something out, or that heed something of one kind of request alone. */
final class CacheMutants {

    private static final int TWO = 2;

    private CacheMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "KeepsResultsWhateverTheFilters",
                                "QUERY-27",
                                () -> keeps(parameters -> parameters.remove("filters")))
                        .subtle("only for a query that was asked before with other filters"),
                Mutant.of(
                                "KeepsResultsByTheFirstPortfolio",
                                "QUERY-29",
                                () -> keeps(parameters -> parameters.set(
                                        "portfolio_id",
                                        parameters.path("portfolio_id").path(0))))
                        .subtle("only behind a query of the first portfolio alone"),
                Mutant.of(
                                "HeedsTheFirstTwoFilters",
                                "QUERY-27",
                                () -> does(
                                        CacheMutants::excludesThrice,
                                        "filters",
                                        parameters -> parameters
                                                .putArray("filters")
                                                .addAll(StreamSupport.stream(
                                                                parameters
                                                                        .withArray("filters")
                                                                        .deepCopy()
                                                                        .spliterator(),
                                                                false)
                                                        .limit(TWO)
                                                        .toList())))
                        .subtle("only for more than two filters"),
                Mutant.of(
                                "GroupsNothingInOtherCase",
                                "QUERY-30",
                                () -> does(
                                        CacheMutants::isGroupedInLowerCase,
                                        "groupings",
                                        parameters -> parameters.putArray("groupings")))
                        .subtle("only for a kind of job in lower case"),
                Mutant.of("WritesReturnsInPercent", "DOWNLOAD-19", () -> given("TSV", CacheMutants::inPercent))
                        .subtle("only in TSV"),
                Mutant.of(
                                "RefusesTheLargestLimit",
                                "LIST-11",
                                () -> Tricks.instead(
                                        ask -> ask.isList() && ask.query().endsWith("page%5Blimit%5D=2000"),
                                        Reply.refusal(400)))
                        .subtle("only for the largest limit that there is"),
                Mutant.of(
                                "CreatesBatchesForTheScopeless",
                                "ACCESS-04",
                                () -> asOwner(ask -> ask.isCreate()
                                        && ask.user().equals("no-scope")
                                        && ask.headers().containsKey("Addepar-Compute-Type")))
                        .subtle("only for batches"),
                Mutant.of(
                                "GivesOthersResultsByTextIds",
                                "ACCESS-09",
                                () -> asOwner(ask -> ask.isDownload()
                                        && ask.user().equals("other-user")
                                        && ask.id().contains("-")))
                        .subtle("only for text ids"));
    }

    /** The first results of a query for all that are the same when that is done to their parameters. */
    private static Twist keeps(Consumer<ObjectNode> leavesOut) {
        Map<String, byte[]> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (!ask.isDownload() || !reply.is(200) || !server.isQuery(ask.id())) {
                return reply;
            }
            ObjectNode parameters = (ObjectNode) server.look(ask.id()).json().at("/data/attributes/parameters");
            leavesOut.accept(parameters);
            byte[] first = kept.putIfAbsent(parameters.toString(), reply.body());
            return first == null ? reply : reply.withBody(first);
        };
    }

    private static boolean excludesThrice(Ask ask) {
        return ask.parameters().path("filters").size() > TWO
                && each(ask, "filters")
                        .allMatch(filter -> filter.path("operator").asText().equals("exclude")
                                && filter.path("attribute").has("arguments"));
    }

    private static boolean isGroupedInLowerCase(Ask ask) {
        return ask.json().at("/data/attributes/job_type").asText().equals("portfolio_query")
                && ask.query().isEmpty()
                && ask.parameters().path("groupings").isArray()
                && !ask.parameters().path("groupings").isEmpty()
                && each(ask, "groupings")
                        .allMatch(grouping -> grouping.path("key").isTextual() && grouping.size() == 1);
    }

    private static Stream<JsonNode> each(Ask ask, String list) {
        return StreamSupport.stream(ask.parameters().path(list).spliterator(), false);
    }

    private static Reply inPercent(Reply reply) {
        List<String> heading =
                List.of(reply.text().lines().findFirst().orElse("").split("\t", -1));
        int column = heading.indexOf("Time Weighted Return");
        return reply.withText(reply.text()
                .lines()
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    if (column >= 0 && column < cells.length && cells[column].matches("-?[\\d.]+")) {
                        cells[column] = String.format(Locale.ROOT, "%.4f", Double.parseDouble(cells[column]) * 100);
                    }
                    return String.join("\t", cells) + "\r\n";
                })
                .collect(Collectors.joining()));
    }
}
