package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a request shows of who sent it: credentials, the session's cookies where there are none, and the firm. Whoever
 * shows the same is the same caller; of two callers it is not known whether they are one.
 */
record RecordedCaller(Optional<String> authorization, Optional<String> cookies, Optional<String> firm) {

    static RecordedCaller of(Message sent) {
        Optional<String> authorization = sent.header("Authorization");
        return new RecordedCaller(
                authorization,
                authorization.isPresent() ? Optional.empty() : sent.header("Cookie"),
                sent.header("Addepar-Firm"));
    }

    /** Whether nothing was recorded of who it is. */
    boolean isNobody() {
        return authorization.isEmpty() && cookies.isEmpty() && firm.isEmpty();
    }

    /** The identity of that name, whose secrets no report shows. */
    Identity identity(String name) {
        Credentials credentials =
                authorization.flatMap(RecordedCaller::credentials).orElse(new Credentials.None());
        Optional<Map<String, String>> unknown = credentials instanceof Credentials.None
                ? authorization
                        .map(value -> Map.of("Authorization", value))
                        .or(() -> cookies.map(value -> Map.of("Cookie", value)))
                : Optional.empty();
        return new Identity(name, credentials, firm, unknown.orElse(Map.of()));
    }

    private static Optional<Credentials> credentials(String authorization) {
        int blank = authorization.indexOf(' ');
        String scheme = authorization.substring(0, Math.max(blank, 0));
        String value = authorization.substring(blank + 1);
        if (scheme.equalsIgnoreCase("Bearer")) {
            return Optional.of(new Credentials.Bearer(value));
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(value) : Optional.empty();
    }

    private static Optional<Credentials> basic(String value) {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials.Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
