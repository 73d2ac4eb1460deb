package io.jobskit.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where an identity's bearer tokens come from. */
public sealed interface TokenSource {

    /**
     * A token server (RFC 6749), asked with the grant {@code refresh_token} if there is a refresh token, with
     * {@code client_credentials} otherwise.
     *
     * @param url its token endpoint
     * @param refreshToken the one that the target file gives; the server may have given a newer one since
     */
    record OAuth2(URI url, String clientId, String clientSecret, Optional<String> scope, Optional<String> refreshToken)
            implements TokenSource {
        @Override
        public String toString() {
            return "OAuth2[%s, %s]".formatted(url, clientId);
        }
    }

    /**
     * A command that prints a token.
     *
     * @param words the program and its arguments, which may be secrets
     * @param folder where it runs; none: the working directory
     */
    record Command(List<String> words, Optional<Path> folder) implements TokenSource {

        public Command {
            words = List.copyOf(words);
        }

        /** The program, which can be shown. */
        public String program() {
            return words.get(0);
        }

        @Override
        public String toString() {
            return "Command[" + program() + "]";
        }
    }
}
