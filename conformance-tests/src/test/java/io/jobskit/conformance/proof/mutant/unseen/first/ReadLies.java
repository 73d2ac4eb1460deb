package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.twist.Tricks.asks;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.LieParts;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Times;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that are wrong about reading. */
final class ReadLies {

    private static final long INT = 1L << 32;

    private ReadLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("SaysNotModifiedToWhoeverAsksTooOften", "READ-01", ReadLies::notModified)
                        .subtle("only from the sixth read on that would answer the same"),
                Mutant.of(
                                "CutsAnIdToThirtyTwoBits",
                                "READ-02",
                                () -> asks(
                                        ask -> ask.isRead() && ask.id().matches("\\d{10,18}"),
                                        ask -> ask.at("/v1/jobs/" + Long.parseLong(ask.id()) % INT)))
                        .subtle("only for ids beyond 32 bits that name a job in their lower half"),
                Mutant.of("RemovesAnExpiredJobWhenItIsRead", "READ-04", ReadLies::removing)
                        .subtle("only for the second read of a job that is Timed Out")
                        .with("it can be read no more", "READ-06", "STATUS-14", "STATUS-08", "LIST-05"),
                Mutant.of(
                                "TakesAnEndingOffAnId",
                                "READ-05",
                                () -> asks(
                                        ask -> ask.isRead() && ask.id().contains("."),
                                        ask -> ask.at("/v1/jobs/"
                                                + ask.id().substring(0, ask.id().indexOf('.')))))
                        .subtle("only for a job's id with something behind a dot"),
                Mutant.of(
                                "SaysGoneForAnExpiredQuery",
                                "READ-06",
                                () -> LieParts.instead(
                                        (ask, server) -> ask.isRead()
                                                && Times.isOwners(ask)
                                                && server.isIn(ask.id(), "Timed Out")
                                                && server.isQuery(ask.id()),
                                        Reply.refusal(410)))
                        .subtle("only for queries that are Timed Out")
                        .with("it is not read", "READ-01", "STATUS-14", "STATUS-07"));
    }

    private static Twist notModified() {
        Map<String, Map<String, Integer>> seen = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!ask.isRead() || !honest.is(200)) {
                return honest;
            }
            int times = seen.computeIfAbsent(ask.id(), id -> new ConcurrentHashMap<>())
                    .merge(honest.text(), 1, Integer::sum);
            return times > 5 ? Reply.of(304) : honest;
        };
    }

    private static Twist removing() {
        Set<String> read = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (ask.isRead() && read.contains(ask.id())) {
                return Reply.refusal(404);
            }
            Reply honest = server.send(ask);
            if (ask.isRead() && honest.text().contains("\"Timed Out\"")) {
                read.add(ask.id());
            }
            return honest;
        };
    }
}
