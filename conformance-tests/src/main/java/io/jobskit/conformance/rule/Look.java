package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.JobModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the owner of a job asked of it, and what was known of the job by then.
 *
 * @param creation how the job was created
 * @param known what was known before the answer, at the time of the answer
 * @param exchange what was asked, and the answer that is judged
 */
record Look(Exchange creation, JobModel known, Exchange exchange) {

    private static final Set<Operation> ACTIONS =
            EnumSet.of(Operation.CANCEL, Operation.MOVE, Operation.AGE, Operation.RELEASE);

    /** All that are judged and of which it is known what came before; what is not known any more tells nothing. */
    static Stream<Look> of(History history, Scope scope, Operation operation) {
        return history.jobs().stream().flatMap(job -> of(history, scope, operation, job));
    }

    private static Stream<Look> of(History history, Scope scope, Operation operation, JobHistory job) {
        Optional<Exchange> creation = job.creation().map(Creation::exchange);
        return history.attempts(job.id(), operation).stream()
                .filter(scope::has)
                .filter(look -> creation.filter(created -> created.identity().equals(look.identity()))
                        .isPresent())
                .flatMap(look -> of(history, job.id(), creation.orElseThrow(), look).stream());
    }

    private static Optional<Look> of(History history, String id, Exchange creation, Exchange look) {
        List<Exchange> before = history.exchanges().stream()
                .dropWhile(exchange -> exchange.number() != creation.number())
                .takeWhile(exchange -> exchange.number() != look.number())
                .filter(exchange -> exchange.number() == creation.number()
                        || isAbout(id, exchange)
                        || exchange.operation() == Operation.CANCEL)
                .toList();
        List<Exchange> all = Stream.concat(before.stream(), Stream.of(look)).toList();
        return Optional.of(before)
                .filter(any -> isInOrder(id, all))
                .map(known -> new Look(creation, JobModel.at(look, id, known), look))
                .filter(told -> !told.known.isLost());
    }

    private static boolean isAbout(String id, Exchange exchange) {
        return exchange.request().job().equals(id);
    }

    /** Whether no action on the job was under way at the same time as anything else. */
    private static boolean isInOrder(String id, List<Exchange> all) {
        return all.stream()
                .filter(exchange -> isAbout(id, exchange) && ACTIONS.contains(exchange.operation()))
                .allMatch(action -> all.stream()
                        .filter(other -> other.number() != action.number() && isAbout(id, other))
                        .allMatch(other ->
                                HappensBefore.isBefore(action, other) || HappensBefore.isBefore(other, action)));
    }

    String job() {
        return exchange.request().job();
    }
}
