package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What whoever asks too often is told (section "API-wide: limits"). */
final class LimitRules {

    private static final int TOO_MANY_REQUESTS = 429;

    /** In seconds, or until a date; the second one is of an older manual. */
    private static final List<String> HEADERS = List.of("X-RateLimit-Retry-After", "Retry-After");

    private LimitRules() {}

    static List<Rule> all() {
        return List.of(new Rule("PROTOCOL-04", "says how long to wait, if it is a 429", LimitRules::says));
    }

    private static void says(History history, Scope scope, Judgement judgement) {
        ApiRoutes routes = ApiRoutes.of(history);
        history.exchanges().stream()
                .filter(exchange ->
                        scope.has(exchange) && exchange.status() == TOO_MANY_REQUESTS && routes.have(exchange))
                .forEach(refusal -> judgement.that(
                        HEADERS.stream().anyMatch(header -> isTime(told(refusal, header))),
                        () -> new Difference.WrongHeader(
                                HEADERS.get(0), "the seconds to wait, with the 429", told(refusal, HEADERS.get(0))),
                        refusal));
    }

    private static String told(Exchange refusal, String header) {
        return refusal.answer().orElseThrow().message().header(header).orElse("");
    }

    private static boolean isTime(String told) {
        if (told.matches("[0-9]+(\\.[0-9]+)?")) {
            return true;
        }
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(told);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
