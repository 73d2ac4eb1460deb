package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Freedoms that HTTP leaves to a server, and the documentation with it. */
final class WireVariants {

    private static final String LABEL = "label of JSON";
    static final String CODING = "coding of a body";
    private static final String LIMIT = "limit";
    private static final String UNLABELLED =
            "The first section says that answers are JSON, and no section says how those with a job are labelled.";
    private static final String HTTP = "No section says how HTTP carries an answer.";
    private static final String PATIENCE =
            "No section of the page says how many requests a user may send, or how one is told to wait.";
    private static final int OFTEN = 300;
    private static final int SELDOM = 60;

    private WireVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                labelled("NamesACharset", "application/vnd.api+json; charset=utf-8"),
                labelled("LabelsInUpperCase", "Application/VND.API+JSON ;profile=\"x;y\""),
                labelled("LabelsJobsAsPlainJson", "application/json"),
                LegalVariant.of(
                        "SendsHeadersOfItsOwn",
                        HTTP,
                        () -> answers(reply -> reply.with("ETag", "W/\"1\"")
                                .with("Cache-Control", "private, max-age=0")
                                .with("Set-Cookie", "JSESSIONID=1; Path=/; HttpOnly")
                                .with("X-RateLimit-Limit", "50")
                                .with("Strict-Transport-Security", "max-age=1")
                                .with("Link", "</v1>; rel=\"index\"")
                                .with("X-Odd", "caf\u00e9"))),
                LegalVariant.of("SendsChunks", HTTP, () -> answers(reply -> reply.with("Transfer-Encoding", "chunked")))
                        .in(CODING),
                LegalVariant.of(
                        "HangsUpAfterEachAnswer", HTTP, () -> answers(reply -> reply.with("Connection", "close"))),
                LegalVariant.of("CompressesWhatItSends", HTTP, () -> answers(WireVariants::compressed))
                        .in("compression"),
                LegalVariant.of("TakesAMomentForEachAnswer", HTTP, () -> (ask, server) -> {
                    server.pause(Duration.ofMillis(30));
                    return server.send(ask).with("Server-Timing", "all;dur=30");
                }),
                limiting("AsksForPatienceInSeconds", (reply, now) -> reply.with("Retry-After", "1")),
                limiting(
                        "AsksForPatienceInAHeaderOfItsOwn", (reply, now) -> reply.with("X-RateLimit-Retry-After", "1")),
                limiting(
                        "AsksForPatienceUntilADate",
                        (reply, now) -> reply.with("Retry-After", date(now.plusSeconds(1)))),
                LegalVariant.of("LimitsRequestsUntilADate", PATIENCE, WireVariants::limitingUntilADate)
                        .in(LIMIT));
    }

    private static LegalVariant labelled(String name, String label) {
        boolean isPlain = label.equals("application/json");
        return LegalVariant.of(name, UNLABELLED, () -> (ask, server) -> {
                    Reply reply = server.send(ask);
                    boolean isJson =
                            reply.headers().getOrDefault("Content-Type", "").startsWith(Reply.JSON_API);
                    boolean isResult = reply.headers().containsKey("Content-Disposition");
                    return isJson && !(isPlain && isResult) ? reply.with("Content-Type", label) : reply;
                })
                .in(LABEL);
    }

    private static LegalVariant limiting(String name, BiFunction<Reply, Instant, Reply> told) {
        Supplier<Twist> twist = () -> {
            AtomicInteger count = new AtomicInteger();
            return (ask, server) -> !Freely.isControl(ask) && count.incrementAndGet() % SELDOM == 0
                    ? told.apply(Reply.refusal(429), server.clock().instant())
                    : server.send(ask);
        };
        return LegalVariant.of(name, PATIENCE, twist).in(LIMIT);
    }

    /** Once so many were sent, nothing is done for some seconds. */
    private static Twist limitingUntilADate() {
        AtomicInteger left = new AtomicInteger(OFTEN);
        AtomicLong until = new AtomicLong();
        return (ask, server) -> {
            if (Freely.isControl(ask)) {
                return server.send(ask);
            }
            Instant now = server.clock().instant();
            if (left.decrementAndGet() == 0) {
                until.set(now.getEpochSecond() + 3);
            }
            Instant end = Instant.ofEpochSecond(until.get());
            return now.isBefore(end) ? Reply.refusal(429).with("Retry-After", date(end)) : server.send(ask);
        };
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
    }

    private static Twist answers(UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return Freely.isControl(ask) ? reply : change.apply(reply);
        };
    }

    private static Reply compressed(Reply reply) {
        if (reply.body().length == 0) {
            return reply;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply.with("Content-Encoding", "gzip").withBody(bytes.toByteArray());
    }
}
