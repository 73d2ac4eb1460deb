package io.jobskit.conformance.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A request and what came back.
 *
 * @param number its place among the exchanges of the run, from 1, by the time it was sent
 * @param mark what its header {@code Jobs-Conformance} says: run, requirement, and its number in the scenario
 * @param requirement the requirement whose scenario sent it; empty for the run's own
 * @param identity the name of the identity that sent it; empty for nobody and for control
 * @param request what was sent
 * @param answer what came back; empty if nothing did
 * @param trouble why nothing came back; empty if something did
 * @param sentAt when the request went out
 * @param answeredAt when the answer was complete
 */
public record Exchange(
        int number,
        String mark,
        String requirement,
        String identity,
        Request request,
        Optional<Answer> answer,
        String trouble,
        Instant sentAt,
        Instant answeredAt) {

    /** The header that names the run, the requirement and the request in the target's logs. */
    public static final String MARK = "Jobs-Conformance";

    private static final Set<Integer> GATEWAY_ERRORS = Set.of(502, 503, 504);

    private static final int TOO_MANY_REQUESTS = 429;

    /** Misdirected Request, Too Early and Too Many Requests: nothing was done, and the same may be sent again. */
    private static final Set<Integer> NOT_DONE = Set.of(421, 425, TOO_MANY_REQUESTS);

    private static final int REQUEST_TIMEOUT = 408;

    /** Not Implemented and HTTP Version Not Supported: server errors that tell what the target makes of the request. */
    private static final Set<Integer> TELLING = Set.of(501, 505);

    /**
     * By scenario, and in it by time: an order that is the same in whatever order scenarios run, and however many side by
     * side.
     */
    public static Comparator<Exchange> byScenario() {
        return Comparator.comparing(Exchange::requirement).thenComparingInt(Exchange::numberInScenario);
    }

    private int numberInScenario() {
        String number = mark.substring(mark.lastIndexOf('/') + 1);
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    /** By its number alone, which no other exchange of the run has: a hash of whole bodies would take long. */
    @Override
    public int hashCode() {
        return number;
    }

    /** What is asked for. */
    public Operation operation() {
        return request.operation();
    }

    /** The answer's status code, 0 if there was none. */
    public int status() {
        return answer.map(Answer::status).orElse(0);
    }

    /** Whether it was answered with 502, 503 or 504, as by a proxy in between or for want of capacity. */
    public boolean isGatewayError() {
        return GATEWAY_ERRORS.contains(status());
    }

    /** Whether it was answered with 429: it is to be sent again later. */
    public boolean isTooSoon() {
        return status() == TOO_MANY_REQUESTS;
    }

    /**
     * Whether nothing came back that tells what the target makes of the request: no answer, a server error, or one of the
     * codes of which HTTP says that the same may be sent again. It is no observation of anything.
     */
    public boolean showsNothing() {
        return mayHaveBeenDone() || NOT_DONE.contains(status());
    }

    /** Whether nothing came back that tells whether it was carried out, so that it may have been. */
    public boolean mayHaveBeenDone() {
        return answer.isEmpty() || status() == REQUEST_TIMEOUT || (status() >= 500 && !TELLING.contains(status()));
    }

    /** The answer's body as JSON, a missing node if it is none. */
    public com.fasterxml.jackson.databind.JsonNode json() {
        return answer.map(given -> given.message().json())
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }
}
