package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What was known of jobs at each look at them: found out once, however many rules ask. */
final class JobModels {

    private static final Set<Operation> ACTIONS =
            EnumSet.of(Operation.CANCEL, Operation.MOVE, Operation.AGE, Operation.RELEASE);

    private final List<Exchange> exchanges;
    private final Map<Seen, Optional<JobModel>> byLook = new ConcurrentHashMap<>();

    /** A look at a job: at the job alone, or at all that are listed. */
    private record Seen(int look, String job) {}

    JobModels(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    /** What was known of the job before that look at it; empty if that cannot be told, or is not known any more. */
    Optional<JobModel> before(Exchange look, String id, Exchange creation) {
        return byLook.computeIfAbsent(new Seen(look.number(), id), any -> find(look, id, creation));
    }

    private Optional<JobModel> find(Exchange look, String id, Exchange creation) {
        List<Exchange> before = exchanges.stream()
                .dropWhile(exchange -> exchange.number() != creation.number())
                .takeWhile(exchange -> exchange.number() != look.number())
                .filter(exchange -> exchange.number() == creation.number()
                        || isAbout(id, exchange)
                        || exchange.operation() == Operation.CANCEL)
                .toList();
        return isInOrder(Stream.concat(before.stream().filter(exchange -> isAbout(id, exchange)), Stream.of(look))
                        .toList())
                ? Optional.of(JobModel.at(look, id, before)).filter(known -> !known.isLost())
                : Optional.empty();
    }

    private static boolean isAbout(String id, Exchange exchange) {
        return exchange.request().job().equals(id);
    }

    /** Whether no action on the job was under way at the same time as anything else. */
    private static boolean isInOrder(List<Exchange> about) {
        return about.stream()
                .filter(exchange -> ACTIONS.contains(exchange.operation()))
                .allMatch(action -> about.stream()
                        .filter(other -> other.number() != action.number())
                        .allMatch(other ->
                                HappensBefore.isBefore(action, other) || HappensBefore.isBefore(other, action)));
    }
}
