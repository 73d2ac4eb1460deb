package io.jobskit.conformance.lie;

import static io.jobskit.conformance.lie.Tricks.answers;
import static io.jobskit.conformance.lie.Tricks.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Lies about results and about cancelling. */
final class ResultLies {

    private static final String CSV = "text/csv";

    private ResultLies() {}

    static List<Broken> all() {
        return List.of(
                Broken.of("HasNoResultsForQueries", "DOWNLOAD-01", () -> given("QUERY", reply -> Reply.refusal(404)))
                        .with("the results cannot be retrieved", "STATUS-03"),
                Broken.of(
                        "LabelsJsonAsPlainJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.with("Content-Type", "application/json"))),
                Broken.of(
                        "CutsJsonShort",
                        "DOWNLOAD-02",
                        () -> given(
                                "JSON",
                                reply -> reply.withText(
                                        reply.text().substring(0, reply.text().length() - 5)))),
                Broken.of(
                        "SeparatesByCommasInJson",
                        "DOWNLOAD-02",
                        () -> given("JSON", reply -> reply.withText("a,b\n1,2\n"))),
                Broken.of(
                        "SeparatesBySemicolons",
                        "DOWNLOAD-03",
                        () -> given("CSV", reply -> reply.withText(reply.text().replace(',', ';')))),
                Broken.of(
                        "LeavesOutTheHeadingOfCsv",
                        "DOWNLOAD-03",
                        () -> given(
                                "CSV",
                                reply -> reply.withText(
                                        reply.text().substring(reply.text().indexOf('\n') + 1)))),
                Broken.of(
                        "GivesCsvForTsv",
                        "DOWNLOAD-04",
                        () -> given("TSV", reply -> reply.withText(reply.text().replace('\t', ',')))),
                Broken.of(
                        "GivesACsvInDisguiseForXlsx",
                        "DOWNLOAD-05",
                        () -> given("XLSX", reply -> reply.withText("name,value\nTotal,1\n"))),
                Broken.of(
                        "GivesAZipOfNothingForXlsx",
                        "DOWNLOAD-05",
                        () -> given(
                                "XLSX",
                                reply -> reply.withBody(
                                        java.util.Arrays.copyOf(reply.body(), reply.body().length / 2)))),
                Broken.of(
                        "ShowsQueryResultsInline",
                        "DOWNLOAD-06",
                        () -> given(
                                "QUERY",
                                reply ->
                                        reply.with("Content-Disposition", "inline; filename=\"portfolio_data.json\""))),
                Broken.of(
                        "NamesNoFileForXlsx",
                        "DOWNLOAD-06",
                        () -> given("XLSX", reply -> reply.with("Content-Disposition", "attachment"))),
                Broken.of(
                        "GivesResultsWhileItIsCancelled",
                        "DOWNLOAD-07",
                        () -> early(
                                "Cancel Requested",
                                Reply.of(200)
                                        .with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                        .withText("name,value\n"))),
                Broken.of("SaysTooEarlyWhileItRuns", "DOWNLOAD-07", () -> early("In Progress", Reply.refusal(425))),
                Broken.of(
                        "SaysThatUnknownResultsAreGone",
                        "DOWNLOAD-08",
                        () -> answers(
                                ask -> ask.isDownload() && ask.id().equals("987654321987"),
                                reply -> Reply.refusal(410))),
                Broken.of(
                                "ForgetsExpiredResults",
                                "DOWNLOAD-09",
                                () -> answers(Ask::isDownload, reply -> reply.is(410) ? Reply.refusal(404) : reply))
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Broken.of("KeepsExpiredResults", "DOWNLOAD-09", ResultLies::keepsExpired)
                        .with("expired results are answered alike whenever the day began", "DOWNLOAD-13"),
                Broken.of(
                        "HasAnEmptyFileForRejectedJobs",
                        "DOWNLOAD-10",
                        () -> early(
                                "Rejected",
                                Reply.of(200)
                                        .with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\""))),
                Broken.of(
                        "SaysThatResultsOfFailedJobsAreGone", "DOWNLOAD-10", () -> early("Failed", Reply.refusal(410))),
                Broken.of("AddsARowWithEachDownload", "DOWNLOAD-11", ResultLies::addsRows),
                Broken.of("GivesResultsThreeTimes", "DOWNLOAD-11", ResultLies::threeTimes),
                Broken.of("ChangesQueryResultsEveryThirdTime", "DOWNLOAD-11", ResultLies::everyThird),
                Broken.of("ResultsExpireAMinuteEarly", "DOWNLOAD-12", ResultLies::expireEarly),
                Broken.of("ExpiresFromCompletion", "DOWNLOAD-13", ResultLies::expiresFromCompletion),
                Broken.of(
                        "NamesTsvText",
                        "DOWNLOAD-14",
                        () -> given(
                                "TSV",
                                reply -> reply.with(
                                        "Content-Disposition", "attachment; filename=\"portfolio_data.txt\""))),
                Broken.of(
                        "LabelsXlsxAsBytes",
                        "DOWNLOAD-14",
                        () -> given("XLSX", reply -> reply.with("Content-Type", "application/octet-stream"))),
                Broken.of(
                        "GivesCsvForQueries",
                        "DOWNLOAD-15",
                        () -> given(
                                "QUERY",
                                reply -> reply.with("Content-Type", CSV)
                                        .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                        .withText("name,value\nTotal,1\n"))),
                Broken.of(
                        "LeadsNowhere",
                        "DOWNLOAD-16",
                        () -> given("CSV", reply -> Reply.of(303).with("Location", "/v1/results/none"))),
                Broken.of("LeadsWithoutALocation", "DOWNLOAD-16", () -> given("CSV", reply -> Reply.of(303))),
                Broken.of("AnswersCancellingACompletedJobWith200", "CANCEL-01", () -> (ask, server) -> {
                    boolean completed =
                            ask.isCancel() && server.look(ask.id()).text().contains("\"Completed\"");
                    Reply honest = server.send(ask);
                    return completed && honest.is(204) ? honest.withStatus(200).withText("{}") : honest;
                }),
                Broken.of("CancelsQueriesWith202", "CANCEL-01", () -> (ask, server) -> {
                    boolean query =
                            ask.isCancel() && server.look(ask.id()).text().contains("PORTFOLIO_QUERY");
                    Reply honest = server.send(ask);
                    return query && honest.is(204) ? honest.withStatus(202) : honest;
                }),
                Broken.of(
                        "DoesNotCancelWaitingJobs",
                        "CANCEL-02",
                        () -> doesNotCancel("In Progress - Waiting For Capacity")),
                Broken.of("DoesNotCancelRunningJobs", "CANCEL-03", () -> doesNotCancel("In Progress")),
                Broken.of("DoesNotCancelCompletedJobs", "CANCEL-04", () -> doesNotCancel("Completed")),
                Broken.of("KeepsTheResultsOfCancelledJobs", "CANCEL-04", ResultLies::keepsCancelled),
                Broken.of(
                        "CancelsWhatDoesNotExist",
                        "CANCEL-05",
                        () -> answers(ask -> ask.isCancel() && ask.id().length() == 36, reply -> Reply.of(204))),
                Broken.of("DoesNotCancelPickedUpJobs", "CANCEL-07", () -> doesNotCancel("Picked Up By Job Runner")),
                Broken.of("CancelsTheNextJobAsWell", "CANCEL-09", () -> (ask, server) -> {
                    Reply honest = server.send(ask);
                    if (ask.isCancel() && honest.is(204) && ask.id().matches("\\d+")) {
                        server.send(Ask.of("DELETE", "/v1/jobs/" + (Long.parseLong(ask.id()) + 1))
                                .as(ask.headers().getOrDefault("Authorization", "")));
                    }
                    return honest;
                }),
                Broken.of(
                        "StartsJobsThatWereCancelled",
                        "CANCEL-10",
                        () -> Tricks.shows(
                                Ask::isRead,
                                job -> Tricks.status(job).equals("User Cancelled")
                                        && !attributes(job).hasNonNull("started_at"),
                                ResourceLies.set("started_at", "\"2020-04-03T15:15:28Z\""))),
                Broken.of(
                                "QueuesCancelledJobsAgainWhenReleased",
                                "CANCEL-11",
                                () -> StatusLies.releasedShow("User Cancelled", "Queued"))
                        .with("such a job does not stay cancelled either", "CANCEL-02", "CANCEL-07")
                        .with("User Cancelled is a final status", "STATUS-08"));
    }

