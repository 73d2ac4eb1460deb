package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.JobModel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the owner of a job asked of it, and what was known of the job by then.
 *
 * @param creation how the job was created
 * @param known what was known before the answer, at the time of the answer
 * @param exchange what was asked, and the answer that is judged
 */
record Look(Exchange creation, JobModel known, Exchange exchange) {

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
                .flatMap(look -> history.before(look, creation.orElseThrow()).stream()
                        .map(known -> new Look(creation.orElseThrow(), known, look)));
    }

    String job() {
        return exchange.request().job();
    }
}
