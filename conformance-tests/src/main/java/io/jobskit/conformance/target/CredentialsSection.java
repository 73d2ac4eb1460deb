package io.jobskit.conformance.target;

import io.jobskit.conformance.target.Identity.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an identity shows to be let in. */
final class CredentialsSection {

    private static final Kind<String> TYPE = Kind.oneOf("basic", "bearer", "oauth2", "none");

    /** A token server would have to give out a token for credentials that are not valid. */
    private static final Kind<String> TYPE_OF_BAD_ONES = Kind.oneOf("basic", "bearer", "none");

    private static final String WORDS = "a list of a program and its arguments, such as [./token.sh, staging]";

    private final Entries entry;
    private final Optional<Path> folder;

    /** {@code folder}: where commands run; none: the working directory. */
    CredentialsSection(Entries entry, Optional<Path> folder) {
        this.entry = entry;
        this.folder = folder;
    }

    /** The type of credentials that the identity of that name has. */
    Optional<String> type(String identity) {
        return entry.needed("type", identity.equals(Identity.BAD_CREDENTIALS) ? TYPE_OF_BAD_ONES : TYPE);
    }

    /** The keys that belong to credentials of that type. */
    static List<String> keys(String type) {
        return switch (type) {
            case "basic" -> List.of("key", "secret");
            case "bearer" -> List.of("token", "token-command");
            case "oauth2" -> List.of("token-url", "client-id", "client-secret", "scope", "refresh-token");
            default -> List.of();
        };
    }

    /** The keys that belong to credentials of any type. */
    static List<String> allKeys() {
        List<String> keys = new ArrayList<>();
        List.of("basic", "bearer", "oauth2").forEach(type -> keys.addAll(keys(type)));
        return keys;
    }

    Optional<Credentials> read(String type) {
        return switch (type) {
            case "basic" -> basic();
            case "bearer" -> bearer();
            case "oauth2" -> oauth2().map(Credentials.Fetched::from);
            default -> Optional.of(new Credentials.None());
        };
    }

    private Optional<Credentials> basic() {
        Optional<String> key = entry.neededSecret("key", Kind.BASIC_KEY);
        Optional<String> secret = entry.neededSecret("secret", Kind.BASIC_SECRET);
        return key.flatMap(it -> secret.map(other -> new Credentials.Basic(it, other)));
    }

    private Optional<Credentials> bearer() {
        Optional<Value> command = entry.at("token-command");
        if (command.isEmpty()) {
            return entry.neededSecret("token", Kind.HEADER_VALUE).map(Credentials.Bearer::new);
        }
        entry.misplaced("token", "must not appear beside token-command: leave one of them out.");
        return command.flatMap(this::words)
                .map(words -> Credentials.Fetched.from(new TokenSource.Command(words, folder)));
    }

    private Optional<List<String>> words(Value command) {
        return command.items(1, WORDS).flatMap(items -> {
            List<String> words = items.stream()
                    .flatMap(item -> item.secretAs(Kind.text("a text")).stream())
                    .toList();
            return words.size() == items.size() ? Optional.of(words) : Optional.empty();
        });
    }

    private Optional<TokenSource> oauth2() {
        Optional<URI> url = entry.needed("token-url", Kind.ENDPOINT);
        Optional<String> id = entry.neededSecret("client-id", Kind.BASIC_SECRET);
        Optional<String> secret = entry.neededSecret("client-secret", Kind.BASIC_SECRET);
        Optional<String> scope = entry.at("scope").flatMap(value -> value.as(Kind.HEADER_VALUE));
        Optional<String> refreshToken = entry.at("refresh-token").flatMap(value -> value.secretAs(Kind.HEADER_VALUE));
        return url.flatMap(address -> id.flatMap(client ->
                secret.map(password -> new TokenSource.OAuth2(address, client, password, scope, refreshToken))));
    }
}
