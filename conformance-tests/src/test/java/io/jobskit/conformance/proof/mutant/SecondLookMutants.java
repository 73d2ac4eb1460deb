package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.in;
import static io.jobskit.conformance.proof.twist.Tricks.shows;

import com.fasterxml.jackson.databind.node.DoubleNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mutants that are right at the first look: they take another header, or a status that few jobs have. */
final class SecondLookMutants {

    private static final Pattern CREATOR = Pattern.compile("/v1/jobs/([^/]+)/creator");
    private static final String FIRM = "Addepar-Firm";

    private SecondLookMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "GivesResultsInTheNameOfAnyFirm",
                                "ACCESS-14",
                                () -> asks(
                                        ask -> ask.isDownload() && ask.headers().containsKey(FIRM),
                                        ask -> ask.with(FIRM, "1")))
                        .subtle("only for downloads that name another firm"),
                Mutant.of("TellsByTheIdAloneWhatHasChanged", "READ-01", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            String tag = "\"" + ask.id() + "\"";
                            return !ask.isRead() || !reply.is(200)
                                    ? reply
                                    : tag.equals(ask.headers().get("If-None-Match"))
                                            ? Reply.of(304).with("ETag", tag)
                                            : reply.with("ETag", tag);
                        })
                        .subtle("only for a client that keeps what it was answered"),
                Mutant.of("GivesTheFormatThatIsPreferred", "DOWNLOAD-14", () -> (ask, server) -> {
                            Reply reply = server.send(ask);
                            String wanted = ask.headers().getOrDefault("Accept", "");
                            String type = reply.headers().getOrDefault("Content-Type", "");
                            return ask.isDownload() && type.startsWith("text/tab") && wanted.startsWith("text/csv")
                                    ? reply.with("Content-Type", "text/csv")
                                            .with("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"")
                                            .withText(reply.text().replace('\t', ','))
                                    : reply;
                        })
                        .with("the columns are one in the file that was asked for", "DOWNLOAD-04")
                        .with("results are one thing at one time and another at the next", "DOWNLOAD-11")
                        .subtle("only for a client that would rather have another format"),
                Mutant.of("RunsTextIdsBeyondTheQuota", "STATUS-06", SecondLookMutants::runsTextIds)
                        .subtle("only for jobs with text ids"),
                Mutant.of(
                                "ListsNoExpiredJobs",
                                "LIST-02",
                                () -> answers(Ask::isList, reply -> reply.withoutJobs(in("Timed Out"))))
                        .subtle("only for results that have expired"),
                Mutant.of("ForgetsThatCancelledResultsExpired", "DOWNLOAD-09", SecondLookMutants::forgets)
                        .subtle("only for results that have expired and were cancelled then"),
                Mutant.of("KnowsNoCreatorOfCancelledJobs", "RESOURCE-11", () -> (ask, server) -> {
                            Matcher creator = CREATOR.matcher(ask.path());
                            return creator.matches() && server.isIn(creator.group(1), "User Cancelled")
                                    ? Reply.refusal(404)
                                    : server.send(ask);
                        })
                        .subtle("only for cancelled jobs"),
                Mutant.of(
                        "HasNoAddressForTheRelationship",
                        "RESOURCE-11",
                        () -> Tricks.instead(
                                ask -> ask.method().equals("GET") && ask.path().endsWith("/relationships/creator"),
                                Reply.refusal(404))),
                Mutant.of("KnowsNoTextIdOfWhatWasCreatedWithout", "READ-01", SecondLookMutants::knowsFewTextIds)
                        .subtle("only for text ids that a listing gives and no creation gave"),
                Mutant.of("KeepsTheTotalOfExclusions", "QUERY-27", SecondLookMutants::keepsTotals)
                        .subtle("only in the total, for filters that exclude"),
                Mutant.of("EndsTextWithATotal", "DOWNLOAD-19", SecondLookMutants::endsWithATotal)
                        .subtle("only beside results in JSON"));
    }

    private static Twist runsTextIds() {
        Set<String> textIds = ConcurrentHashMap.newKeySet();
        return shows(
                        ask -> !ask.isCreate() && ask.user().equals("full-queue"),
                        job -> textIds.contains(job.path("id").asText()),
                        job -> attributes(job).put("status", "Completed").put("percent_complete", 1))
                .over((ask, server) -> {
                    Reply reply = server.send(ask);
                    if (ask.isCreate() && ask.query().contains("useStringId=true")) {
                        textIds.add(reply.id());
                    }
                    return reply;
                });
    }

    private static Twist knowsFewTextIds() {
        Set<String> given = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isRead() && ask.id().contains("-") && !given.contains(ask.id())) {
                return Reply.refusal(404);
            }
            Reply reply = server.send(ask);
            if (ask.isCreate()) {
                given.add(reply.id());
            }
            return reply;
        };
    }

    private static Twist keepsTotals() {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return ask.isDownload() && server.look(ask.id()).text().contains("\"exclude\"")
                    ? reply.edited(results -> results.at("/data/attributes/total/columns")
                            .properties()
                            .forEach(column -> {
                                if (column.getValue().isNumber()) {
                                    column.setValue(
                                            DoubleNode.valueOf(column.getValue().asDouble() * 2));
                                }
                            }))
                    : reply;
        };
    }

    private static Twist endsWithATotal() {
        return answers(
                Ask::isDownload,
                reply -> reply.headers().getOrDefault("Content-Type", "").startsWith("text/")
                        ? reply.withText(reply.text() + total(reply.text()))
                        : reply);
    }

    /** A row below a table that sums its values alone. */
    private static String total(String table) {
        String separator = table.lines().findFirst().orElse("").contains("\t") ? "\t" : ",";
        List<String[]> rows =
                table.lines().map(line -> line.split(separator, -1)).toList();
        int values = List.of(rows.get(0)).indexOf("Value");
        if (values < 0) {
            return "";
        }
        String[] total = new String[rows.get(0).length];
        Arrays.fill(total, "");
        total[0] = "Total";
        total[values] = rows.stream()
                .skip(1)
                .map(row -> new BigDecimal(row[values]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        return String.join(separator, total) + "\r\n";
    }

    private static Twist forgets() {
        Set<String> forgotten = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isCancel() && server.isIn(ask.id(), "Timed Out")) {
                forgotten.add(ask.id());
            }
            Reply reply = server.send(ask);
            return ask.isDownload() && reply.is(410) && forgotten.contains(ask.id()) ? Reply.refusal(404) : reply;
        };
    }
}
