package io.jobskit.conformance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run, told job by job. */
public final class History {

    private static final int MOST_REDIRECTS = 10;

    private final List<Exchange> exchanges;
    private final List<Creation> creations = new ArrayList<>();
    private final Map<String, JobHistory> stories = new LinkedHashMap<>();
    private final Map<String, List<Exchange>> tries;

    private History(List<Exchange> exchanges) {
        this.exchanges = exchanges;
        this.tries = exchanges.stream()
                .filter(exchange -> !exchange.mark().isEmpty())
                .collect(Collectors.groupingBy(Exchange::mark));
    }

    public static History of(List<Exchange> exchanges) {
        History history = new History(exchanges);
        exchanges.forEach(history::tell);
        return history;
    }

    private void tell(Exchange exchange) {
        switch (exchange.operation()) {
            case CREATE -> create(exchange);
            case READ -> read(exchange);
            case LIST -> list(exchange);
            case DOWNLOAD -> download(exchange);
            case CANCEL, MOVE, AGE, RELEASE -> story(exchange.request().job()).addDeed(exchange);
            case OTHER, CAPABILITIES -> {}
        }
    }

    private void create(Exchange exchange) {
        Creation creation = Creation.of(exchange);
        creations.add(creation);
        if (creation.isAccepted()) {
            Observation.of(exchange, Observation.Kind.CREATED, exchange.json().path("data"))
                    .ifPresent(sighting -> {
                        story(sighting.id()).add(creation);
                        story(sighting.id()).add(sighting);
                    });
        }
    }

    /** A server may know a job under two ids; what is read under one and shows the other tells nothing of either. */
    private void read(Exchange exchange) {
        if (exchange.status() == 200 || exchange.status() == 303) {
            Observation.of(exchange, Observation.Kind.READ, exchange.json().path("data"))
                    .filter(sighting -> sighting.id().equals(exchange.request().job()))
                    .ifPresent(sighting -> story(sighting.id()).add(sighting));
        }
        if (exchange.status() == 303 && !exchange.json().path("data").isObject()) {
            story(exchange.request().job()).addBare();
        }
        redirected(exchange);
    }

    private void list(Exchange exchange) {
        if (exchange.status() == 200) {
            for (JsonNode job : exchange.json().path("data")) {
                Observation.of(exchange, Observation.Kind.LISTED, job)
                        .ifPresent(sighting -> story(sighting.id()).add(sighting));
            }
        }
    }

    private void download(Exchange exchange) {
        if (exchange.status() == 200 && exchange.request().method().equals("GET")) {
            story(exchange.request().job()).addResults(exchange);
        }
        redirected(exchange);
    }

    private void redirected(Exchange exchange) {
        endOf(exchange)
                .filter(next -> next.operation() == Operation.OTHER && next.status() == 200)
                .ifPresent(next -> story(exchange.request().job()).addResults(next));
    }

    private JobHistory story(String id) {
        return stories.computeIfAbsent(id, JobHistory::new);
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public List<Creation> creations() {
        return creations;
    }

    /** Every job that was met, those whose id was given twice as well. */
    public List<JobHistory> allJobs() {
        return List.copyOf(stories.values());
    }

    /** The jobs of which something is known. */
    public List<JobHistory> jobs() {
        return stories.values().stream().filter(story -> !story.isAmbiguous()).toList();
    }

    /** All that was seen of jobs, job by job, even where an id was given twice. */
    public Stream<Observation> observations() {
        return stories.values().stream().flatMap(job -> job.sightings().stream());
    }

    /** What the same request was answered in the end, where it was sent more than once. */
    public Exchange settled(Exchange exchange) {
        List<Exchange> same = tries.getOrDefault(exchange.mark(), List.of(exchange));
        return same.get(same.size() - 1);
    }

    private boolean wasSentAgain(Exchange exchange) {
        return exchange.showsNothing() && settled(exchange).number() != exchange.number();
    }

    /** Whether the same request was sent before, and may have been carried out although its answer shows nothing. */
    public boolean wasSentBefore(Exchange exchange) {
        Exchange first = tries.getOrDefault(exchange.mark(), List.of(exchange)).get(0);
        return first.number() != exchange.number() && first.showsNothing();
    }

    /** What the redirects from an answer of the API lead to in the end, as far as they were followed; empty if none was. */
    public Optional<Exchange> endOf(Exchange redirect) {
        Optional<Exchange> end = redirect.status() == 303 ? followed(redirect) : Optional.empty();
        for (int i = 0; i < MOST_REDIRECTS && end.filter(History::leadsOn).isPresent(); i++) {
            Optional<Exchange> next = end.flatMap(this::followed);
            if (next.isEmpty()) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean leadsOn(Exchange exchange) {
        return exchange.operation() == Operation.OTHER && Location.isRedirect(exchange);
    }

    private Optional<Exchange> followed(Exchange redirect) {
        return Location.of(redirect)
                .address()
                .flatMap(address -> exchanges.stream()
                        .filter(next -> next.operation() == Operation.OTHER || next.operation() == Operation.DOWNLOAD)
                        .filter(next -> next.request().method().equals("GET") && HappensBefore.isBefore(redirect, next))
                        .filter(next -> !wasSentAgain(next))
                        .filter(next -> next.request().uri().equals(address))
                        .findFirst());
    }
}
