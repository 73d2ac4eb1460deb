package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends requests of a run, each as soon as it may be sent and with what its sender shows, and records what came back. A
 * request that was refused as its sender's token had expired is sent again with another, and that alone is recorded.
 */
final class Attempts implements AutoCloseable {

    private static final Duration PAUSE_BEFORE_ASKING_AGAIN = Duration.ofSeconds(1);

    private final Transport transport;
    private final RequestBudget budget;
    private final RateLimits limits;
    private final RequestGate gate;
    private final Tokens tokens;
    private final Recording history;
    private final Rests rests;

    Attempts(
            Target target,
            RequestGate gate,
            Rests rests,
            Recording history,
            String runId,
            Optional<Budget> budget,
            Time time) {
        this.transport = new Transport(target, history.before(), time);
        this.budget = new RequestBudget(budget);
        this.limits = new RateLimits(target.timing().rateLimits(), time.clock());
        this.gate = gate;
        Duration within = target.timing().requestTimeout();
        this.tokens = new Tokens(
                (uri, headers, body) -> transport.aside(uri, headers, body, runId + "/token", within), within, time);
        this.history = history;
        this.rests = rests;
    }

    /** A request and on what terms it is sent. */
    private record Sending(Call call, String mark, String requirement, SendPolicy terms) {

        Rests.Reason reason() {
            return new Rests.Reason(call, terms, requirement);
        }
    }

    /** What came back, if anything did. */
    Exchange send(Call call, String mark, String requirement, SendPolicy terms) {
        Sending sending = new Sending(call, mark, requirement, terms);
        awaitTurn(sending);
        Exchange exchange = tokens.keeper(call)
                .map(keeper -> sentWithToken(sending, keeper))
                .orElseGet(() -> sent(sending, Optional.empty()));
        history.add(exchange);
        if (call.isCounted()) {
            gate.saw(exchange);
        }
        return exchange;
    }

    private void awaitTurn(Sending sending) {
        gate.refuseIfPointless(sending.call(), sending.terms());
        if (sending.call().isCounted()) {
            budget.take(sending.terms());
            limits.take((length, limit) -> rests.forTheRate(sending.reason(), length, limit));
        }
    }

    private Exchange sentWithToken(Sending sending, TokenKeeper keeper) {
        Token token = had(sending, keeper, keeper::token);
        Exchange exchange = sent(sending, token, keeper);
        // Credentials that are not valid are shown once, so that no account gets locked.
        if (exchange.status() != 401 || sending.call().isOnlyForOnce()) {
            return exchange;
        }
        Optional<Token> other = had(sending, keeper, () -> keeper.insteadOf(token));
        if (other.isEmpty()) {
            return exchange;
        }
        awaitTurn(sending);
        return sent(sending, other.get(), keeper);
    }

    private Exchange sent(Sending sending, Token token, TokenKeeper keeper) {
        Exchange exchange = sent(sending, Optional.of(token));
        if (exchange.answer().isPresent() && exchange.status() != 401) {
            keeper.isTaken(token);
        }
        return exchange;
    }

    private Exchange sent(Sending sending, Optional<Token> token) {
        Call call = sending.call().withCredentials(token);
        try {
            return transport.send(
                    call, sending.mark(), sending.requirement(), sending.terms().answerWithin());
        } catch (TransportFault fault) {
            // A creation may have reached the target all the same.
            history.add(fault.exchange());
            throw fault;
        }
    }

    /**
     * What the keeper gives, who is asked again where that may help. Without the owner's token the run is over.
     *
     * @throws NoTokenException if there is no token to be had
     */
    private <T> T had(Sending sending, TokenKeeper keeper, Supplier<T> asked) {
        for (int times = 1; ; times++) {
            try {
                return asked.get();
            } catch (NoTokenException inVain) {
                if (keeper.hasGivenUp()) {
                    if (sending.call().identityName().equals(Identity.DEFAULT)) {
                        gate.stop(String.valueOf(inVain.getMessage()));
                    }
                    throw inVain;
                }
                rests.forAToken(sending.reason(), PAUSE_BEFORE_ASKING_AGAIN.multipliedBy(times));
            }
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