    /** What the results of a job are, from its creation: QUERY, or the output type of a view. */
    private static Lie given(String kind, UnaryOperator<Reply> change) {
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

    private static Lie early(String status, Reply reply) {
        return (ask, server) -> ask.isDownload()
                        && ask.user().equals("full")
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? reply
                : server.send(ask);
    }

    private static Lie keepsExpired() {
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

    private static Lie addsRows() {
        AtomicInteger downloads = new AtomicInteger();
        return given("CSV", reply -> {
            String row = reply.text().lines().skip(1).findFirst().orElse("");
            return reply.withText(reply.text() + (row + "\n").repeat(downloads.incrementAndGet()));
        });
    }

    private static Lie threeTimes() {
        Map<String, Integer> downloads = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(200) && downloads.merge(ask.id(), 1, Integer::sum) > 3
                    ? Reply.refusal(404)
                    : honest;
        };
    }

    private static Lie everyThird() {
        AtomicInteger downloads = new AtomicInteger();
        return given(
                "QUERY",
                reply -> downloads.incrementAndGet() % 3 == 0
                        ? reply.edited(document -> document.withObject("/meta").put("at", downloads.get()))
                        : reply);
    }

    private static Lie expireEarly() {
        Set<String> aged = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isAge() && ask.json().path("by").asText().equals("PT23H59M")) {
                aged.add(ask.id());
            }
            return ask.isDownload() && aged.contains(ask.id()) ? Reply.refusal(410) : server.send(ask);
        };
    }

    /** What passed before a job completed does not count. */
    private static Lie expiresFromCompletion() {
        return (ask, server) -> {
            boolean queued = ask.isAge() && server.look(ask.id()).text().contains("\"Queued\"");
            return server.send(queued ? ask.withText("{\"by\":\"" + Duration.ZERO + "\"}") : ask);
        };
    }

    /** It is asked, says yes, and does nothing, while jobs are in that status. */
    private static Lie doesNotCancel(String status) {
        return (ask, server) -> ask.isCancel()
                        && ask.user().equals("full")
                        && server.look(ask.id()).text().contains("\"" + status + "\"")
                ? Reply.of(204)
                : server.send(ask);
    }

    private static Lie keepsCancelled() {
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
