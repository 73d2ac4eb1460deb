package io.jobskit.conformance.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.TargetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A token server, and a gateway that lets in whoever shows one of its tokens while that lasts. Each user is a client of
 * it; a refresh token is good once.
 */
public final class OAuthServer implements AutoCloseable {

    /** The secret of every client, which neither a header nor a form takes as it is. */
    public static final String SECRET = "cli:ent&s3cr'et=ü %+";

    /** The first refresh token of every user. */
    public static final String REFRESH_TOKEN = "refresh+me/0=";

    private final Clock clock;
    private final Duration life;
    private final boolean saysHowLong;
    private final RawServer server;
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** A server whose tokens last so long by that clock, whether it says so or not. */
    public OAuthServer(Clock clock, Duration life, boolean saysHowLong) {
        this.clock = clock;
        this.life = life;
        this.saysHowLong = saysHowLong;
        this.server = RawServer.that((asked, out) -> out.write(answer(asked).getBytes(StandardCharsets.UTF_8)));
    }

    /** Its token endpoint. */
    public URI address() {
        return URI.create(server.address() + "/oauth2/token/");
    }

    /** Every token and every refresh token so far. */
    public List<String> issued() {
        return Stream.concat(users.keySet().stream(), refreshTokens.values().stream())
                .toList();
    }

    /** The requests for tokens. */
    public List<RawServer.Asked> asked() {
        return server.asked();
    }

    /** How many requests of others were refused, as their token had expired. */
    public int refused() {
        return refused.get();
    }

    /** The user of that name of the stub, who fetches tokens here, with what else the target file says of them. */
    public Identity identity(String name, String user, String further) {
        return Objects.requireNonNull(
                TargetFile.of("target.yaml", """
                        base-url: http://127.0.0.1:8080
                        identities:
                          %s: {type: oauth2, token-url: "%s", client-id: "%s", client-secret: "${S}", firm: "1"%s}
                        """.formatted(name, address(), user, further), Map.of("S", SECRET))
                        .identities()
                        .get(name));
    }

    /** Hands a request on with the user's own credentials in the place of a token, unless that has expired. */
    public void pass(RawServer.Asked asked, OutputStream out, Relay target) throws IOException {
        String shown = asked.header("Authorization").replaceFirst("^Bearer ", "");
        String user = users.get(shown);
        if (user == null) {
            target.pass(asked, out);
        } else if (clock.instant().isBefore(ends.getOrDefault(shown, Instant.MIN))) {
            String basic = "Basic " + Base64.getEncoder().encodeToString(bytes(user + ":secret"));
            String head = asked.head().replaceFirst("(?im)^Authorization: .*$", "Authorization: " + basic);
            target.pass(new RawServer.Asked(head, asked.bytes(), asked.place()), out);
        } else {
            refused.incrementAndGet();
            out.write(bytes(RawServer.answer(
                    "401 Unauthorized",
                    "Content-Type: application/vnd.api+json\r\nConnection: close\r\n",
                    "{\"errors\":[{\"status\":\"401\",\"title\":\"The token has expired.\"}]}")));
        }
    }

    private synchronized String answer(RawServer.Asked asked) {
        Map<String, String> form = Stream.of(asked.body().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
        Optional<String> client = client(asked.header("Authorization"));
        if (client.isEmpty()) {
            return error("401 Unauthorized", "invalid_client");
        }
        ObjectNode answer = new ObjectMapper().createObjectNode().put("token_type", "Bearer");
        if ("refresh_token".equals(form.get("grant_type"))) {
            String known = refreshTokens.getOrDefault(client.get(), REFRESH_TOKEN);
            if (!known.equals(form.get("refresh_token"))) {
                return error("400 Bad Request", "invalid_grant");
            }
            String next = "refresh-" + client.get() + "-" + users.size();
            refreshTokens.put(client.get(), next);
            answer.put("refresh_token", next);
        }
        String token = "token-%s-%d/+=".formatted(client.get(), users.size());
        users.put(token, client.get());
        ends.put(token, clock.instant().plus(life));
        answer.put("access_token", token);
        if (saysHowLong) {
            answer.put("expires_in", life.toSeconds());
        }
        return RawServer.answer("200 OK", "Content-Type: application/json\r\n", answer.toString());
    }

    private static Optional<String> client(String authorization) {
        if (!authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair = new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        String[] parts = pair.split(":", 2);
        return decoded(parts[1]).equals(SECRET) ? Optional.of(decoded(parts[0])) : Optional.empty();
    }

    private static String error(String status, String code) {
        return RawServer.answer(status, "Content-Type: application/json\r\n", "{\"error\":\"" + code + "\"}");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
