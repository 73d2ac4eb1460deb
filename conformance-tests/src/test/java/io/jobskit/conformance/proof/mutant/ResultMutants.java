package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Downloads.given;
import static io.jobskit.conformance.proof.twist.Tricks.answers;

import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Workbooks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Mutants that lie about results. */
final class ResultMutants {

    private ResultMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("HasNoResultsForQueries", "DOWNLOAD-01", () -> given("QUERY", reply -> Reply.refusal(404)))
                        .with("the results cannot be retrieved", "STATUS-03", "DOWNLOAD-12"),
                Mutant.of("HasNoResultsForTsv", "DOWNLOAD-01", () -> given("TSV", reply -> Reply.refusal(404)))
                        .with("the results cannot be retrieved", "DOWNLOAD-12")
                        .subtle("only for one of the formats"),
                Mutant.of(
                        "LabelsJsonAsPlainJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.with("Content-Type", "application/json"))),
                Mutant.of(
                                "CutsJsonShort",
                                "DOWNLOAD-02",
                                () -> given(
                                        "JSON",
                                        reply -> reply.withText(reply.text()
                                                .substring(0, reply.text().length() - 5))))
                        .subtle("only in the last bytes of a document"),
                Mutant.of(
                        "SeparatesByCommasInJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.withText("a,b\n1,2\n"))),
                Mutant.of(
                                "AddsALineAfterTheJson",
                                "DOWNLOAD-02",
                                () -> given("JSON", reply -> reply.withText(reply.text() + "\n{}\n")))
                        .subtle("only behind the end of a document"),
                Mutant.of(
                        "SeparatesBySemicolons",
                        "DOWNLOAD-03",
                        () -> given("CSV", reply -> reply.withText(reply.text().replace(',', ';')))),
                Mutant.of(
                        "LeavesOutTheHeadingOfCsv",
                        "DOWNLOAD-03",
                        () -> given(
                                "CSV",
                                reply -> reply.withText(
                                        reply.text().substring(reply.text().indexOf('\n') + 1)))),
                Mutant.of(
                                "SeparatesTheRowsBySemicolons",
                                "DOWNLOAD-03",
                                () -> given("CSV", reply -> {
                                    int heading = reply.text().indexOf('\n') + 1;
                                    return reply.withText(reply.text().substring(0, heading)
                                            + reply.text().substring(heading).replace(',', ';'));
                                }))
                        .subtle("only in the rows below the heading"),
                Mutant.of(
                        "GivesCsvForTsv",
                        "DOWNLOAD-04",
                        () -> given("TSV", reply -> reply.withText(reply.text().replace('\t', ',')))),
                Mutant.of(
                                "SeparatesTheHeadingByTabsAlone",
                                "DOWNLOAD-04",
                                () -> given("TSV", reply -> {
                                    int heading = reply.text().indexOf('\n') + 1;
                                    return reply.withText(reply.text().substring(0, heading)
                                            + reply.text().substring(heading).replace('\t', ','));
                                }))
                        .subtle("only in the rows below the heading"),
                Mutant.of(
                                "GivesACsvInDisguiseForXlsx",
                                "DOWNLOAD-05",
                                () -> given("XLSX", reply -> reply.withText("name,value\nTotal,1\n")))
                        .subtle("only inside of the file"),
                Mutant.of(
                                "GivesAZipOfNothingForXlsx",
                                "DOWNLOAD-05",
                                () -> given(
                                        "XLSX",
                                        reply -> reply.withBody(
                                                java.util.Arrays.copyOf(reply.body(), reply.body().length / 2))))
                        .subtle("only inside of the file"),
                Mutant.of(
                                "GivesAZippedCsvForXlsx",
                                "DOWNLOAD-05",
                                () -> given(
                                        "XLSX",
                                        reply -> reply.withBody(
                                                Workbooks.zipped("portfolio_data.csv", "name,value\nTotal,1\n"))))
                        .subtle("only inside of the archive"),
                Mutant.of(
                                "ShowsQueryResultsInline",
                                "DOWNLOAD-06",
                                () -> given(
                                        "QUERY",
                                        reply -> reply.with(
                                                "Content-Disposition", "inline; filename=\"portfolio_data.json\"")))
                        .subtle("only for queries"),
                Mutant.of(
                                "NamesNoFileForXlsx",
                                "DOWNLOAD-06",
                                () -> given("XLSX", reply -> reply.with("Content-Disposition", "attachment")))
                        .subtle("only for workbooks"),
                Mutant.of(
                                "NamesAFileOfNoName",
                                "DOWNLOAD-06",
                                () -> given(
                                        "TSV", reply -> reply.with("Content-Disposition", "attachment; filename=\"\"")))
                        .subtle("only for one of the formats"),
                Mutant.of(
                                "GivesResultsWhileItIsCancelled",
                                "DOWNLOAD-07",
                                () -> Downloads.inStatus(
                                        "Cancel Requested",
                                        Reply.of(200)
                                                .with("Content-Type", "text/csv")
                                                .with(
                                                        "Content-Disposition",
                                                        "attachment; filename=\"portfolio_data.csv\"")
                                                .withText("name,value\n")))
                        .with("what is given then has no byte-order mark", "DOWNLOAD-18")
                        .subtle("only for a job that was asked to stop"),
                Mutant.of(
                        "SaysTooEarlyWhileItRuns",
                        "DOWNLOAD-07",
                        () -> Downloads.inStatus("In Progress", Reply.refusal(425))),
                Mutant.of(
                                "GivesTheResultsOfRunningQueries",
                                "DOWNLOAD-07",
                                () -> (ask, server) -> ask.isDownload()
                                                && ask.user().equals("full")
                                                && server.isIn(ask.id(), "In Progress")
                                                && server.isQuery(ask.id())
                                        ? Downloads.CSV
                                        : server.send(ask))
                        .subtle("only for queries, while they run"),
                Mutant.of(
                        "SaysThatUnknownResultsAreGone",
                        "DOWNLOAD-08",
                        () -> answers(
                                ask -> ask.isDownload() && ask.id().equals("987654321987"),
                                reply -> Reply.refusal(410))),
                Mutant.of(
                                "SaysThatUnknownUuidsHaveNoContent",
                                "DOWNLOAD-08",
                                () -> answers(
                                        ask -> ask.isDownload() && ask.id().length() == 36, reply -> Reply.of(204)))
                        .with("another user's job is as unknown by such an id", "ACCESS-09")
                        .subtle("only for ids that look like UUIDs"),
                Mutant.of(
                        "HasAnEmptyFileForRejectedJobs",
                        "DOWNLOAD-10",
                        () -> Downloads.inStatus(
                                "Rejected",
                                Reply.of(200)
                                        .with("Content-Type", "text/csv")
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\""))),
                Mutant.of(
                        "SaysThatResultsOfFailedJobsAreGone",
                        "DOWNLOAD-10",
                        () -> Downloads.inStatus("Failed", Reply.refusal(410))),
                Mutant.of(
                                "SaysThatResultsOfErrorsConflict",
                                "DOWNLOAD-10",
                                () -> Downloads.inStatus("Error Cancelled", Reply.refusal(409)))
                        .subtle("only for jobs that ended with an error")
                        .with("a job that ran too long ends with an error", "STATUS-12"),
                Mutant.of("AddsARowWithEachDownload", "DOWNLOAD-11", ResultMutants::addsRows)
                        .with(
                                "what was downloaded oftener has more rows than the same view in another format",
                                "DOWNLOAD-19")
                        .subtle("only from one download to the next"),
                Mutant.of("GivesResultsThreeTimes", "DOWNLOAD-11", ResultMutants::threeTimes)
                        .with("results that are gone are gone before a day is over", "DOWNLOAD-12")
                        .with("the fourth time may be after another user has tried to cancel the job", "ACCESS-08")
                        .subtle("only from the fourth download on"),
                Mutant.of("ChangesQueryResultsEveryThirdTime", "DOWNLOAD-11", ResultMutants::everyThird)
                        .subtle("only for every third download of a query"),
                Mutant.of("ChangesANumberOfAWorkbookWithEachDownload", "DOWNLOAD-11", () -> {
                            AtomicInteger downloads = new AtomicInteger();
                            return given(
                                    "XLSX",
                                    reply -> reply.withBody(Workbooks.edited(
                                            reply.body(),
                                            sheet -> sheet.replaceFirst("<v>", "<v>" + downloads.incrementAndGet()))));
                        })
                        .subtle("only inside of a workbook, from one download to the next"),
                Mutant.of("LosesTheLastRowOfTsvWithTheSecondDownload", "DOWNLOAD-11", () -> {
                            AtomicInteger downloads = new AtomicInteger();
                            return given(
                                    "TSV",
                                    reply -> downloads.incrementAndGet() % 2 == 0
                                            ? reply.withText(reply.text()
                                                    .substring(
                                                            0,
                                                            reply.text()
                                                                            .stripTrailing()
                                                                            .lastIndexOf('\n')
                                                                    + 1))
                                            : reply);
                        })
                        .subtle("only for one of the formats, from one download to the next"),
                Mutant.of(
                        "NamesTsvText",
                        "DOWNLOAD-14",
                        () -> given(
                                "TSV",
                                reply -> reply.with(
                                        "Content-Disposition", "attachment; filename=\"portfolio_data.txt\""))),
                Mutant.of(
                        "LabelsXlsxAsBytes",
                        "DOWNLOAD-14",
                        () -> given("XLSX", reply -> reply.with("Content-Type", "application/octet-stream"))),
                Mutant.of(
                                "NamesXlsxXls",
                                "DOWNLOAD-14",
                                () -> given(
                                        "XLSX",
                                        reply -> reply.with(
                                                "Content-Disposition", "attachment; filename=\"portfolio_data.xls\"")))
                        .subtle("only in the last letter of a file name"),
                Mutant.of(
                                "LabelsTsvAsCsv",
                                "DOWNLOAD-14",
                                () -> given("TSV", reply -> reply.with("Content-Type", "text/csv")))
                        .subtle("only for one of the formats"),
                Mutant.of(
                        "GivesCsvForQueries",
                        "DOWNLOAD-15",
                        () -> given(
                                "QUERY",
                                reply -> reply.with("Content-Type", "text/csv")
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                        .withText("name,value\nTotal,1\n"))),
                Mutant.of(
                        "LeadsNowhere",
                        "DOWNLOAD-16",
                        () -> given("CSV", reply -> Reply.of(303).with("Location", "/v1/results/none"))),
                Mutant.of("LeadsWithoutALocation", "DOWNLOAD-16", () -> given("CSV", reply -> Reply.of(303))));
    }

    private static Twist addsRows() {
        AtomicInteger downloads = new AtomicInteger();
        return given("CSV", reply -> {
            String row = reply.text().lines().skip(1).findFirst().orElse("");
            return reply.withText(reply.text() + (row + "\n").repeat(downloads.incrementAndGet()));
        });
    }

    private static Twist threeTimes() {
        Map<String, Integer> downloads = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(200) && downloads.merge(ask.id(), 1, Integer::sum) > 3
                    ? Reply.refusal(404)
                    : honest;
        };
    }

    private static Twist everyThird() {
        AtomicInteger downloads = new AtomicInteger();
        return given(
                "QUERY",
                reply -> downloads.incrementAndGet() % 3 == 0
                        ? reply.edited(document -> document.withObject("/meta").put("at", downloads.get()))
                        : reply);
    }
}
