package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers that carry jobs are labelled as JSON (RESOURCE-14). */
final class MediaTypeLaw implements Law {

    private static final Set<String> RIGHT = Set.of("application/vnd.api+json", "application/json");

    @Override
    public void judge(History history, Judgements judgements) {
        Map<Integer, Exchange> answers = new TreeMap<>();
        for (JobHistory story : history.allJobs()) {
            story.sightings()
                    .forEach(sighting -> answers.put(sighting.exchange().number(), sighting.exchange()));
        }
        answers.values().forEach(exchange -> judge(judgements, exchange));
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
