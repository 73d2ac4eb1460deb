package io.jobskit.conformance.support;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Needs;
import io.jobskit.contract.catalogue.Requirement;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small values for tests of what is made of them. */
public final class Samples {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    public static Requirement requirement(String id, Level level) {
        return new Requirement(
                id,
                "cancel",
                level,
                false,
                new Needs(Optional.empty(), false, false),
                "Cancelling a completed job archives its results.",
                List.of("first", "second"),
                "Cancel a job",
                "Look at what cancelling does to the results of a job that is over.");
    }

    public static List<Exchange> exchanges(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> exchange(number, "GET", "", "{\"data\": []}"))
                .toList();
    }

    /** An exchange of the default identity, 12 ms long, that is answered with 200 and that body. */
    public static Exchange exchange(int number, String method, String sent, String cameBack) {
        return exchange(
                number,
                "default",
                request(method, "http://127.0.0.1:8080/v1/jobs/7", List.of(), sent),
                Optional.of(answer(200, "OK", "application/vnd.api+json", cameBack.getBytes(StandardCharsets.UTF_8))));
    }

    public static Exchange exchange(int number, String identity, Request request, Optional<Answer> answer) {
        Instant sentAt = START.plusMillis(number * 20L);
        return new Exchange(
                number,
                "r1/CANCEL-04/" + number,
                "CANCEL-04",
                identity,
                request,
                answer,
                answer.isPresent() ? "" : "Connection refused",
                sentAt,
                sentAt.plusMillis(12));
    }

    public static Request request(String method, String uri, List<Header> headers, String body) {
        return new Request(
                Operation.OTHER,
                "7",
                method,
                URI.create(uri),
                new Message(headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    public static Answer answer(int status, String reason, String type, byte[] body) {
        return new Answer(status, reason, new Message(List.of(new Header("Content-Type", type)), body));
    }
}
