package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.parametersOf;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.shows;
import static io.jobskit.conformance.proof.mutant.unseen.LieParts.status;
import static io.jobskit.conformance.proof.twist.Downloads.given;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.ofAQuery;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Workbooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Servers that are wrong about results. */
final class ResultLies {

    private ResultLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "ForgetsToEscapeWhatIsInASheet",
                                "DOWNLOAD-05",
                                () -> given(
                                        "XLSX",
                                        reply -> reply.withBody(
                                                Workbooks.edited(reply.body(), sheet -> sheet.replace("&amp;", "&")))))
                        .subtle("only in the XML inside of the archive"),
                Mutant.of("WritesResultsWhenAJobIsLookedAt", "DOWNLOAD-01", ResultLies::lazy)
                        .subtle("only for a Completed job that nobody has read since")
                        .with("the results are not there", "STATUS-03", "DOWNLOAD-11"),
                Mutant.of(
                                "MarksJsonLikeCsv",
                                "DOWNLOAD-02",
                                () -> given("JSON", reply -> reply.withText("\uFEFF" + reply.text())))
                        .subtle("only in the first bytes of a view as JSON"),
                Mutant.of(
                                "NamesTheGroupAboveTheColumns",
                                "DOWNLOAD-03",
                                () -> results(
                                        (job, type) -> type.equals("CSV")
                                                && job.path("portfolio_type")
                                                        .asText()
                                                        .equalsIgnoreCase("group"),
                                        reply -> reply.withText("\uFEFFPortfolio group\r\n"
                                                + reply.text().replace("\uFEFF", ""))))
                        .subtle("only for CSV of a GROUP"),
                Mutant.of(
                                "TakesEverythingDoneForCompleted",
                                "DOWNLOAD-07",
                                () -> LieParts.instead(
                                        (ask, server) -> isDownload(ask)
                                                && server.isIn(ask.id(), "In Progress")
                                                && server.look(ask.id())
                                                                .json()
                                                                .at("/data/attributes/percent_complete")
                                                                .asDouble()
                                                        == 1,
                                        Downloads.CSV))
                        .subtle("only for a job that is In Progress at 1"),
                Mutant.of("PurgesAnExpiredJobWithItsResults", "DOWNLOAD-09", ResultLies::purging)
                        .subtle("only from the second download on after the expiry"),
                Mutant.of("AnswersWithTheErrorOfTheJob", "DOWNLOAD-10", () -> (ask, server) -> {
                            String error = server.look(ask.id())
                                    .json()
                                    .at("/data/attributes/errors/0/status")
                                    .asText();
                            return isDownload(ask) && error.matches("[45]\\d\\d")
                                    ? Reply.refusal(Integer.parseInt(error))
                                    : server.send(ask);
                        })
                        .subtle("only for jobs with an error that is not a 404"),
                Mutant.of("SortsRowsAsTheyCome", "DOWNLOAD-11", ResultLies::shuffling)
                        .subtle("only for every third download of CSV"),
                Mutant.of(
                                "CountsDownloads",
                                "DOWNLOAD-11",
                                () -> Times.answers(6, ResultLies::isDownload, "Completed", Reply.refusal(404)))
                        .subtle("only from the sixth download on"),
                Mutant.of("CountsTheDayOfAQueryFromItsEnd", "DOWNLOAD-13", ResultLies::fromTheEnd)
                        .subtle("only for queries that were long in the queue")
                        .with("it is not expired", "STATUS-07", "DOWNLOAD-09"),
                Mutant.of(
                                "NamesEveryTextCsv",
                                "DOWNLOAD-14",
                                () -> given(
                                        "TSV",
                                        reply -> reply.with(
                                                "Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")))
                        .subtle("only in the name of a TSV file"),
                Mutant.of(
                                "GivesAFlatQueryAsCsv",
                                "DOWNLOAD-15",
                                () -> results(
                                        (job, type) -> job.path("groupings").isArray()
                                                && job.path("groupings").isEmpty(),
                                        reply -> Downloads.CSV))
                        .subtle("only for queries without groupings"),
                Mutant.of("LeadsToAWorkbookByARelativePath", "DOWNLOAD-16", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            if (!ask.isRead() || !honest.text().contains("\"Completed\"")) {
                                return honest;
                            }
                            boolean isWorkbook =
                                    LieParts.output(parametersOf(ask, server)).equals("XLSX");
                            return honest.withStatus(303)
                                    .with("Location", isWorkbook ? "download" : ask.path() + "/download");
                        })
                        .subtle("only for XLSX, on a server that reads with 303"));
    }

    private static boolean isDownload(Ask ask) {
        return ask.isDownload() && Times.isOwners(ask);
    }

    /** Changes results of such jobs. */
    private static Twist results(BiPredicate<JsonNode, String> which, UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            JsonNode job = parametersOf(ask, server);
            return ask.isDownload() && honest.is(200) && which.test(job, LieParts.output(job))
                    ? change.apply(honest)
                    : honest;
        };
    }

    private static Twist lazy() {
        Set<String> read = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isRead() && honest.text().contains("\"Completed\"")) {
                read.add(ask.id());
            }
            return isDownload(ask) && honest.is(200) && !read.contains(ask.id()) ? Reply.refusal(404) : honest;
        };
    }

    private static Twist purging() {
        Set<String> told = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(410) && !told.add(ask.id()) ? Reply.refusal(404) : honest;
        };
    }

    private static Twist shuffling() {
        AtomicInteger times = new AtomicInteger();
        return given("CSV", reply -> {
            List<String> rows = new ArrayList<>(reply.text().lines().toList());
            if (times.incrementAndGet() % 3 != 0) {
                return reply;
            }
            Collections.reverse(rows.subList(1, rows.size()));
            return reply.withText(String.join("\r\n", rows) + "\r\n");
        });
    }

    private static Twist fromTheEnd() {
        Map<String, Reply> results = new ConcurrentHashMap<>();
        LieParts.Ages sinceTheEnd = new LieParts.Ages();
        Twist shown = shows(
                in("Timed Out")
                        .and(ofAQuery())
                        .and(job ->
                                results.containsKey(id(job)) && !sinceTheEnd.isAtLeast(id(job), Duration.ofHours(24))),
                status("Completed"));
        return (ask, server) -> {
            Reply reply = shown.answer(ask, server);
            if (results.containsKey(ask.id())) {
                sinceTheEnd.note(ask, reply);
            } else if (ask.isMove() && server.isIn(ask.id(), "Completed")) {
                results.put(
                        ask.id(),
                        server.send(Ask.of("GET", "/v1/jobs/" + ask.id() + "/download")
                                .as(Ask.OWNER)));
            }
            boolean isLate = isDownload(ask) && reply.is(410) && server.isQuery(ask.id());
            return isLate && results.containsKey(ask.id()) && !sinceTheEnd.isAtLeast(ask.id(), Duration.ofHours(24))
                    ? results.get(ask.id())
                    : reply;
        };
    }
}
