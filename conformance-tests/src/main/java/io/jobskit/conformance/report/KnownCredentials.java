package io.jobskit.conformance.report;

import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Identity.Credentials.Bearer;
import io.jobskit.conformance.target.Identity.Credentials.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an identity of the target file sends, and what it becomes in a line for the shell.
 *
 * @param identity the identity's name
 * @param authorization its header's value
 * @param key what may be shown of it: the key of HTTP Basic; empty for a bearer token
 */
record KnownCredentials(String identity, String authorization, Optional<String> key) {

    /** All that it has sent so far, or can send. */
    static Stream<KnownCredentials> of(Identity identity) {
        if (identity.credentials() instanceof Basic basic) {
            return Stream.of(new KnownCredentials(identity.name(), basic(basic), Optional.of(basic.key())));
        }
        if (identity.credentials() instanceof Bearer bearer) {
            return Stream.of(bearer(identity, bearer.token()));
        }
        return identity.credentials() instanceof Fetched fetched
                ? fetched.issued().all().stream().map(token -> bearer(identity, token))
                : Stream.empty();
    }

    private static KnownCredentials bearer(Identity identity, String token) {
        return new KnownCredentials(identity.name(), "Bearer " + token, Optional.empty());
    }

    private static String basic(Basic basic) {
        byte[] pair = (basic.key() + ":" + basic.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
