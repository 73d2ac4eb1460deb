package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Servers with hiccups: an answer that shows nothing is no observation, and PROTOCOL-03 alone speaks of server errors. */
final class DisturbanceVariants {

    private static final String SERVER_ERRORS = "PROTOCOL-03";
    private static final String HICCUP =
            "No section says that a server answers each request the first time that it is sent.";
    private static final String GROUP = "limit";

    /** Longer than a request may take. */
    private static final Duration TOO_LONG = Duration.ofSeconds(25);

    private DisturbanceVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                failing("HasNoTimeForEvery200thRequest", 200, Reply.of(503)),
                failing("HasNoTimeForEvery50thRequest", 50, Reply.refusal(503).with("Retry-After", "1")),
                failing("FailsAtEvery40thRequest", 40, Reply.refusal(500)),
                failing(
                        "FailsWithAPageAtEvery30thRequest",
                        30,
                        Reply.of(500).with("Content-Type", "text/html").withText("<h1>Whitelabel Error Page</h1>")),
                lost("DoesEvery60thRequestAndFailsThen", 60, Reply.refusal(500)),
                limiting(
                        "LimitsEvery23rdRequestInSeconds",
                        23,
                        Reply.refusal(429).with("Retry-After", "2")),
                limiting("LimitsEvery31stRequest", 31, Reply.refusal(429).with("X-RateLimit-Retry-After", "0")),
                LegalVariant.of("LimitsAMinuteInTen", HICCUP, DisturbanceVariants::limitingAMinuteInTen)
                        .in(GROUP),
                LegalVariant.of("AnswersEvery90thRequestTooLate", HICCUP, () -> {
                            AtomicInteger asked = new AtomicInteger();
                            return (ask, server) -> {
                                if (isEvery(90, DisturbanceVariants::isCounted, asked, ask)) {
                                    server.pause(TOO_LONG);
                                }
                                return server.send(ask).with("Server-Timing", "all");
                            };
                        })
                        .in(GROUP),
                LegalVariant.of("TakesTwoSecondsForEachAnswer", HICCUP, () -> (ask, server) -> {
                            server.pause(Duration.ofSeconds(2));
                            return server.send(ask).with("Server-Timing", "all;dur=2000");
                        })
                        .in("pace, " + GROUP));
    }

    /** Does not do every so many-th request, one to age a job among them. */
    private static LegalVariant failing(String name, int period, Reply instead) {
        return LegalVariant.of(name, HICCUP, () -> {
                    AtomicInteger asked = new AtomicInteger();
                    return (ask, server) -> isEvery(period, any -> true, asked, ask) ? instead : server.send(ask);
                })
                .in(GROUP)
                .butFor(SERVER_ERRORS);
    }

    private static LegalVariant lost(String name, int period, Reply instead) {
        return LegalVariant.of(name, HICCUP, () -> {
                    AtomicInteger asked = new AtomicInteger();
                    return Tricks.answers(
                            ask -> isEvery(period, DisturbanceVariants::isCounted, asked, ask), honest -> instead);
                })
                .in(GROUP)
                .butFor(SERVER_ERRORS);
    }

    private static LegalVariant limiting(String name, int period, Reply told) {
        return LegalVariant.of(name, HICCUP, () -> {
                    AtomicInteger asked = new AtomicInteger();
                    return (ask, server) -> isEvery(period, any -> true, asked, ask) ? told : server.send(ask);
                })
                .in(GROUP);
    }

    private static Twist limitingAMinuteInTen() {
        return (ask, server) -> isCounted(ask) && server.clock().instant().getEpochSecond() % 60 < 6
                ? Reply.refusal(429).with("X-RateLimit-Retry-After", "1")
                : server.send(ask);
    }

    private static boolean isCounted(Ask ask) {
        return !Freely.isControl(ask);
    }

    private static boolean isEvery(int period, Predicate<Ask> where, AtomicInteger asked, Ask ask) {
        return where.test(ask) && asked.incrementAndGet() % period == 0;
    }
}
