package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the API is: what stands before its routes, and the routes. Links may lead elsewhere, where others answer. */
record ApiRoutes(Set<String> bases) {

    /** What is sent to the target's own address, the surest first: a page, or a job, may be where a link has led. */
    private static final List<Set<Operation>> OWN =
            List.of(Set.of(Operation.CREATE, Operation.CANCEL), Set.of(Operation.LIST), Set.of(Operation.READ));

    private static final String JOBS = "/v1/jobs";
    private static final Pattern ROUTE = Pattern.compile(JOBS + "(/[^/?]+(/download)?)?([?].*)?");

    /** By where jobs are created and cancelled, or else listed, or else read. */
    static ApiRoutes of(History history) {
        return OWN.stream()
                .map(operations -> bases(history, operations))
                .filter(bases -> !bases.isEmpty())
                .findFirst()
                .map(ApiRoutes::new)
                .orElse(new ApiRoutes(Set.of()));
    }

    private static Set<String> bases(History history, Set<Operation> operations) {
        return history.exchanges().stream()
                .filter(exchange -> operations.contains(exchange.operation()))
                .map(exchange -> exchange.request().uri().toString())
                .filter(address -> address.contains(JOBS))
                .map(address -> address.substring(0, address.indexOf(JOBS)))
                .collect(Collectors.toSet());
    }

    /** Whether it goes to one of the routes, with whatever method and id. */
    boolean have(Exchange exchange) {
        String address = exchange.request().uri().toString();
        int base = address.indexOf(JOBS);
        return base >= 0
                && !exchange.operation().isControl()
                && bases.contains(address.substring(0, base))
                && ROUTE.matcher(address.substring(base)).matches();
    }
}
