package io.jobskit.conformance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs of a run, as one exchange after the other tells of them. */
final class Told {

    private final List<Creation> creations = new ArrayList<>();
    private final Map<String, JobHistory> stories = new LinkedHashMap<>();
    private final Twins twins = new Twins();
    private final Redirects redirects;
    private final boolean isWhole;

    Told(Redirects redirects, boolean isWhole) {
        this.redirects = redirects;
        this.isWhole = isWhole;
    }

    List<Creation> creations() {
        return creations;
    }

    List<JobHistory> jobs() {
        return List.copyOf(stories.values());
    }

    List<JobHistory> twins(JobHistory story) {
        return twins.of(story);
    }

    void tell(Exchange exchange) {
        switch (exchange.operation()) {
            case CREATE -> create(exchange);
            case READ -> read(exchange);
            case LIST -> list(exchange);
            case DOWNLOAD -> download(exchange);
            case CANCEL, MOVE, AGE, RELEASE -> story(exchange.request().job()).addAction(exchange);
            case OTHER, CAPABILITIES -> {}
        }
    }

    private void create(Exchange exchange) {
        Creation creation = Creation.of(exchange);
        creations.add(creation);
        if (creation.isAccepted()) {
            Observation.of(exchange, Observation.Kind.CREATED, exchange.json().path("data"))
                    .ifPresent(observation -> {
                        story(observation.id()).add(creation);
                        twins.add(creation, story(observation.id()));
                        story(observation.id()).add(observation);
                    });
        }
    }

    /** A server may know a job under two ids; what is read under one and shows the other tells nothing of either. */
    private void read(Exchange exchange) {
        if (exchange.status() == 200 || exchange.status() == 303) {
            Observation.of(exchange, Observation.Kind.READ, exchange.json().path("data"))
                    .filter(observation ->
                            observation.id().equals(exchange.request().job()))
                    .ifPresent(observation -> story(observation.id()).add(observation));
        }
        if (exchange.status() == 303 && !exchange.json().path("data").isObject()) {
            story(exchange.request().job()).addBare();
        }
        redirected(exchange);
    }

    private void list(Exchange exchange) {
        if (exchange.status() == 200) {
            for (JsonNode job : exchange.json().path("data")) {
                Optional.ofNullable(stories.get(job.path("id").asText()))
                        .flatMap(JobHistory::lastListed)
                        .filter(last -> last.job().equals(job))
                        .map(last -> last.again(exchange))
                        .or(() -> Observation.of(exchange, Observation.Kind.LISTED, job))
                        .ifPresent(observation -> story(observation.id()).add(observation));
            }
        }
    }

    private void download(Exchange exchange) {
        if (exchange.status() == 200 && exchange.request().method().equals("GET")) {
            addResults(exchange, exchange);
        }
        redirected(exchange);
    }

    /** What somebody else was given tells nothing of the results, whatever else it tells. */
    private void addResults(Exchange asked, Exchange answer) {
        JobHistory job = story(asked.request().job());
        boolean isAnothers = job.creation()
                .filter(creation -> !creation.exchange().identity().equals(asked.identity()))
                .isPresent();
        if (!isAnothers) {
            job.addResults(answer);
        }
    }

    private void redirected(Exchange exchange) {
        redirects
                .endOf(exchange)
                .filter(next -> next.operation() == Operation.OTHER && next.status() == 200)
                .ifPresent(next -> addResults(exchange, next));
    }

    private JobHistory story(String id) {
        return stories.computeIfAbsent(id, any -> new JobHistory(id, isWhole));
    }
}
