package io.jobskit.conformance.target;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an identity was given by its token source. All of it is in confidence, as the target file's own secrets are, and
 * stays so when it has expired.
 */
public final class IssuedTokens {

    private final Set<String> all = new LinkedHashSet<>();
    private @Nullable String refreshToken;

    /** Notes a token. */
    public synchronized void add(String token) {
        all.add(token);
    }

    /** Notes a refresh token, which stands for those before it from now on. */
    public synchronized void addRefreshToken(String token) {
        all.add(token);
        refreshToken = token;
    }

    /** The refresh token that was given last; empty if none was. */
    public synchronized Optional<String> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    /** Every token so far, refresh tokens included. */
    public synchronized Set<String> all() {
        return Set.copyOf(all);
    }
}
