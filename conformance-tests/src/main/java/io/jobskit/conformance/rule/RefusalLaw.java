package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import java.util.Set;

/** A refused creation explains itself: with JSON, and with the status code that it was answered with (CREATE-09). */
final class RefusalLaw implements Law {

    private static final String REQUIREMENT = "CREATE-09";

    /** Others may come from what stands before the server. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 409, 415, 422);

    @Override
    public void judge(History history, Judgements judgements) {
        for (Creation creation : history.creations()) {
            Exchange exchange = creation.exchange();
            if (!REFUSALS.contains(exchange.status())
                    || !exchange.answer().orElseThrow().message().content().isDocument()) {
                continue;
            }
            judgements.judged(REQUIREMENT, "refusals explain themselves");
            if (exchange.json().isMissingNode()) {
                boolean isEmpty =
                        exchange.answer().orElseThrow().message().content().isEmpty();
                judgements.violated(
                        REQUIREMENT,
                        new Difference.WrongBody("a JSON document with error objects", isEmpty ? "empty" : "no JSON"),
                        exchange);
                continue;
            }
            JsonNode errors = exchange.json().path("errors");
            JsonNode status = (errors.size() == 1 && errors.isArray() ? errors.get(0) : errors).path("status");
            if (isOtherCode(status, exchange.status())) {
                judgements.violated(
                        REQUIREMENT,
                        new Difference.WrongMember("The error's status", quoted(exchange.status()), status),
                        exchange);
            }
        }
    }

    /** What is no status code at all is the schema's business. */
    private static boolean isOtherCode(JsonNode status, int code) {
        return status.isTextual()
                && status.asText().matches("[1-5][0-9]{2}")
                && !status.asText().equals(Integer.toString(code));
    }

    private static String quoted(int status) {
        return TextNode.valueOf(Integer.toString(status)).toString();
    }
}
