package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;
import java.util.function.Predicate;

/** What should be results is neither a job nor an error, had directly (DOWNLOAD-01) or where a redirect led (DOWNLOAD-16). */
final class ResultDocumentRules {

    private ResultDocumentRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "DOWNLOAD-01",
                        "results are no job and no error",
                        (history, scope, judgement) -> history.jobs()
                                .forEach(story -> documents(story, scope, judgement, ResultDocumentRules::isDirect))),
                new Rule(
                        "DOWNLOAD-16",
                        "redirects lead to results",
                        (history, scope, judgement) -> history.jobs()
                                .forEach(story -> documents(
                                        story, scope, judgement, Predicate.not(ResultDocumentRules::isDirect)))));
    }

    private static boolean isDirect(Exchange results) {
        return results.operation() == Operation.DOWNLOAD;
    }

    private static void documents(JobHistory story, Scope scope, Judgement judgement, Predicate<Exchange> which) {
        boolean isJson = story.creation()
                .flatMap(creation -> creation.outputType())
                .filter("JSON"::equals)
                .isPresent();
        story.results().stream()
                .filter(results -> isJson && scope.has(results) && which.test(results))
                .filter(results -> message(results).content().isDocument())
                .peek(results -> judgement.judged())
                .filter(results -> isOtherDocument(message(results).json()))
                .findFirst()
                .ifPresent(results -> judgement.violated(
                        new Difference.WrongBody(
                                "the results of job " + story.id(),
                                results.json().has("errors") ? "a list of errors" : "a job"),
                        results));
    }

    /** A document about jobs, or about errors alone. */
    private static boolean isOtherDocument(JsonNode document) {
        JsonNode data = document.path("data");
        return isJob(data)
                || isJob(data.path(0))
                || (document.isObject()
                        && !document.has("data")
                        && document.path("errors").isArray());
    }

    private static boolean isJob(JsonNode data) {
        return data.path("type").asText().matches("jobs?")
                && data.path("attributes").has("job_type")
                && data.path("attributes").has("status");
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }
}
