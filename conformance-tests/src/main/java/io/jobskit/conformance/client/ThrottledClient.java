package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one way from a run to its target. Keeps to rate limits, waits where the target asks for it with 429, asks
 * again where an answer shows nothing, so that what comes back is an observation, sends no write in a read-only run,
 * records every exchange, and stops when there is no point in going on.
 */
public final class ThrottledClient implements AutoCloseable {

    private final Attempts attempts;
    private final RequestGate gate;
    private final Repeats repeats;
    private final Recording history;
    private final String runId;
    private final Map<String, AtomicInteger> marks = new ConcurrentHashMap<>();
    private final Waits waits;
    private final Rests rests;

    /** For one run; nothing is sent after the deadline, if there is one, and no write if it is read-only. */
    public ThrottledClient(
            Target target, Recording history, String runId, boolean readOnly, Optional<Instant> deadline, Time time) {
        this(target, history, runId, readOnly, deadline, Optional.empty(), time);
    }

    /** The same, which sends no more than a budget allows, if there is one. */
    public ThrottledClient(
            Target target,
            Recording history,
            String runId,
            boolean readOnly,
            Optional<Instant> deadline,
            Optional<Budget> budget,
            Time time) {
        this.history = history;
        this.runId = runId;
        this.gate = new RequestGate(readOnly, deadline, time.clock());
        this.repeats = new Repeats(target.timing().pollEvery());
        this.waits = new Waits(time.clock());
        this.rests = new Rests(gate, waits, time);
        this.attempts = new Attempts(target, gate, rests, history, runId, budget, time);
    }

    /** The first part of each request's mark. */
    public String runId() {
        return runId;
    }

    /** A mark that no other request of the run bears, for the next one of that name. */
    String mark(String name) {
        int number = marks.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
        return runId + "/" + name + "/" + number;
    }

    /** What was waited for so far, and by whom. */
    public Waits waits() {
        return waits;
    }

    /** Every exchange of the run so far. */
    public Recording history() {
        return history;
    }

    /** Ends the run: from now on every request is refused for that reason. */
    public void stop(String reason) {
        gate.stop(reason);
    }

    /** Why the run is over; empty while it goes on. */
    public Optional<String> stopped() {
        return gate.stopped();
    }

    /** The target takes the credentials of that identity, whatever it answers: it may be asked as often as any. */
    public void knows(Identity identity) {
        gate.knows(identity);
    }

    /** Why nothing may be sent for that identity any more; empty while it may. */
    public Optional<String> refused(Identity identity) {
        return gate.refused(identity);
    }

    /**
     * What came back, if anything did. What shows nothing is asked again, as far as that is right and has not been done
     * too often.
     *
     * @throws CannotJudgeException if the last answer shows nothing either, for a reason that is not the request's own
     */
    Exchange send(Call call, String mark, String requirement, SendPolicy terms) {
        int limited = 0;
        int inVain = 0;
        boolean mayHaveBeenDone = false;
        while (true) {
            Exchange exchange = attempts.send(call, mark, requirement, terms);
            if (!exchange.showsNothing()) {
                repeats.answered(call, exchange);
                repeats.refuseIfAmbiguous(call, exchange, mayHaveBeenDone, history);
                return exchange;
            }
            mayHaveBeenDone |= exchange.mayHaveBeenDone();
            if (call.isOnlyForOnce() && limited + inVain > 0) {
                throw new CannotJudgeException(
                        "%s got no usable response twice, and is not sent a third time, so that no account gets locked."
                                .formatted(exchange.request().line()),
                        List.of(exchange));
            }
            if (exchange.isTooSoon()) {
                limited++;
                rests.afterTooManyRequests(new Rests.Reason(call, terms, requirement), exchange, limited);
            } else {
                inVain++;
                Optional<Duration> pause = repeats.next(call, exchange, inVain);
                if (pause.isEmpty()) {
                    return unanswered(call, exchange, mark, terms);
                }
                rests.beforeAnotherTry(new Rests.Reason(call, terms, requirement), pause.get());
            }
        }
    }

    /** The exchange, if the target answers that request alone so; one that answers nothing else any more is not judged by it. */
    private Exchange unanswered(Call call, Exchange exchange, String mark, SendPolicy terms) {
        List<Call> known = repeats.knownBesides(call);
        if (exchange.answer().isEmpty() || !call.isCounted() || known.isEmpty() || repeats.isOver()) {
            return exchange;
        }
        if (areAllUnanswered(known, mark, terms)) {
            String reason =
                    "The target has stopped working: %s was answered with %d, and so were requests that the target had answered before."
                            .formatted(exchange.request().line(), exchange.status());
            repeats.end();
            gate.stop(reason);
            throw new CannotJudgeException(reason, List.of(exchange));
        }
        if (repeats.areUsedUp()) {
            throw new CannotJudgeException(
                    "The target answered %s with %d, and has answered so many requests in this way that the kit does not try again."
                            .formatted(exchange.request().line(), exchange.status()),
                    List.of(exchange));
        }
        return exchange;
    }

    /** Asks twice for what the target has answered before. */
    private boolean areAllUnanswered(List<Call> known, String mark, SendPolicy terms) {
        List<Call> twice = Stream.concat(known.stream(), known.stream()).toList();
        return IntStream.range(0, twice.size())
                .allMatch(place -> attempts.send(twice.get(place), mark + "/again/" + place, "", terms)
                        .showsNothing());
    }

    @Override
    public void close() {
        attempts.close();
    }
}
