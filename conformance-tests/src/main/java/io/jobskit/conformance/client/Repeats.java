package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.failure.CannotJudgeException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests are sent again because their answer shows nothing: none more than four times, and no more than 500 in a
 * run or ten minutes of waiting, so that a target which is out of order does not hold it up.
 *
 * <p>A write may have been carried out although its answer says nothing. To create a job once more makes a second one,
 * which the clean-up looks for; to move, release or cancel one once more changes nothing, but may be refused; to age one
 * once more ages it twice, so that is never done.
 */
final class Repeats {

    private static final int MOST_OF_A_REQUEST = 4;

    /** What did not come in time took long already. */
    private static final int MOST_OF_A_LATE_ONE = 1;

    private static final int MOST_OF_A_RUN = 500;
    private static final int MOST_KNOWN = 3;

    private static final Duration LONGEST_OF_A_RUN = Duration.ofMinutes(10);

    /** As long as nothing else was answered, it is a target that is not there. */
    private static final int MOST_BEFORE_AN_ANSWER = 4;

    /** Who asks for more patience is out of order for longer than a request is worth. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    private final Duration pause;
    private Duration waited = Duration.ZERO;
    private int taken;
    private boolean over;
    private final Map<URI, Call> known = new LinkedHashMap<>();

    Repeats(Duration pollEvery) {
        this.pause = pollEvery.compareTo(SHORT_PAUSE) < 0 ? pollEvery : SHORT_PAUSE;
    }

    /**
     * How long to wait before a request is sent again whose answer showed nothing, for that many times now: as long as the
     * target asks, within reason, or a little longer each time. Empty if it is not to be sent again.
     */
    synchronized Optional<Duration> next(Call call, Exchange exchange, int times) {
        if (over || times > most(exchange) || areUsedUp() || !mayBeRepeated(call, exchange)) {
            return Optional.empty();
        }
        Duration next = pause(exchange, times);
        taken++;
        waited = waited.plus(next);
        if (isLate(exchange)) {
            waited = waited.plus(Duration.between(exchange.sentAt(), exchange.answeredAt()));
        }
        return Optional.of(next);
    }

    /** Whether nothing is sent again any more, because so much was. */
    synchronized boolean areUsedUp() {
        return taken >= (known.isEmpty() ? MOST_BEFORE_AN_ANSWER : MOST_OF_A_RUN)
                || waited.compareTo(LONGEST_OF_A_RUN) >= 0;
    }

    private static int most(Exchange exchange) {
        return isLate(exchange) ? MOST_OF_A_LATE_ONE : MOST_OF_A_REQUEST;
    }

    private static boolean isLate(Exchange exchange) {
        return exchange.answer().isEmpty() && FailureReason.isLate(exchange.trouble());
    }

    private boolean mayBeRepeated(Call call, Exchange exchange) {
        boolean isAnswered = exchange.answer().isPresent();
        // A target that never answered is not there.
        boolean isHiccup = FailureReason.isDropped(exchange.trouble()) || (isLate(exchange) && !known.isEmpty());
        boolean isHarmless = call.operation() != Operation.AGE || !exchange.mayHaveBeenDone();
        return isHarmless && (isAnswered || isHiccup);
    }

    /** How long to wait after so many answers that showed nothing. */
    Duration pause(Exchange exchange, int times) {
        return RetryAfter.of(exchange)
                .filter(asked -> asked.compareTo(LONGEST_PAUSE) <= 0)
                .orElse(pause.multipliedBy(times));
    }

    /** Whether nothing is sent again, as the target is out of order. */
    synchronized boolean isOver() {
        return over;
    }

    /** Nothing is sent again from now on. */
    synchronized void end() {
        over = true;
    }

    /** Notes what the target has answered, so that it can be asked whether it still does. */
    synchronized void answered(Call call, Exchange exchange) {
        boolean isALook = call.operation() == Operation.READ || call.operation() == Operation.LIST;
        if (isALook && exchange.status() / 100 == 2) {
            known.remove(call.uri());
            known.put(call.uri(), call);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    /** Other readings and listings that were answered not long ago; none if there were none. */
    synchronized List<Call> knownBesides(Call call) {
        return known.values().stream()
                .filter(other -> !other.uri().equals(call.uri()))
                .toList();
    }

    /**
     * Refuses an answer that may be one to what the same request has done before.
     *
     * @throws CannotJudgeException if it is one
     */
    void refuseIfAmbiguous(Call call, Exchange exchange, boolean mayHaveBeenDone, Recording history) {
        if (!mayHaveBeenDone || exchange.status() / 100 != 4 || !isForOnce(call, history)) {
            return;
        }
        List<Exchange> tries = history.exchanges().stream()
                .filter(one -> one.mark().equals(exchange.mark()))
                .toList();
        throw new CannotJudgeException(
                "%s was answered with %d, perhaps because an earlier attempt of this request took effect. The earlier attempt: %s."
                        .formatted(exchange.request().line(), exchange.status(), told(tries.get(0))),
                tries);
    }

    private static String told(Exchange exchange) {
        return exchange.answer()
                .map(answer -> "the answer was " + answer.line())
                .orElse(exchange.trouble());
    }

    /** A job moves and is cancelled once; and a link may be good for one use. */
    private static boolean isForOnce(Call call, Recording history) {
        return switch (call.operation()) {
            case MOVE -> true;
            case CANCEL -> history.exchanges().stream().anyMatch(one -> isCreationOf(one, call));
            case OTHER -> !call.writes() && !call.job().isEmpty();
            default -> false;
        };
    }

    private static boolean isCreationOf(Exchange creation, Call call) {
        return creation.operation() == Operation.CREATE
                && creation.status() / 100 == 2
                && creation.identity().equals(call.identityName())
                && creation.json().path("data").path("id").asText().equals(call.job());
    }
}
