package io.jobskit.conformance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run, told job by job. */
public final class History {

    private static final int MOST_REDIRECTS = 10;

    private final List<Exchange> exchanges;
    private final List<Creation> creations = new ArrayList<>();
    private final Map<String, JobHistory> stories = new LinkedHashMap<>();
    private final Map<String, List<Exchange>> attempts;
    private final Map<String, List<JobHistory>> twins = new HashMap<>();
    private final Map<String, List<Exchange>> tries;
    private final List<Trial> trials;
    private final Set<Integer> faulty;

    private History(List<Exchange> exchanges, List<Trial> trials) {
        this.exchanges = exchanges;
        this.attempts = exchanges.stream()
                .filter(exchange -> !exchange.request().job().isEmpty())
                .collect(Collectors.groupingBy(exchange -> exchange.request().job()));
        this.trials = trials;
        this.faulty = trials.stream()
                .filter(trial -> trial.expectation().isAgainst())
                .map(trial -> trial.exchange().number())
                .collect(Collectors.toSet());
        this.tries = exchanges.stream()
                .filter(exchange -> !exchange.mark().isEmpty())
                .collect(Collectors.groupingBy(Exchange::mark));
    }

    /** A run without trials. */
    public static History of(List<Exchange> exchanges) {
        return of(exchanges, List.of());
    }

    /** A run, and what some of its requests were meant to be. */
    public static History of(List<Exchange> exchanges, List<Trial> trials) {
        History history = new History(exchanges, trials);
        exchanges.forEach(history::tell);
        return history;
    }

    /**
     * A whole run, and what some of its requests were meant to be. What a listing shows of a job is left out where the
     * listings before and after it show the same and nothing else was asked of the job meanwhile: it tells nothing more,
     * and there is much of it.
     */
    public static History ofRun(List<Exchange> exchanges, List<Trial> trials) {
        History history = of(exchanges, trials);
        history.stories
                .values()
                .forEach(job -> job.leaveOutRepetitions(history.attempts.getOrDefault(job.id(), List.of())));
        return history;
    }

    private void tell(Exchange exchange) {
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
                        twins.computeIfAbsent(creation.attributes().toString(), any -> new ArrayList<>())
                                .add(story(observation.id()));
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
        endOf(exchange)
                .filter(next -> next.operation() == Operation.OTHER && next.status() == 200)
                .ifPresent(next -> addResults(exchange, next));
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

    /** The jobs of which something is known; one that should have been refused need not be like any other. */
    public List<JobHistory> jobs() {
        return stories.values().stream()
                .filter(story -> !story.isAmbiguous() && !isFaulty(story))
                .toList();
    }

    private boolean isFaulty(JobHistory story) {
        return story.creation()
                .filter(creation -> faulty.contains(creation.exchange().number()))
                .isPresent();
    }

    /** What was sent beside a twin. */
    public List<Trial> trials() {
        return trials;
    }

    /** All that was seen of jobs, job by job, even where an id was given twice. */
    public Stream<Observation> observations() {
        return stories.values().stream().flatMap(job -> job.observations().stream());
    }

    /** What was asked in that way of a job, by whomever. */
    public List<Exchange> attempts(String job, Operation operation) {
        return attempts.getOrDefault(job, List.of()).stream()
                .filter(exchange -> exchange.operation() == operation)
                .toList();
    }

    /** Other jobs that were created with the very same parameters. */
    public List<JobHistory> twins(JobHistory story) {
        return story.creation().stream()
                .flatMap(creation -> twins.getOrDefault(creation.attributes().toString(), List.of()).stream())
                .filter(twin -> twin != story)
                .toList();
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
        return first.number() != exchange.number() && first.mayHaveBeenDone();
    }

    /** What the redirects from an answer of the API lead to in the end, as far as they were followed; empty if none was. */
    public Optional<Exchange> endOf(Exchange redirect) {
        Optional<Exchange> end = redirect.status() == 303 ? followed(redirect) : Optional.empty();
        for (int i = 0; i < MOST_REDIRECTS && end.filter(Location::isRedirect).isPresent(); i++) {
            Optional<Exchange> next = end.flatMap(this::followed);
            if (next.isEmpty()) {
                return end;
            }
            end = next;
        }
        return end;
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
