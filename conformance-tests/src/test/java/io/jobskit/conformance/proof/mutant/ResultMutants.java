package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Mutants that lie about results and about cancelling. */
final class ResultMutants {

    private static final String CSV = "text/csv";

    private ResultMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("HasNoResultsForQueries", "DOWNLOAD-01", () -> given("QUERY", reply -> Reply.refusal(404)))
                        .with("the results cannot be retrieved", "STATUS-03"),
                Mutant.of(
                        "LabelsJsonAsPlainJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.with("Content-Type", "application/json"))),
                Mutant.of(
                        "CutsJsonShort",
                        "DOWNLOAD-02",
                        () -> given(
                                "JSON",
                                reply -> reply.withText(
                                        reply.text().substring(0, reply.text().length() - 5)))),
                Mutant.of(
                        "SeparatesByCommasInJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.withText("a,b\n1,2\n"))),
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
                        "GivesCsvForTsv",
                        "DOWNLOAD-04",
                        () -> given("TSV", reply -> reply.withText(reply.text().replace('\t', ',')))),
                Mutant.of(
                        "GivesACsvInDisguiseForXlsx",
                        "DOWNLOAD-05",
                        () -> given("XLSX", reply -> reply.withText("name,value\nTotal,1\n"))),
                Mutant.of(
                        "GivesAZipOfNothingForXlsx",
                        "DOWNLOAD-05",
                        () -> given(
                                "XLSX",
                                reply -> reply.withBody(
                                        java.util.Arrays.copyOf(reply.body(), reply.body().length / 2)))),
                Mutant.of(
                        "ShowsQueryResultsInline",
                        "DOWNLOAD-06",
                        () -> given(
                                "QUERY",
                                reply ->
                                        reply.with("Content-Disposition", "inline; filename=\"portfolio_data.json\""))),
                Mutant.of(
                        "NamesNoFileForXlsx",
                        "DOWNLOAD-06",
                        () -> given("XLSX", reply -> reply.with("Content-Disposition", "attachment"))),
                Mutant.of(
                        "GivesResultsWhileItIsCancelled",
                        "DOWNLOAD-07",
                        () -> early(
                                "Cancel Requested",
                                Reply.of(200)
                                        .with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                        .withText("name,value\n"))),
                Mutant.of("SaysTooEarlyWhileItRuns", "DOWNLOAD-07", () -> early("In Progress", Reply.refusal(425))),
                Mutant.of(
                        "SaysThatUnknownResultsAreGone",
                        "DOWNLOAD-08",
                        () -> answers(
                                ask -> ask.isDownload() && ask.id().equals("987654321987"),
                                reply -> Reply.refusal(410))),
                Mutant.of(
                                "ForgetsExpiredResults",
                                "DOWNLOAD-09",
                                () -> answers(Ask::isDownload, reply -> reply.is(410) ? Reply.refusal(404) : reply))
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Mutant.of("KeepsExpiredResults", "DOWNLOAD-09", ResultMutants::keepsExpired)
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Mutant.of(
                        "HasAnEmptyFileForRejectedJobs",
                        "DOWNLOAD-10",
                        () -> early(
                                "Rejected",
                                Reply.of(200)
                                        .with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\""))),
                Mutant.of(
                        "SaysThatResultsOfFailedJobsAreGone", "DOWNLOAD-10", () -> early("Failed", Reply.refusal(410))),
                Mutant.of("AddsARowWithEachDownload", "DOWNLOAD-11", ResultMutants::addsRows),
                Mutant.of("GivesResultsThreeTimes", "DOWNLOAD-11", ResultMutants::threeTimes),
                Mutant.of("ChangesQueryResultsEveryThirdTime", "DOWNLOAD-11", ResultMutants::everyThird),
                Mutant.of("ResultsExpireAMinuteEarly", "DOWNLOAD-12", ResultMutants::expireEarly),
                Mutant.of("ExpiresFromCompletion", "DOWNLOAD-13", ResultMutants::expiresFromCompletion),
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
                        "GivesCsvForQueries",
                        "DOWNLOAD-15",
                        () -> given(
                                "QUERY",
                                reply -> reply.with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                        .withText("name,value\nTotal,1\n"))),
                Mutant.of(
                        "LeadsNowhere",
                        "DOWNLOAD-16",
                        () -> given("CSV", reply -> Reply.of(303).with("Location", "/v1/results/none"))),
                Mutant.of("LeadsWithoutALocation", "DOWNLOAD-16", () -> given("CSV", reply -> Reply.of(303))),
                Mutant.of("AnswersCancellingACompletedJobWith200", "CANCEL-01", () -> (ask, server) -> {
                    boolean completed =
                            ask.isCancel() && server.look(ask.id()).text().contains("\"Completed\"");
                    Reply honest = server.send(ask);
                    return completed && honest.is(204) ? honest.withStatus(200).withText("{}") : honest;
                }),
                Mutant.of("CancelsQueriesWith202", "CANCEL-01", () -> (ask, server) -> {
                    boolean query =
                            ask.isCancel() && server.look(ask.id()).text().contains("PORTFOLIO_QUERY");
                    Reply honest = server.send(ask);
                    return query && honest.is(204) ? honest.withStatus(202) : honest;
                }),
                Mutant.of(
                        "DoesNotCancelWaitingJobs",
                        "CANCEL-02",
                        () -> doesNotCancel("In Progress - Waiting For Capacity")),
                Mutant.of("DoesNotCancelRunningJobs", "CANCEL-03", () -> doesNotCancel("In Progress")),
                Mutant.of("DoesNotCancelCompletedJobs", "CANCEL-04", () -> doesNotCancel("Completed")),
                Mutant.of("KeepsTheResultsOfCancelledJobs", "CANCEL-04", ResultMutants::keepsCancelled),
                Mutant.of(
                        "CancelsWhatDoesNotExist",
                        "CANCEL-05",
                        () -> answers(ask -> ask.isCancel() && ask.id().length() == 36, reply -> Reply.of(204))),
                Mutant.of("DoesNotCancelPickedUpJobs", "CANCEL-07", () -> doesNotCancel("Picked Up By Job Runner")),
                Mutant.of("CancelsTheNextJobAsWell", "CANCEL-09", () -> (ask, server) -> {
                    Reply honest = server.send(ask);
                    if (ask.isCancel() && honest.is(204) && ask.id().matches("\\d+")) {
                        server.send(Ask.of("DELETE", "/v1/jobs/" + (Long.parseLong(ask.id()) + 1))
                                .as(ask.headers().getOrDefault("Authorization", "")));
                    }
                    return honest;
                }),
                Mutant.of(
                        "StartsJobsThatWereCancelled",
                        "CANCEL-10",
                        () -> Tricks.shows(
                                Ask::isRead,
                                job -> Tricks.status(job).equals("User Cancelled")
                                        && !attributes(job).hasNonNull("started_at"),
                                ResourceMutants.set("started_at", "\"2020-04-03T15:15:28Z\""))),
                Mutant.of(
                                "QueuesCancelledJobsAgainWhenReleased",
                                "CANCEL-11",
                                () -> StatusMutants.releasedShow("User Cancelled", "Queued"))
                        .with("such a job does not stay cancelled either", "CANCEL-02", "CANCEL-07")
                        .with("User Cancelled is a final status", "STATUS-08"));
    }

    /** What the results of a job are, from its creation: QUERY, or the output type of a view. */
    private static Twist given(String kind, UnaryOperator<Reply> change) {
        Map<String, String> kinds = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && !honest.id().isEmpty()) {
                JsonNode type = ask.parameters().path("output_type");
                kinds.put(honest.id(), type.isTextual() ? type.asText().toUpperCase(Locale.ROOT) : "QUERY");
            }
            return ask.isDownload() && honest.is(200) && kind.equals(kinds.get(ask.id()))
                    ? change.apply(honest)
                    : honest;
        };
    }

    private static Twist early(String status, Reply reply) {
        return (ask, server) -> ask.isDownload()
                        && ask.user().equals("full")
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? reply
                : server.send(ask);
    }

    private static Twist keepsExpired() {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(410)
                    ? Reply.of(200)
                            .with("Content-Type", CSV)
                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                            .withText("name,value\nTotal,1\n")
                    : honest;
        };
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

    private static Twist expireEarly() {
        Set<String> aged = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isAge() && ask.json().path("by").asText().equals("PT23H59M")) {
                aged.add(ask.id());
            }
            return ask.isDownload() && aged.contains(ask.id()) ? Reply.refusal(410) : server.send(ask);
        };
    }

    /** What passed before a job completed does not count. */
    private static Twist expiresFromCompletion() {
        return (ask, server) -> {
            boolean queued = ask.isAge() && server.look(ask.id()).text().contains("\"Queued\"");
            return server.send(queued ? ask.withText("{\"by\":\"" + Duration.ZERO + "\"}") : ask);
        };
    }

    /** It is asked, says yes, and does nothing, while jobs are in that status. */
    private static Twist doesNotCancel(String status) {
        return (ask, server) -> ask.isCancel()
                        && ask.user().equals("full")
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? Reply.of(204)
                : server.send(ask);
    }

    private static Twist keepsCancelled() {
        Map<String, Reply> kept = new ConcurrentHashMap<>();
        return (ask, server) -> {
            if (ask.isCancel() && ask.user().equals("full")) {
                Reply results = server.send(
                        Ask.of("GET", "/v1/jobs/" + ask.id() + "/download").as(Ask.OWNER));
                if (results.is(200)) {
                    kept.put(ask.id(), results);
                }
            }
            Reply results = kept.get(ask.id());
            return ask.isDownload() && results != null && ask.user().equals("full") ? results : server.send(ask);
        };
    }
}
