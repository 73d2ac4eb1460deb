package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Downloads.given;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.OnlyFor;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants whose results hold something else than they should. */
final class ContentMutants {

    private static final int SEVERAL = 3;

    private ContentMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ShoutsTheFileNamesOfShoutedFormats",
                                "DOWNLOAD-14",
                                () -> new OnlyFor(
                                        ask -> ask.parameter("output_type").equals("CSV"),
                                        Tricks.answers(
                                                Ask::isDownload,
                                                reply -> reply.with(
                                                        "Content-Disposition",
                                                        "attachment; filename=\"portfolio_data.CSV\""))))
                        .subtle("only for an output type in capitals"),
                Mutant.of(
                                "CannotMakeWorkbooks",
                                "DOWNLOAD-05",
                                () -> new OnlyFor(
                                        ask -> ask.parameter("output_type").equals("xlsx")
                                                && !ask.headers().containsKey("Jobs-Control"),
                                        Tricks.shows(Ask::isRead, Tricks.in("Completed"), ContentMutants::fails)))
                        .with("the listing shows the job as it is", "LIST-05")
                        .subtle("only for workbooks, and jobs that run by themselves"),
                Mutant.of("MarksCsvAlone", "DOWNLOAD-18", () -> text("TSV", text -> text.replace("\uFEFF", "")))
                        .subtle("only in TSV"),
                Mutant.of("MarksNoText", "DOWNLOAD-18", () -> (ask, server) -> {
                    Reply reply = server.send(ask);
                    return ask.isDownload() && reply.text().startsWith("\uFEFF")
                            ? reply.withText(reply.text().substring(1))
                            : reply;
                }),
                Mutant.of(
                                "WritesLatinLettersBehindTheMark",
                                "DOWNLOAD-18",
                                () -> given("CSV", reply -> reply.withBody(latin(reply.text()))))
                        .subtle("only in CSV, for letters outside ASCII"),
                Mutant.of(
                                "SpellsTheLastNameOtherwise",
                                "DOWNLOAD-19",
                                () -> text("CSV", text -> text.replaceFirst("(?s)(.*\n)(\\w)", "$1_$2")))
                        .subtle("only in CSV, for one name"),
                Mutant.of(
                                "NamesNoColumnsOfQueries",
                                "DOWNLOAD-20",
                                () -> given(
                                        "QUERY",
                                        reply -> reply.edited(results -> results.at("/meta/columns")
                                                .forEach(column -> ((ObjectNode) column).remove("display_name")))))
                        .subtle("only in what is said of the columns of queries"),
                Mutant.of(
                                "SeparatesThousands",
                                "DOWNLOAD-19",
                                () -> text(
                                        "CSV",
                                        text -> text.replaceAll(
                                                "(?<=,)(\\d{1,3})(\\d{3}\\.\\d+)(?=[,\r\n])", "\"$1,$2\"")))
                        .subtle("only in CSV, for numbers of a thousand and more"),
                Mutant.of(
                                "WritesSmallLossesInPercent",
                                "DOWNLOAD-19",
                                () -> text("TSV", text -> text.replaceAll("\t-0\\.00(\\d+)(?=\t)", "\t-0.$1")))
                        .subtle("only in TSV, for losses of less than one percent"),
                Mutant.of(
                                "GivesResultsOfQueriesAnId",
                                "DOWNLOAD-20",
                                () -> given(
                                        "QUERY",
                                        reply -> reply.edited(results ->
                                                results.withObject("/data").put("id", "7"))))
                        .subtle("only for queries"),
                Mutant.of("WritesEntityIdsAsText", "DOWNLOAD-20", () -> rows("JSON", ContentMutants::idsAsText))
                        .subtle("only from the second row of a group on"),
                Mutant.of("LeavesOutTheLastColumn", "DOWNLOAD-20", () -> rows("QUERY", ContentMutants::withoutTheLast))
                        .subtle("only in the rows of queries with three columns or more"),
                Mutant.of(
                                "HeedsTheFirstValueOfAFilter",
                                "QUERY-27",
                                () -> filters(
                                        filter -> filter.path("values").size() > 1,
                                        filter -> filter.set(
                                                "values", filter.arrayNode().add(filter.at("/values/0")))))
                        .subtle("only for filters of several values"),
                Mutant.of(
                                "KeepsWhatIsExcluded",
                                "QUERY-27",
                                () -> filters(
                                        filter ->
                                                filter.path("operator").asText().equals("exclude"),
                                        filter -> filter.put("operator", "include")))
                        .subtle("only for filters that exclude"),
                Mutant.of(
                                "RanksFromTheWrongEnd",
                                "QUERY-27",
                                () -> filters(
                                        filter -> filter.path("rank_order")
                                                .asText()
                                                .equals("bottom"),
                                        filter -> filter.put("rank_order", "top")))
                        .subtle("only for ranks from the bottom"),
                Mutant.of(
                                "HeedsTheFirstRangeOfAFilter",
                                "QUERY-27",
                                () -> filters(
                                        filter -> filter.path("ranges").size() > 1,
                                        filter -> filter.set(
                                                "ranges", filter.arrayNode().add(filter.at("/ranges/0")))))
                        .subtle("only for filters of several ranges"),
                Mutant.of(
                                "HeedsNoFilterOfObjects",
                                "QUERY-27",
                                () -> allFilters(
                                        filters -> filters.path(0)
                                                .path("attribute")
                                                .isObject(),
                                        ArrayNode::removeAll))
                        .subtle("only for one spelling of an attribute"),
                Mutant.of("HeedsTheFirstFilter", "QUERY-27", ContentMutants::onlyTheFirst)
                        .subtle("only for several filters"),
                Mutant.of(
                                "RoundsToFourDigits",
                                "DOWNLOAD-19",
                                () -> text("TSV", text -> text.replaceAll("(\\.\\d{4})\\d+(?=[\t\r\n])", "$1")))
                        .subtle("only in TSV, for numbers with more digits"),
                Mutant.of(
                                "WritesTheRowsOfAllGroupings",
                                "DOWNLOAD-19",
                                () -> text("CSV", ContentMutants::withAnotherRow))
                        .subtle("only in CSV"));
    }

    /** One letter with an accent, in the encoding that is not that of the mark. */
    private static byte[] latin(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        for (int i = whole.length - 1; i > 0; i--) {
            if (whole[i] == 'a') {
                whole[i] = (byte) 0xE4;
                return whole;
            }
        }
        return whole;
    }

    private static Twist text(String type, UnaryOperator<String> change) {
        return given(type, reply -> reply.withText(change.apply(reply.text())));
    }

    private static Twist rows(String kind, Consumer<ObjectNode> change) {
        return given(
                kind,
                reply -> reply.edited(results -> {
                    if (results.at("/data/attributes/total") instanceof ObjectNode total) {
                        change.accept(total);
                    }
                }));
    }

    private static void idsAsText(ObjectNode row) {
        JsonNode children = row.path("children");
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof ObjectNode child) {
                if (i > 0 && child.has("entity_id")) {
                    child.set(
                            "entity_id",
                            TextNode.valueOf(child.path("entity_id").asText()));
                }
                idsAsText(child);
            }
        }
    }

    private static void withoutTheLast(ObjectNode row) {
        if (row.path("columns") instanceof ObjectNode columns && columns.size() >= SEVERAL) {
            String last = "";
            for (var names = columns.fieldNames(); names.hasNext(); ) {
                last = names.next();
            }
            columns.remove(last);
        }
        row.path("children").forEach(child -> withoutTheLast((ObjectNode) child));
    }

    /** Does something else than what the only filter says, and shows it as it was sent. */
    private static Twist filters(Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
        return allFilters(
                filters -> filters.size() == 1 && which.test((ObjectNode) filters.get(0)),
                filters -> change.accept((ObjectNode) filters.get(0)));
    }

    private static Twist onlyTheFirst() {
        return allFilters(filters -> filters.size() > 1, filters -> {
            while (filters.size() > 1) {
                filters.remove(1);
            }
        });
    }

    private static Twist allFilters(Predicate<JsonNode> which, Consumer<ArrayNode> change) {
        Map<String, JsonNode> sent = new ConcurrentHashMap<>();
        return (ask, server) -> {
            boolean isChanged = ask.isQuery()
                    && new String(ask.body(), StandardCharsets.UTF_8)
                            .equals(ask.json().toString())
                    && (ask.parameters().at("/filters/0/attribute/arguments").isObject()
                            || ask.parameter("end_date").equals("2020-12-31"))
                    && which.test(ask.parameters().path("filters"));
            Reply reply = server.send(
                    isChanged
                            ? ask.edited(document ->
                                    change.accept((ArrayNode) document.at("/data/attributes/parameters/filters")))
                            : ask);
            if (isChanged && reply.is(202)) {
                sent.put(reply.id(), filledIn(ask.parameters().path("filters")));
            }
            return !ask.isCreate() && !ask.isRead() && !ask.isList()
                    ? reply
                    : reply.editedJobs(job -> {
                        JsonNode filters = sent.get(job.path("id").asText());
                        if (filters != null) {
                            parameters(job).set("filters", filters);
                        }
                    });
        };
    }

    /** As the stub shows them: each attribute as an object. */
    private static JsonNode filledIn(JsonNode filters) {
        filters.forEach(filter -> {
            if (filter.path("attribute").isTextual()) {
                JsonNode key = filter.path("attribute");
                ((ObjectNode) filter).putObject("attribute").set("key", key);
                ((ObjectNode) filter.path("attribute")).putObject("arguments");
            }
        });
        return filters;
    }

    private static String withAnotherRow(String text) {
        String first = text.split("\r?\n", -1)[1];
        return first.isEmpty() ? text : text + first + "\r\n";
    }

    private static void fails(ObjectNode job) {
        Tricks.attributes(job).put("status", "Failed").remove("percent_complete");
    }
}
