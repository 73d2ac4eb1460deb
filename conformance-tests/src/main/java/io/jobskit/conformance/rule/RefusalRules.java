package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a refusal says, whatever is refused (section "API-wide: status codes"); the schemas have the members of an error. */
final class RefusalRules {

    private static final int NOT_ALLOWED = 405;
    private static final Set<Integer> OF_CREATIONS = Set.of(400, 403, 409, 415, 422);
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, NOT_ALLOWED, 409, 410, 415, 422);

    private RefusalRules() {}

    static List<Rule> all() {
        return List.of(new Rule("CREATE-09", "says what is wrong", (history, scope, judgement) -> {
            Optional<Exchange> labelled = labelled(history);
            refusals(history, scope).forEach(refusal -> {
                isDocument(judgement, refusal);
                labelled.ifPresent(other -> isLabelledAlike(judgement, other, refusal));
                saysItsStatus(judgement, refusal);
            });
        }));
    }

    private static List<Exchange> refusals(History history, Scope scope) {
        ApiRoutes routes = ApiRoutes.of(history);
        return history.exchanges().stream()
                .filter(scope::has)
                .filter(exchange -> REFUSALS.contains(exchange.status())
                        && routes.have(exchange)
                        && !exchange.request().method().equals("HEAD"))
                .toList();
    }

    private static boolean isOfACreation(Exchange refusal) {
        return refusal.operation() == Operation.CREATE && OF_CREATIONS.contains(refusal.status());
    }

    /** The page lists status codes without a body, so that only the refusal of a creation must have one: it says what is to be mended. */
    private static void isDocument(Judgement judgement, Exchange refusal) {
        Body content = refusal.answer().orElseThrow().message().content();
        boolean mayBeEmpty = content.isEmpty() && !isOfACreation(refusal);
        if (content.isDocument() && !mayBeEmpty) {
            judgement.that(
                    refusal.operation() == Operation.OTHER
                            ? refusal.json().has("errors")
                            : !refusal.json().isMissingNode(),
                    () -> new Difference.WrongBody(
                            "a JSON document with error objects", content.isEmpty() ? "empty" : words(refusal)),
                    refusal);
        }
    }

    private static String words(Exchange refusal) {
        return refusal.json().isMissingNode() ? "no JSON" : "JSON without errors";
    }

    /** A job that came as a JSON:API document. */
    private static Optional<Exchange> labelled(History history) {
        return history.creations().stream()
                .filter(Creation::isAccepted)
                .map(Creation::exchange)
                .filter(creation -> mediaType(creation).equals(JobsClient.MEDIA_TYPE))
                .findFirst();
    }

    /** Some JSON type is enough for a target that labels nothing as JSON:API. */
    private static void isLabelledAlike(Judgement judgement, Exchange other, Exchange refusal) {
        if (refusal.json().has("errors")) {
            judgement.that(
                    mediaType(refusal).equals(JobsClient.MEDIA_TYPE),
                    () -> new Difference.WrongHeader(
                            "Content-Type",
                            JobsClient.MEDIA_TYPE + ", as accepted creations have",
                            refusal.answer()
                                    .orElseThrow()
                                    .message()
                                    .header("Content-Type")
                                    .orElse("")),
                    other,
                    refusal);
        }
    }

    private static String mediaType(Exchange exchange) {
        return exchange.answer().orElseThrow().message().mediaType();
    }

    /** What is no status code at all is the schema's business. */
    private static void saysItsStatus(Judgement judgement, Exchange refusal) {
        JsonNode errors = refusal.json().path("errors");
        JsonNode status = (errors.size() == 1 && errors.isArray() ? errors.get(0) : errors).path("status");
        if (status.isTextual() && status.asText().matches("[1-5][0-9]{2}")) {
            String right = Integer.toString(refusal.status());
            judgement.that(
                    status.asText().equals(right),
                    () -> new Difference.WrongMember(
                            "The error's status", TextNode.valueOf(right).toString(), status),
                    refusal);
        }
    }
}
