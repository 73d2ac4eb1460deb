package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import java.util.Set;

/** Answers that carry jobs are labelled as JSON (RESOURCE-14). */
final class MediaTypeLaw implements Law {

    private static final Set<String> RIGHT = Set.of("application/vnd.api+json", "application/json");

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        history.allStories().stream()
                .flatMap(story -> story.sightings().stream())
                .map(Sighting::exchange)
                .distinct()
                .forEach(exchange -> judge(judgements, exchange));
    }

    private static void judge(Judgements judgements, Exchange exchange) {
        Answer answer = exchange.answer().orElseThrow();
        judgements.judged("RESOURCE-14", "jobs are labelled as JSON");
        if (!RIGHT.contains(answer.message().mediaType())) {
            judgements.violated(
                    "RESOURCE-14",
                    new Difference.WrongHeader(
                            "Content-Type",
                            "application/vnd.api+json or application/json",
                            answer.message().header("Content-Type").orElse("")),
                    exchange);
        }
    }
}
