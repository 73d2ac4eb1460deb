package io.jobskit.conformance.run;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.SideBySide;
import io.jobskit.conformance.wait.Time;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * How much of a run is done side by side where nobody says so: more where the target takes long for an answer, so that it
 * sees about as many requests a second as if it did not; but no more where several at once take longer than one.
 */
final class Hands {

    private static final int USUAL = 8;
    private static final int MOST_TIMES = 6;
    private static final int TOLERANCE = 2;

    /** Whoever answers within that time is asked by as many as usual. */
    private static final Duration QUICK = Duration.ofMillis(330);

    private final Target target;
    private final JobsClient client;
    private final SideBySide work;

    Hands(Target target, ThrottledClient wire, Time time) {
        this.target = target;
        this.client = JobsClient.forLookingAround(wire, target);
        this.work = new SideBySide(time);
    }

    /** As many as were asked for, or as suit the target, which is looked at for that. */
    int of(RunRequest request) {
        if (request.parallel() != RunRequest.AS_SUITS) {
            return request.parallel();
        }
        // Where requests are counted there is no haste.
        return target.timing().rateLimits().isEmpty() && request.budget().isEmpty() ? suiting() : USUAL;
    }

    private int suiting() {
        Supplier<Exchange> look = () -> client.read(target.owner(), Preflight.NO_JOB);
        try {
            Duration alone = took(look.get());
            int times = (int) Math.min(MOST_TIMES, alone.dividedBy(QUICK));
            return times > 1 && servesAtOnce(look, alone) ? USUAL * times : USUAL;
        } catch (CannotJudgeException unanswered) {
            return USUAL;
        }
    }

    private boolean servesAtOnce(Supplier<Exchange> look, Duration alone) {
        List<Exchange> looks = work.atOnce(Collections.nCopies(USUAL, look));
        return looks.stream().allMatch(one -> took(one).compareTo(alone.multipliedBy(TOLERANCE)) < 0);
    }

    private static Duration took(Exchange exchange) {
        return Duration.between(exchange.sentAt(), exchange.answeredAt());
    }
}
