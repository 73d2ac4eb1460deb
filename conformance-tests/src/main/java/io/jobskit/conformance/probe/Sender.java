package io.jobskit.conformance.probe;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends probes as the owner of jobs, several side by side. */
final class Sender {

    /** Marks of probes are numbered from here on, beyond those of the requirement's scenario. */
    private static final int FIRST = 1000;

    private final RunContext stage;
    private final int parallel;

    Sender(RunContext stage, int parallel) {
        this.stage = stage;
        this.parallel = parallel;
    }

    /**
     * What became of a request.
     *
     * @param exchange the exchange; null if there was no answer
     * @param reason why there is none, as a sentence
     */
    record Sent(@org.jspecify.annotations.Nullable Exchange exchange, String reason) {

        Sent map(Function<Exchange, Sent> next) {
            return exchange == null ? this : next.apply(exchange);
        }
    }

    Identity owner() {
        return stage.target().owner();
    }

    /** A client for one probe; {@code place} is its place among the probes of the run. */
    JobsClient client(String requirement, int place) {
        return JobsClient.of(stage.wire(), stage.target(), requirement, FIRST + place);
    }

    /** A creation; a job that it made is noted, so that it is not left behind. */
    Sent create(JobsClient client, String body, String mediaType, String query) {
        return sent(() -> {
            Exchange exchange = client.create(
                    owner(), body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", mediaType), query);
            ScenarioContext.createdId(exchange).ifPresent(id -> stage.created().add(id, owner()));
            return exchange;
        });
    }

    Sent sent(Supplier<Exchange> request) {
        try {
            return new Sent(request.get(), "");
        } catch (CannotJudgeException unanswered) {
            return new Sent(null, String.valueOf(unanswered.getMessage()));
        }
    }

    /** Does work side by side; the results are in the order of the work. */
    <T> List<T> all(List<Supplier<T>> work) {
        return stage.waiting().sideBySide().done(work, parallel);
    }
}
