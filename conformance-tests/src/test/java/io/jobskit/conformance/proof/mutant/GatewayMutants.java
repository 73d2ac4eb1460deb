package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Downloads;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Honest servers behind something that answers in their place now and then; nothing but PROTOCOL-03 speaks of that. */
final class GatewayMutants {

    private static final String OWN = "PROTOCOL-03";

    private static final Reply PAGE = Reply.of(502)
            .with("Content-Type", "text/html")
            .with("Connection", "close")
            .withText("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");

    private static final Reply NO_TIME = Reply.of(503).with("Retry-After", "1");

    private GatewayMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("HasNoTimeForEvery211thRequest", OWN, () -> loses(211, GatewayMutants::any, NO_TIME))
                        .subtle("only in every 211th answer"),
                Mutant.of("TakesTooLongForEvery17thRequest", OWN, () -> loses(17, GatewayMutants::any, Reply.of(504)))
                        .subtle("only in every 17th answer"),
                Mutant.of("HasAPageForPeopleInEvery25thAnswer", OWN, () -> loses(25, GatewayMutants::any, PAGE))
                        .subtle("only in every 25th answer"),
                Mutant.of(
                                "DoesEvery19thRequestAndLosesTheAnswer",
                                OWN,
                                () -> losesTheAnswer(19, GatewayMutants::any, Reply.of(504)))
                        .subtle("only in every 19th answer"),
                Mutant.of(
                                "CreatesEvery7thJobAndLosesTheAnswer",
                                OWN,
                                () -> losesTheAnswer(7, Ask::isCreate, Reply.of(504)))
                        .subtle("only in every 7th answer to a creation"),
                Mutant.of(
                                "CancelsEvery5thJobAndLosesTheAnswer",
                                OWN,
                                () -> losesTheAnswer(5, Ask::isCancel, Reply.of(502))
                                        .over(findsNoCancelledJob()))
                        .subtle("only in every 5th answer to a cancel"),
                Mutant.of(
                                "HasNoTimeForEvery9thControlRequest",
                                OWN,
                                () -> losesTheAnswer(9, ask -> ask.path().startsWith("/__control"), NO_TIME)
                                        .over(loses(211, Ask::isRead, NO_TIME)))
                        .subtle("only in every 211th answer to a reading"),
                Mutant.of(
                                "UsesUpEvery6thLinkWithoutTheResults",
                                OWN,
                                () -> losesTheAnswer(6, SeeOtherMutants::isResults, NO_TIME)
                                        .over(SeeOtherMutants.onceOnly()))
                        .subtle("only in every 6th answer where a 303 had led"),
                Mutant.of("FailsAtEvery30thRequest", OWN, () -> loses(30, GatewayMutants::any, Reply.refusal(500)))
                        .subtle("only in every 30th answer"),
                Mutant.of(
                                "DoesEvery23rdRequestAndFailsThen",
                                OWN,
                                () -> losesTheAnswer(23, GatewayMutants::any, Reply.refusal(500)))
                        .subtle("only in every 23rd answer"),
                Mutant.of("FailsAtEvery13thReading", OWN, () -> loses(13, Ask::isRead, Reply.of(500)))
                        .subtle("only in every 13th answer to a reading"),
                Mutant.of("FailsOnceInTenSeconds", OWN, GatewayMutants::failsNowAndThen)
                        .subtle("only once in ten seconds"),
                Mutant.of(
                                "FailsAtEveryCancelOfAnUnknownJob",
                                "CANCEL-05",
                                () -> Tricks.answers(
                                        Ask::isCancel, reply -> reply.is(404) ? Reply.refusal(500) : reply))
                        .with("it is a server error", OWN)
                        .with("the job of another is unknown as well", "ACCESS-08"),
                Mutant.of(
                                "FailsAtEveryPageAboveTheMaximum",
                                "LIST-11",
                                () -> Tricks.instead(
                                        ask -> ask.isList() && ask.query().contains("5000"), Reply.refusal(500)))
                        .with("it is a server error", OWN),
                Mutant.of(
                                "FailsAtEveryWorkbook",
                                "DOWNLOAD-01",
                                () -> Downloads.given("XLSX", reply -> Reply.refusal(500)))
                        .with("it is a server error", OWN),
                Mutant.of("HasNoTimeAfterAWhile", OWN, GatewayMutants::breaksDown),
                Mutant.of(
                                "TakesTooLongForEveryWorkbook",
                                "DOWNLOAD-01",
                                () -> Downloads.given("XLSX", reply -> Reply.of(504)))
                        .with("it is a server error", OWN));
    }

    private static boolean any(Ask ask) {
        return true;
    }

    /** Does not do every so many-th of those requests. */
    private static Twist loses(int period, Predicate<Ask> where, Reply instead) {
        AtomicInteger asked = new AtomicInteger();
        return (ask, server) -> where.test(ask) && asked.incrementAndGet() % period == 0 ? instead : server.send(ask);
    }

    /** Does every one of those requests, and has another answer to every so many-th. */
    private static Twist losesTheAnswer(int period, Predicate<Ask> where, Reply instead) {
        AtomicInteger asked = new AtomicInteger();
        return Tricks.answers(ask -> where.test(ask) && asked.incrementAndGet() % period == 0, honest -> instead);
    }

    /** Nothing says what cancelling a job again is answered. */
    private static Twist findsNoCancelledJob() {
        Set<String> cancelled = ConcurrentHashMap.newKeySet();
        return (ask, server) -> {
            if (!ask.isCancel() || !ask.user().equals("full")) {
                return server.send(ask);
            }
            if (cancelled.contains(ask.id())) {
                return Reply.refusal(404);
            }
            Reply reply = server.send(ask);
            if (reply.is(204)) {
                cancelled.add(ask.id());
            }
            return reply;
        };
    }

    private static Twist failsNowAndThen() {
        AtomicLong last = new AtomicLong();
        return (ask, server) -> {
            long now = server.clock().instant().getEpochSecond() / 10;
            return last.getAndSet(now) == now ? server.send(ask) : Reply.refusal(500);
        };
    }

    private static Twist breaksDown() {
        AtomicInteger asked = new AtomicInteger();
        return (ask, server) -> asked.incrementAndGet() > 300 ? Reply.of(503) : server.send(ask);
    }
}
