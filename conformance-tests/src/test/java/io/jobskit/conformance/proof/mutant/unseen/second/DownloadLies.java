package io.jobskit.conformance.proof.mutant.unseen.second;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Workbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that give other results than they should. */
final class DownloadLies {

    private static final Duration DAY = Duration.ofHours(24);

    private DownloadLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "LabelsItsJsonAsAnybodyElse",
                        "DOWNLOAD-02",
                        () -> Downloads.given("JSON", reply -> reply.with("Content-Type", "application/json"))),
                Mutant.of(
                        "WritesDecimalsWithACommaInCsv",
                        "DOWNLOAD-03",
                        () -> Downloads.given(
                                "CSV", reply -> reply.withText(reply.text().replaceAll("(?<=\\d)\\.(?=\\d)", ",")))),
                Mutant.of(
                        "GivesAWebPageForAWorkbook",
                        "DOWNLOAD-05",
                        () -> Downloads.given(
                                "XLSX",
                                reply -> reply.withText(
                                        "<html><body><table><tr><th>Name</th></tr><tr><td>Total</td></tr></table></body></html>"))),
                Mutant.of("SaysGoneForWhatNeverWas", "DOWNLOAD-08", () -> (ask, server) -> {
                    Reply honest = server.send(ask);
                    return ask.isDownload()
                                    && Times.isOwners(ask)
                                    && honest.is(404)
                                    && server.look(ask.id()).is(404)
                            ? Reply.refusal(410)
                            : honest;
                }),
                Mutant.of("SaysGoneOnce", "DOWNLOAD-09", DownloadLies::goneOnce)
                        .subtle("only from the second time on that expired results are asked for"),
                Mutant.of(
                                "GivesTheErrorForTheResults",
                                "DOWNLOAD-10",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isDownload()
                                                && Times.isOwners(ask)
                                                && server.isQuery(ask.id())
                                                && server.isIn(ask.id(), "Error Cancelled"),
                                        Reply.refusal(200)
                                                .with(
                                                        "Content-Disposition",
                                                        "attachment; filename=\"portfolio_data.json\"")))
                        .subtle("only for a query that is Error Cancelled"),
                Mutant.of("SaysWhenTheResultsWereAskedFor", "DOWNLOAD-11", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            return ask.isDownload() && honest.is(200)
                                    ? honest.edited(document -> document.withObject("/meta")
                                            .put(
                                                    "generated_at",
                                                    server.clock().instant().getEpochSecond()))
                                    : honest;
                        })
                        .subtle("only for JSON that is downloaded again in another second"),
                Mutant.of("CountsTheDayFromTheEnd", "DOWNLOAD-13", DownloadLies::fromTheEnd)
                        .subtle("only for a job that was old when it completed")
                        .with("they should have expired", "DOWNLOAD-09"),
                Mutant.of("KnowsTsvInUpperCase", "DOWNLOAD-14", () -> (ask, server) -> {
                            Reply honest = server.send(ask);
                            return ask.isDownload()
                                            && honest.is(200)
                                            && LieParts.parametersOf(ask, server)
                                                    .path("output_type")
                                                    .asText()
                                                    .equals("tsv")
                                    ? honest.with("Content-Type", "text/csv")
                                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                    : honest;
                        })
                        .subtle("only for tsv in lower case"),
                Mutant.of("PacksTheResultsOfSeveral", "DOWNLOAD-15", DownloadLies::packed)
                        .subtle("only for a query for more than one entity")
                        .with("an archive is no JSON", "DOWNLOAD-14"));
    }

    private static Twist goneOnce() {
        Set<String> gone = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload() && honest.is(410) && !gone.add(ask.id()) ? Reply.refusal(404) : honest;
        };
    }

    private static Twist fromTheEnd() {
        Map<String, Duration> ages = new ConcurrentHashMap<>();
        Map<String, Duration> atTheEnd = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isAge() && honest.is(204)) {
                ages.merge(ask.id(), Duration.parse(ask.json().path("by").asText()), Duration::plus);
            } else if (honest.is(204) && LieParts.moved(ask).equals("Completed")) {
                atTheEnd.putIfAbsent(ask.id(), ages.getOrDefault(ask.id(), Duration.ZERO));
            }
            return ask.isDownload() && honest.is(410) && isFresh(ask, ages, atTheEnd) ? Downloads.CSV : honest;
        };
    }

    private static boolean isFresh(Ask ask, Map<String, Duration> ages, Map<String, Duration> atTheEnd) {
        Duration end = atTheEnd.get(ask.id());
        return end != null
                && !end.isZero()
                && ages.getOrDefault(ask.id(), Duration.ZERO).minus(end).compareTo(DAY) < 0;
    }

    private static Twist packed() {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            return ask.isDownload()
                            && honest.is(200)
                            && LieParts.parametersOf(ask, server)
                                            .path("portfolio_id")
                                            .size()
                                    > 1
                    ? honest.with("Content-Type", "application/zip")
                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.zip\"")
                            .withBody(Workbooks.zipped("portfolio_data.json", honest.text()))
                    : honest;
        };
    }
}
