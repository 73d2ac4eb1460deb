package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.JobModel;
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
        return job.creation().map(Creation::exchange).stream()
                .flatMap(creation -> history.attempts(job.id(), operation).stream()
                        .filter(look -> scope.has(look) && look.identity().equals(creation.identity()))
                        .flatMap(look -> history.knownBefore(look, creation).stream()
                                .map(known -> new Look(creation, known, look))));
    }

    String job() {
        return exchange.request().job();
    }
}
