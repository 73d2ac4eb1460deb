package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run, told job by job. */
public final class History {

    private final List<Exchange> exchanges;
    private final Told told;
    private final Map<String, List<Exchange>> attempts;
    private final Tries tries;
    private final Redirects redirects;
    private final JobModels models;
    private final List<TwinTrial> trials;
    private final Set<Integer> faulty;
    private final List<JobHistory> jobs;
    private final boolean isWhole;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private History(List<Exchange> exchanges, List<TwinTrial> trials, boolean isWhole) {
        this.exchanges = exchanges;
        this.isWhole = isWhole;
        this.attempts = exchanges.stream()
                .filter(exchange -> !exchange.request().job().isEmpty())
                .collect(Collectors.groupingBy(exchange -> exchange.request().job()));
        this.trials = trials;
        this.faulty = TwinTrial.nearMisses(trials);
        this.tries = new Tries(exchanges);
        this.redirects = new Redirects(exchanges, tries);
        this.models = new JobModels(exchanges);
        this.told = new Told(redirects, isWhole);
        exchanges.forEach(told::tell);
        this.jobs = told.jobs().stream().filter(this::isKnown).toList();
    }

    /** A run without trials. */
    public static History of(List<Exchange> exchanges) {
        return of(exchanges, List.of());
    }

    /** A run, and what some of its requests were meant to be. */
    public static History of(List<Exchange> exchanges, List<TwinTrial> trials) {
        return new History(exchanges, trials, true);
    }

    /**
     * A whole run, and what some of its requests were meant to be. What a listing shows of a job is left out where the
     * listings before and after it show the same and nothing else was asked of the job meanwhile: it tells nothing more,
     * and there is much of it.
     */
    public static History ofRun(List<Exchange> exchanges, List<TwinTrial> trials) {
        return of(exchanges, trials).withoutRepetitions();
    }

    /**
     * Traffic of one caller that the kit did not make: others may have done something to the jobs as well, and not
     * everything that was sent need be in it. Repetitions are left out as of a whole run.
     */
    public static History ofTraffic(List<Exchange> exchanges) {
        return new History(exchanges, List.of(), false).withoutRepetitions();
    }

    private History withoutRepetitions() {
        allJobs().forEach(job -> job.leaveOutRepetitions(attempts.getOrDefault(job.id(), List.of())));
        return this;
    }

    /** What follows from all of it, of that class: found out once, however many rules ask, and on any thread. */
    public <T> T derived(Class<T> what, Function<History, T> finding) {
        return what.cast(derived.computeIfAbsent(what, any -> finding.apply(this)));
    }

    /** Whether everything that was done to the jobs is in it, as in a run of the kit's own. */
    public boolean isWhole() {
        return isWhole;
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public List<Creation> creations() {
        return told.creations();
    }

    /** Every job that was met, those whose id was given twice as well. */
    public List<JobHistory> allJobs() {
        return told.jobs();
    }

    /** The jobs of which something is known; one that should have been refused need not be like any other. */
    public List<JobHistory> jobs() {
        return jobs;
    }

    private boolean isKnown(JobHistory job) {
        return !job.isAmbiguous()
                && job.creation()
                        .filter(creation -> isNearMiss(creation.exchange()))
                        .isEmpty();
    }

    /** Whether it was sent to be refused, beside a twin. */
    public boolean isNearMiss(Exchange exchange) {
        return faulty.contains(exchange.number());
    }

    /** What was sent beside a twin. */
    public List<TwinTrial> trials() {
        return trials;
    }

    /** All that was seen of jobs, job by job, even where an id was given twice. */
    public Stream<Observation> observations() {
        return told.jobs().stream().flatMap(job -> job.observations().stream());
    }

    /** What was asked in that way of a job, by whomever. */
    public List<Exchange> attempts(String job, Operation operation) {
        return attempts.getOrDefault(job, List.of()).stream()
                .filter(exchange -> exchange.operation() == operation)
                .toList();
    }

    /**
     * What was known of a job before that look at it; empty if that cannot be told, or is not known any more.
     *
     * @param creation the job's
     */
    public Optional<JobModel> knownBefore(Exchange look, Exchange creation) {
        return models.before(look, look.request().job(), creation);
    }

    /** The same before a listing that shows the job of that id. */
    public Optional<JobModel> knownBefore(Exchange listing, String id, Exchange creation) {
        return models.before(listing, id, creation);
    }

    /** Other jobs that were created with the very same parameters. */
    public List<JobHistory> twins(JobHistory story) {
        return told.twins(story);
    }

    /** What the same request was answered in the end, where it was sent more than once. */
    public Exchange settled(Exchange exchange) {
        return tries.settled(exchange);
    }

    /** Whether the same request was sent before, and may have been carried out although its answer shows nothing. */
    public boolean wasSentBefore(Exchange exchange) {
        return tries.wasSentBefore(exchange);
    }

    /** What the redirects from an answer of the API lead to in the end, as far as they were followed; empty if none was. */
    public Optional<Exchange> endOf(Exchange redirect) {
        return redirects.endOf(redirect);
    }

    /** What was answered at the Location of an answer that shows something itself; empty if nobody went there. */
    public Optional<Exchange> atLocationOf(Exchange exchange) {
        return redirects.followed(exchange);
    }

    /** Whether a redirect from an answer of the API led to it in the end. */
    public boolean isEndOfRedirect(Exchange exchange) {
        return redirects.isEnd(exchange);
    }
}
