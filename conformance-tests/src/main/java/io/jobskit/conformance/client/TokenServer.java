package io.jobskit.conformance.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Answer;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.IssuedTokens;
import io.jobskit.conformance.target.TokenSource.OAuth2;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a token server for tokens, as RFC 6749 has it. */
final class TokenServer implements TokenFetcher {

    /** Client errors that are none of the request's. */
    private static final Set<Integer> PASSING = Set.of(408, 429);

    private final String identity;
    private final OAuth2 source;
    private final IssuedTokens issued;
    private final Aside aside;
    private final Clock clock;

    /** Sends a request that is none of the run's. */
    @FunctionalInterface
    interface Aside {

        /**
         * What comes back.
         *
         * @throws IOException if nothing does; its message says why
         */
        Answer post(URI uri, List<Header> headers, byte[] body) throws IOException;
    }

    TokenServer(String identity, OAuth2 source, IssuedTokens issued, Aside aside, Clock clock) {
        this.identity = identity;
        this.source = source;
        this.issued = issued;
        this.aside = aside;
        this.clock = clock;
    }

    @Override
    public Token fetch() {
        Instant asked = clock.instant();
        Answer answer = answer();
        JsonNode said = answer.message().json();
        if (answer.status() / 100 != 2) {
            throw refused(answer, said);
        }
        Token token = Token.in(said, asked).orElseThrow(() -> hasNone(said));
        issued.add(token.value());
        Optional.of(said.path("refresh_token").asText())
                .filter(refreshToken -> !refreshToken.isEmpty())
                .ifPresent(issued::addRefreshToken);
        String type = said.path("token_type").asText("bearer");
        if (!type.equalsIgnoreCase("bearer")) {
            throw NoTokenException.refused(
                    identity,
                    "its token server %s returned a token of the type '%s', and the kit supports bearer tokens only."
                            .formatted(source.url(), ValueWords.excerpt(type)));
        }
        return token;
    }

    private Answer answer() {
        Map<String, String> form = new LinkedHashMap<>();
        Optional<String> refreshToken =
                source.refreshToken().map(first -> issued.refreshToken().orElse(first));
        form.put("grant_type", refreshToken.isPresent() ? "refresh_token" : "client_credentials");
        refreshToken.ifPresent(token -> form.put("refresh_token", token));
        source.scope().ifPresent(scope -> form.put("scope", scope));
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String client = encoded(source.clientId()) + ":" + encoded(source.clientSecret());
        List<Header> headers = List.of(
                new Header("Accept", "application/json"),
                new Header("Content-Type", "application/x-www-form-urlencoded"),
                new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes(client))),
                // The next request is too long after this one for the connection to be there still.
                new Header("Connection", "close"));
        try {
            return aside.post(source.url(), headers, bytes(body));
        } catch (IOException unanswered) {
            throw NoTokenException.unanswered(
                    identity,
                    "its token server %s does not answer: %s. Is token-url of identities.%s in the target file right, and does the server run?"
                            .formatted(source.url(), unanswered.getMessage(), identity));
        }
    }

    private NoTokenException refused(Answer answer, JsonNode said) {
        String error = said.path("error").asText();
        String description = said.path("error_description").asText();
        String words = (error.isEmpty() ? "" : ", " + ValueWords.excerpt(error))
                + (description.isEmpty() ? "" : " (" + ValueWords.excerpt(description) + ")");
        String why = "its token server %s answers with %s%s. %s"
                .formatted(source.url(), answer.line(), words, remedy(answer.status(), error));
        boolean mayPass = answer.status() >= 500 || PASSING.contains(answer.status());
        return mayPass ? NoTokenException.unanswered(identity, why) : NoTokenException.refused(identity, why);
    }

    private String remedy(int status, String error) {
        return switch (error) {
            case "invalid_client" -> correct("client-id and client-secret");
            case "invalid_grant" ->
                correct("refresh-token") + " A refresh token may be valid only once, or may have expired.";
            case "invalid_scope" -> correct("scope");
            case "unauthorized_client", "unsupported_grant_type" ->
                "Allow this client the grant '%s' on the token server."
                        .formatted(source.refreshToken().isPresent() ? "refresh_token" : "client_credentials");
            default -> status == 401 || status == 403 ? correct("client-id and client-secret") : otherwise(status);
        };
    }

    private String otherwise(int status) {
        return status >= 500 ? "Run the kit again when the token server works." : correct("token-url");
    }

    private String correct(String keys) {
        return "Correct %s of identities.%s in the target file.".formatted(keys, identity);
    }

    private NoTokenException hasNone(JsonNode said) {
        return NoTokenException.refused(
                identity,
                "the response of its token server %s %s. token-url must be the address of the token endpoint. %s"
                        .formatted(
                                source.url(),
                                said.isObject() ? "has no access_token that a header could hold" : "is no JSON object",
                                correct("token-url")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
