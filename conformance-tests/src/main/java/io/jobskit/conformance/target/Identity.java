package io.jobskit.conformance.target;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can send requests.
 *
 * @param name as the target file names them, for example {@code other-user}
 * @param credentials what they show
 * @param firm what goes into the header {@code Addepar-Firm}
 * @param headers what else goes with each of their requests
 */
public record Identity(String name, Credentials credentials, Optional<String> firm, Map<String, String> headers) {

    /** The name of the identity that every target has. */
    public static final String DEFAULT = "default";

    /** The name of the identity whose credentials are not valid: without test control one request of a run is sent for it. */
    public static final String BAD_CREDENTIALS = "bad-credentials";

    /** The name of the identity that shows valid credentials, and does not say for which firm. */
    public static final String NO_FIRM = "no-firm";

    /** The name of the identity that shows valid credentials in the name of another firm than its own. */
    public static final String ANOTHER_FIRM = "another-firm";

    /** The name of the identity whose jobs are all beyond the quota. */
    public static final String FULL_QUEUE = "full-queue";

    /** Those whose refusal ends nothing. */
    public static final Set<String> TO_BE_REFUSED = Set.of(BAD_CREDENTIALS, NO_FIRM, ANOTHER_FIRM);

    private static final String NOBODYS_FIRM = "999999937";

    /** The same without a firm; empty if it shows no credentials or no firm anyway. */
    public Optional<Identity> withoutFirm() {
        return ofFirm(NO_FIRM, Optional.empty());
    }

    /** The same with a firm that is no text; empty if it shows no credentials or no firm anyway. */
    public Optional<Identity> withAnEmptyFirm() {
        return ofFirm(NO_FIRM, Optional.of(""));
    }

    /** The same with a firm that is hardly anybody's; empty if it shows no credentials or no firm anyway. */
    public Optional<Identity> withAnotherFirm() {
        return ofFirm(ANOTHER_FIRM, Optional.of(NOBODYS_FIRM));
    }

    private Optional<Identity> ofFirm(String who, Optional<String> other) {
        return showsCredentials() && firm.isPresent()
                ? Optional.of(new Identity(who, credentials, other, headers))
                : Optional.empty();
    }

    /**
     * The same with a little more than its secret, in the place of those bad credentials; empty unless they are a wrong
     * secret of the very key, which shows that secrets matter.
     */
    public Optional<Identity> almost(Identity bad) {
        return withAWrongSecret()
                .filter(almost -> almost.credentials instanceof Credentials.Basic right
                        && bad.credentials instanceof Credentials.Basic wrong
                        && wrong.key().equals(right.key()))
                .map(almost -> new Identity(bad.name, almost.credentials, firm, headers));
    }

    /** The same key with a little more than its secret; empty if it shows none. */
    public Optional<Identity> withAWrongSecret() {
        return credentials instanceof Credentials.Basic right
                ? Optional.of(
                        new Identity(name, new Credentials.Basic(right.key(), right.secret() + "x"), firm, headers))
                : Optional.empty();
    }

    /** Whether its credentials are not valid, and are to be refused. */
    public boolean isBad() {
        return name.equals(BAD_CREDENTIALS);
    }

    /** Somebody without credentials, firm or headers: what {@code type: none} is. */
    public static Identity nobody(String name) {
        return new Identity(name, new Credentials.None(), Optional.empty(), Map.of());
    }

    /** Whether it shows who it is. */
    public boolean showsCredentials() {
        return !(credentials instanceof Credentials.None);
    }

    /** What an identity shows to be let in. */
    public sealed interface Credentials {
        /** HTTP Basic. */
        record Basic(String key, String secret) implements Credentials {
            @Override
            public String toString() {
                return "Basic[" + key + "]";
            }
        }

        /** An OAuth bearer token. */
        record Bearer(String token) implements Credentials {
            @Override
            public String toString() {
                return "Bearer[]";
            }
        }

        /**
         * Bearer tokens that expire: one is fetched when it is needed, and another before it expires.
         *
         * @param source where they come from
         * @param issued those that came from there
         */
        record Fetched(TokenSource source, IssuedTokens issued) implements Credentials {

            /** Tokens from there, of which there is none yet. */
            static Credentials from(TokenSource source) {
                return new Fetched(source, new IssuedTokens());
            }

            @Override
            public String toString() {
                return "Fetched[" + source + "]";
            }
        }

        /** Nothing. */
        record None() implements Credentials {}
    }
}
