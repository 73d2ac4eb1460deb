package io.jobskit.conformance.target;

import io.jobskit.conformance.target.Identity.Credentials;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who can send requests. */
final class IdentitiesSection {

    private static final List<String> NAMES = List.of(
            Identity.DEFAULT, "no-permission", "no-scope", "other-user", Identity.FULL_QUEUE, Identity.BAD_CREDENTIALS);

    private static final Identity USUAL =
            new Identity(Identity.DEFAULT, new Credentials.Basic("full", "secret"), Optional.of("1"), Map.of());

    private static final String SHAPE = "a mapping such as {type: basic, key: ..., secret: ..., firm: \"1\"}";

    private final Optional<Path> folder;

    /** {@code folder}: where commands run that print tokens; none: the working directory. */
    IdentitiesSection(Optional<Path> folder) {
        this.folder = folder;
    }

    Map<String, Identity> read(Entries file) {
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

    private Optional<Identity> identity(String name, Entries entry) {
        CredentialsSection section = new CredentialsSection(entry, folder);
        Optional<String> type = section.type(name);
        List<String> shown = type.map(CredentialsSection::keys).orElse(CredentialsSection.allKeys());
        entry.of(Stream.concat(List.of("type", "firm", "headers").stream(), shown.stream())
                .toList());
        Optional<Credentials> credentials = type.flatMap(section::read);
        Optional<String> firm = entry.at("firm").flatMap(value -> value.as(Kind.HEADER_VALUE));
        Map<String, String> headers = entry.names("headers", Kind.HEADER_NAME, Kind.HEADER_VALUE);
        return credentials.map(it -> new Identity(name, it, firm, headers));
    }
}
