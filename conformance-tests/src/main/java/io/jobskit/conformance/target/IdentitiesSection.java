package io.jobskit.conformance.target;

import io.jobskit.conformance.target.Identity.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who can send requests. */
final class IdentitiesSection {

    private static final List<String> NAMES = List.of(
            Identity.DEFAULT, "no-permission", "no-scope", "other-user", "full-queue", Identity.BAD_CREDENTIALS);

    private static final Identity USUAL =
            new Identity(Identity.DEFAULT, new Credentials.Basic("full", "secret"), Optional.of("1"), Map.of());

    private static final String SHAPE = "a mapping such as {type: basic, key: ..., secret: ..., firm: \"1\"}";

    private IdentitiesSection() {}

    static Map<String, Identity> read(Entries file) {
        Map<String, Identity> identities = new LinkedHashMap<>();
        identities.put(Identity.DEFAULT, USUAL);
        file.at("identities")
                .flatMap(value -> value.entries("a mapping of names to identities"))
                .map(entries -> entries.of(NAMES))
                .ifPresent(entries -> NAMES.forEach(name -> entries.at(name)
                        .flatMap(value -> value.entries(SHAPE))
                        .flatMap(entry -> identity(name, entry))
                        .ifPresent(identity -> identities.put(name, identity))));
        return Map.copyOf(identities);
    }

    private static Optional<Identity> identity(String name, Entries entry) {
        Optional<String> type = entry.needed("type", Kind.oneOf("basic", "bearer", "none"));
        List<String> shown = type.map(IdentitiesSection::shownBy).orElse(List.of("key", "secret", "token"));
        entry.of(Stream.concat(List.of("type", "firm", "headers").stream(), shown.stream())
                .toList());
        Optional<Credentials> credentials = type.flatMap(it -> credentials(it, entry));
        Optional<String> firm = entry.at("firm").flatMap(value -> value.as(Kind.HEADER_VALUE));
        Map<String, String> headers = entry.names("headers", Kind.HEADER_NAME, Kind.HEADER_VALUE);
        return credentials.map(it -> new Identity(name, it, firm, headers));
    }

    private static List<String> shownBy(String type) {
        return switch (type) {
            case "basic" -> List.of("key", "secret");
            case "bearer" -> List.of("token");
            default -> List.of();
        };
    }

    private static Optional<Credentials> credentials(String type, Entries entry) {
        return switch (type) {
            case "basic" -> {
                Optional<String> key = entry.neededSecret("key", Kind.BASIC_KEY);
                Optional<String> secret = entry.neededSecret("secret", Kind.BASIC_SECRET);
                yield key.flatMap(it -> secret.map(other -> new Credentials.Basic(it, other)));
            }
            case "bearer" -> entry.neededSecret("token", Kind.HEADER_VALUE).map(Credentials.Bearer::new);
            default -> Optional.of(new Credentials.None());
        };
    }
}
