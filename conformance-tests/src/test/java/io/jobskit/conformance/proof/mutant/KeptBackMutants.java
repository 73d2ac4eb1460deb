package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.anywhere;
import static io.jobskit.conformance.proof.twist.Tricks.asOwner;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Mutants that are right in a first trial: they take one more header, one longer text or one more request to be seen. */
final class KeptBackMutants {

    private static final Predicate<Ask> OTHER = ask -> ask.user().equals("other-user");
    private static final Pattern NUMBER = Pattern.compile("\"entity_id\":(\\d+)");
    private static final int LONGEST = 4000;

    private KeptBackMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("NamesNoTimeToWait", "PROTOCOL-04", KeptBackMutants::limits)
                        .subtle("only in every 60th answer"),
                Mutant.of(
                                "CancelsByDeletingTheCreator",
                                "PROTOCOL-01",
                                () -> asks(
                                        ask -> ask.method().equals("DELETE")
                                                && ask.path().endsWith("/relationships/creator"),
                                        ask -> ask.at(ask.path().replace("/relationships/creator", ""))))
                        .subtle("only for one method of one route"),
                Mutant.of(
                                "LetsOthersCancelByTextId",
                                "ACCESS-08",
                                () -> asOwner(OTHER.and(Ask::isCancel)
                                        .and(ask -> ask.id().contains("-"))))
                        .subtle("only by text ids"),
                Mutant.of("TellsOthersThatResultsHaveExpired", "ACCESS-09", () -> (ask, server) -> {
                            boolean isGone = OTHER.and(Ask::isDownload).test(ask) && server.isIn(ask.id(), "Timed Out");
                            return isGone ? Reply.refusal(410) : server.send(ask);
                        })
                        .subtle("only for results that have expired"),
                Mutant.of("GivesTheScopelessWhatTheOwnerHad", "ACCESS-15", KeptBackMutants::remembersWhoHad)
                        .subtle("only for results that were had before"),
                Mutant.of("NeverRunsBatches", "CREATE-16", KeptBackMutants::neverRunsBatches)
                        .subtle("only for jobs that say they are in no hurry"),
                Mutant.of(
                                "RoundsProgressToAWhole",
                                "STATUS-09",
                                () -> shows(
                                        anywhere(),
                                        in("In Progress"),
                                        job -> attributes(job)
                                                .put(
                                                        "percent_complete",
                                                        Math.round(attributes(job)
                                                                .path("percent_complete")
                                                                .asDouble()))))
                        .subtle("only while a job runs"),
                Mutant.of(
                                "FailsAtLongParameters",
                                "PROTOCOL-03",
                                () -> Tricks.instead(
                                        ask -> ask.isCreate() && ask.body().length > LONGEST, Reply.refusal(500)))
                        .subtle("only for long lists"),
                Mutant.of("WritesAPlusIntoSomeCursors", "LIST-06", KeptBackMutants::somePlus)
                        .subtle("only in one cursor of some dozens"),
                Mutant.of(
                                "WritesEachEntityIdAsText",
                                "DOWNLOAD-20",
                                () -> Downloads.given(
                                        "JSON",
                                        reply -> reply.withText(
                                                NUMBER.matcher(reply.text()).replaceAll("\"entity_id\":\"$1\""))))
                        .subtle("only in the rows of JSON results"),
                Mutant.of(
                                "LinksOfCreatorsBeginWithApi",
                                "RESOURCE-19",
                                () -> answers(
                                        ask -> ask.path().endsWith("/creator"),
                                        reply -> reply.withText(reply.text().replace("\"/v1/", "\"/api/v1/"))))
                        .subtle("only where links of a job lead"),
                Mutant.of(
                                "CutsIdsThatItCancels",
                                "CANCEL-05",
                                () -> asks(
                                        ask -> ask.isCancel() && ask.id().matches("\\d{10,18}"),
                                        ask -> ask.at("/v1/jobs/" + (Long.parseLong(ask.id()) & 0xFFFFFFFFL))))
                        .subtle("only for ids beyond 32 bits"),
                Mutant.of(
                                "TakesADateWithALineEnd",
                                "VIEW-14",
                                () -> Tricks.takes(
                                        ask -> ask.isView()
                                                && ask.parameter("end_date").endsWith("\n"),
                                        Tricks.set("end_date", "\"2013-01-15\"")))
                        .subtle("only for a line end"),
                Mutant.of("ZipsCsvWithoutSayingSo", "DOWNLOAD-03", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            boolean isZipped = ask.isDownload()
                                    && ask.headers()
                                            .getOrDefault("Accept-Encoding", "")
                                            .contains("gzip")
                                    && reply.headers()
                                            .getOrDefault("Content-Type", "")
                                            .contains("csv");
                            return isZipped ? reply.withBody(zipped(reply.body())) : reply;
                        })
                        .with("the same results are others then", "DOWNLOAD-11")
                        .with("no mark is seen of what is zipped", "DOWNLOAD-18")
                        .subtle("only for clients that take what is zipped"),
                Mutant.of("GivesJsonForALabelledDownload", "DOWNLOAD-04", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            boolean isLabelled =
                                    ask.isDownload() && ask.headers().containsKey("Content-Type");
                            return isLabelled
                                            && reply.headers()
                                                    .getOrDefault("Content-Type", "")
                                                    .contains("t")
                                            && reply.headers()
                                                    .getOrDefault("Content-Disposition", "")
                                                    .contains("tsv")
                                    ? reply.withText("{\"data\":{\"type\":\"portfolio_views\"}}")
                                    : reply;
                        })
                        .with("the same results are others then", "DOWNLOAD-11")
                        .subtle("only for a label on a download"),
                Mutant.of("EndsJobsOfClientsInErrors", "VIEW-10", KeptBackMutants::endsInErrors)
                        .subtle("only in how jobs of one portfolio type end"),
                Mutant.of(
                        "AddsAnIdToResults",
                        "DOWNLOAD-20",
                        () -> Downloads.given(
                                "JSON",
                                reply -> reply.edited(
                                        document -> ((ObjectNode) document.path("data")).put("id", "7")))));
    }

    private static Twist limits() {
        AtomicInteger asked = new AtomicInteger();
        return (ask, server) -> ask.path().startsWith("/v1/") && asked.incrementAndGet() % 60 == 0
                ? Reply.refusal(429)
                : server.send(ask);
    }

    private static Twist remembersWhoHad() {
        Set<String> had = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isDownload() && reply.is(200)) {
                had.add(ask.id());
            }
            return ask.isDownload() && ask.user().equals("no-scope") && had.contains(ask.id())
                    ? server.send(ask.as(Ask.OWNER))
                    : reply;
        };
    }

    /** Held, they stay as they are. */
    private static Twist neverRunsBatches() {
        return asks(
                ask -> ask.isCreate() && ask.headers().containsKey("Addepar-Compute-Type"),
                ask -> ask.with("Jobs-Control", "hold"));
    }

    private static Twist somePlus() {
        AtomicInteger pages = new AtomicInteger();
        return (ask, server) -> {
            if (ask.isList() && ask.query().contains("+")) {
                return Reply.refusal(400);
            }
            Reply reply = server.send(ask);
            JsonNode next = reply.json().at("/links/next");
            return ask.isList()
                            && ask.query().contains("limit%5D=1&")
                            && next.isTextual()
                            && pages.incrementAndGet() % 29 == 0
                    ? reply.edited(page -> ((ObjectNode) page.path("links")).put("next", next.asText() + "+"))
                    : reply;
        };
    }

    private static Twist endsInErrors() {
        Set<String> clients = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            Reply reply = server.send(ask);
            boolean isOne = ask.isView() && ask.parameter("portfolio_type").equalsIgnoreCase("FIRM_CLIENTS");
            if (isOne && reply.is(202) && !ask.headers().containsKey("Jobs-Control")) {
                clients.add(reply.id());
            }
            return (ask.isRead() || ask.isList()) && reply.is(200)
                    ? reply.editedJobs(job -> {
                        if (clients.contains(job.path("id").asText())
                                && Tricks.status(job).equals("Completed")) {
                            attributes(job).put("status", "Error Cancelled");
                            attributes(job).set("errors", Reply.node("""
                                    [{"status":"400","title":"Bad Request","detail":"Invalid portfolio"}]"""));
                        }
                    })
                    : reply;
        };
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
