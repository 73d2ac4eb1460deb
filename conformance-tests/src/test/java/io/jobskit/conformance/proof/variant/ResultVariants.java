package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Freedoms in the form of results (section "Download a job's results"). */
final class ResultVariants {

    private static final String NAME = "Content-Disposition";
    private static final String CSV = "text/csv";
    private static final String NAMED =
            "Section 'Download a job's results' names the file in a way that no client reads, so each that clients read will do.";
    private static final String ROWS =
            "Section 'Download a job's results' names the formats and does not say how their lines are written.";
    private static final String WORKBOOK =
            "Section 'Download a job's results' names the format and does not say what a workbook holds.";
    private static final String DOCUMENT = "Section 'Download a job's results' does not show what the results hold.";

    private ResultVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                named("NamesFilesAsTheExampleDoes", name -> "attachment; file name=\"" + name + "\""),
                named("NamesFilesWithoutQuotes", name -> "attachment;filename=" + name),
                named("NamesFilesInUtf8", name -> "attachment; filename*=UTF-8''Portf%C3%B6lio%20" + name),
                named(
                        "NamesFilesTwice",
                        name -> "Attachment; FileName=\"" + name + "\"; filename*=utf-8'en'" + name + "; size=7"),
                named("NamesFilesWithSemicolons", name -> "attachment; filename=\"Client A; all of it " + name + "\""),
                named("NamesFilesWithSpacesAround", name -> "attachment ; filename = \"" + name + "\" ; size = 9"),
                named("NamesFilesWithQuotes", name -> "attachment; filename=\"The \\\"big\\\" " + name + "\""),
                named("EncodesAllOfAName", name -> "attachment; filename*=UTF-8''" + name.replace(".", "%2E")),
                csv("EndsLinesWithLineFeeds", text -> text.replace("\r\n", "\n")),
                csv("EndsWithItsLastRow", String::stripTrailing),
                csv("QuotesEverything", ResultVariants::quoted),
                LegalVariant.of(
                        "CallsTsvByItsShortName",
                        "Section 'Download a job's results' does not say how results other than JSON are labelled.",
                        () -> results(reply -> type(reply).startsWith("text/tab")
                                ? reply.with("Content-Type", "text/tsv;charset=UTF-8")
                                : reply)),
                LegalVariant.of(
                        "NamesTheCharsetAndTheHeading",
                        "Section 'Download a job's results' does not say how results other than JSON are labelled.",
                        () -> results(reply -> type(reply).startsWith(CSV)
                                ? reply.with("Content-Type", "Text/CSV; charset=utf-8; header=present")
                                : reply)),
                LegalVariant.of("GivesWorkbooksSeveralSheets", WORKBOOK, () -> workbooks(Workbooks::ofSeveralSheets))
                        .in(WORKBOOK),
                LegalVariant.of(
                                "BeginsWorkbooksWithAnEmptySheet",
                                WORKBOOK,
                                () -> workbooks(Workbooks::afterAnEmptySheet))
                        .in(WORKBOOK),
                LegalVariant.of("PacksWorkbooksWithoutCompression", WORKBOOK, () -> workbooks(Workbooks::stored))
                        .in(WORKBOOK),
                LegalVariant.of(
                                "GivesEveryQueryTheSameRows",
                                DOCUMENT,
                                () -> json(reply -> reply.edited(ResultVariants::fixed)))
                        .in(DOCUMENT),
                LegalVariant.of(
                                "GivesResultsAsAList",
                                DOCUMENT,
                                () -> json(reply -> reply.withText(JsonNodeFactory.instance
                                        .arrayNode()
                                        .add(reply.json())
                                        .toString())))
                        .in(DOCUMENT),
                LegalVariant.of(
                                "PrintsResultsForPeople",
                                DOCUMENT,
                                () -> json(reply -> reply.withText(
                                        reply.json().toPrettyString().replace("\n", "\r\n"))))
                        .in(DOCUMENT),
                LegalVariant.of(
                        "KeepsNoCopies",
                        "No section says anything about caches.",
                        () -> results(reply -> reply.without("ETag")
                                .with("Cache-Control", "no-store")
                                .with("Pragma", "no-cache")
                                .with("Accept-Ranges", "bytes"))));
    }

    private static LegalVariant named(String name, UnaryOperator<String> disposition) {
        return LegalVariant.of(
                        name, NAMED, () -> results(reply -> reply.with(NAME, disposition.apply(fileName(reply)))))
                .in(NAME);
    }

    private static LegalVariant csv(String name, UnaryOperator<String> change) {
        return LegalVariant.of(
                        name,
                        ROWS,
                        () -> results(reply ->
                                type(reply).startsWith(CSV) ? reply.withText(change.apply(reply.text())) : reply))
                .in(CSV);
    }

    /** Rows that no filter and no grouping touches, as a server has them that does not keep portfolios. */
    private static void fixed(ObjectNode results) {
        results.remove("meta");
        results.withObject("/data/attributes/total")
                .putArray("children")
                .add(JsonNodeFactory.instance.objectNode().put("name", "A"))
                .add(JsonNodeFactory.instance.objectNode().put("name", "B"))
                .add(JsonNodeFactory.instance.objectNode().put("name", "C"));
    }

    private static Twist json(UnaryOperator<Reply> change) {
        return results(reply -> reply.json().isContainerNode() ? change.apply(reply) : reply);
    }

    private static Twist workbooks(UnaryOperator<byte[]> change) {
        return results(
                reply -> type(reply).contains("spreadsheet") ? reply.withBody(change.apply(reply.body())) : reply);
    }

    /** Changes results, wherever they are had. */
    private static Twist results(UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return reply.is(200) && reply.headers().containsKey(NAME) ? change.apply(reply) : reply;
        };
    }

    private static String fileName(Reply reply) {
        return reply.headers().getOrDefault(NAME, "").replaceFirst(".*filename=\"([^\"]*)\".*", "$1");
    }

    private static String type(Reply reply) {
        return reply.headers().getOrDefault("Content-Type", "");
    }

    /** The stub's rows have no quotes and no commas in their cells. */
    private static String quoted(String text) {
        List<String> rows = new ArrayList<>();
        text.lines()
                .forEach(row -> rows.add(Stream.of(row.replace("\uFEFF", "").split(",", -1))
                        .map(cell -> '"' + cell + '"')
                        .collect(Collectors.joining(","))));
        return "\uFEFF" + String.join("\r\n", rows) + "\r\n";
    }
}
