package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Fetched;
import io.jobskit.conformance.target.TokenSource;
import io.jobskit.conformance.wait.Time;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that the identities of a run show. */
final class Tokens {

    private final Map<Fetched, TokenKeeper> keepers = new ConcurrentHashMap<>();
    private final TokenServer.Aside aside;
    private final Duration within;
    private final Time time;

    /** Tokens that are asked for there; a command that prints one may take so long. */
    Tokens(TokenServer.Aside aside, Duration within, Time time) {
        this.aside = aside;
        this.within = within;
        this.time = time;
    }

    /** Who keeps the tokens of the sender of a request; empty if they show none that expire. */
    Optional<TokenKeeper> keeper(Call call) {
        return call.identity()
                .flatMap(identity -> identity.credentials() instanceof Fetched fetched
                        ? Optional.of(keepers.computeIfAbsent(
                                fetched, any -> new TokenKeeper(fetcher(identity, fetched), time.clock())))
                        : Optional.empty());
    }

    private TokenFetcher fetcher(Identity identity, Fetched fetched) {
        if (fetched.source() instanceof TokenSource.OAuth2 server) {
            return new TokenServer(identity.name(), server, fetched.issued(), aside, time.clock());
        }
        return new TokenCommand(
                identity.name(), (TokenSource.Command) fetched.source(), fetched.issued(), within, time);
    }
}
