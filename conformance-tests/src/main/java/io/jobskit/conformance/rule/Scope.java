package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Observation;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which part of a history is judged; the rest is what is known besides. */
public final class Scope {

    private final Predicate<Exchange> exchanges;
    private final Predicate<String> jobs;

    private Scope(Predicate<Exchange> exchanges, Predicate<String> jobs) {
        this.exchanges = exchanges;
        this.jobs = jobs;
    }

    /** The whole history. */
    public static Scope all() {
        return new Scope(any -> true, any -> true);
    }

    /** These exchanges alone, and what they show of any job. */
    public static Scope of(Collection<Exchange> exchanges) {
        return new Scope(numbers(exchanges), any -> true);
    }

    /** These exchanges alone, and what they show of the jobs of these ids. */
    public static Scope of(Collection<Exchange> exchanges, Collection<String> jobs) {
        return new Scope(numbers(exchanges), Set.copyOf(jobs)::contains);
    }

    private static Predicate<Exchange> numbers(Collection<Exchange> exchanges) {
        Set<Integer> numbers = exchanges.stream().map(Exchange::number).collect(Collectors.toSet());
        return exchange -> numbers.contains(exchange.number());
    }

    /** Whether that exchange is judged. */
    public boolean has(Exchange exchange) {
        return exchanges.test(exchange);
    }

    /** Whether what an exchange showed of a job is judged. */
    public boolean has(Observation seen) {
        return exchanges.test(seen.exchange()) && jobs.test(seen.id());
    }
}
