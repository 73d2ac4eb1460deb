package io.jobskit.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a target file from its root. */
final class TargetFileReader {

    private static final Timing USUAL =
            new Timing(Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30), List.of());

    private static final String RATE_LIMITS = "a mapping with requests and window, or a list of such mappings";

    private static final Kind<URI> CONTROL_URL =
            Kind.urlOr("an http or https URL, or a path on the target's own origin such as /__control", Kind.PATH);

    private static final Kind<Proxies> PROXY = Kind.proxies();
    private static final Kind<Http> HTTP =
            Kind.oneOf("1.1", "2").then(version -> version.equals("2") ? Http.TWO : Http.ONE);

    private final Optional<Path> folder;
    private final Map<String, String> environment;

    /**
     * A reader in that environment.
     *
     * @param folder what relative paths in the file are relative to; none: the working directory
     */
    TargetFileReader(Optional<Path> folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    Optional<TargetFile> read(Value root) {
        return root.entries("a mapping that begins with base-url: https://…").flatMap(this::read);
    }

    private Optional<TargetFile> read(Entries file) {
        file.of(List.of(
                "name",
                "base-url",
                "identities",
                "samples",
                "control",
                "timing",
                "known-failures",
                "tls",
                "proxy",
                "http",
                "documentation",
                "image",
                "port",
                "env",
                "wait-for"));
        PlaceSection places = new PlaceSection(file);
        Optional<Place> place = places.read();
        String basePath = places.basePath();
        Map<String, Identity> identities = new IdentitiesSection(folder).read(file);
        Samples samples = SamplesSection.read(file);
        Optional<Entries> control = section(file, "control", "url", "headers");
        Optional<URI> controlUrl = control.flatMap(it -> it.needed("url", CONTROL_URL));
        Map<String, String> controlHeaders = control.map(it -> it.names("headers", Kind.HEADER_NAME, Kind.HEADER_VALUE))
                .orElse(Map.of());
        Timing timing = section(
                        file, "timing", "completes-within", "poll-every", "request-timeout", "requests-per-window")
                .map(TargetFileReader::timing)
                .orElse(USUAL);
        Optional<Path> knownFailures = file.at("known-failures")
                .flatMap(value -> value.text("the path of a file"))
                .map(this::resolved);
        Tls tls = new TlsSection(this::resolved).read(file);
        Optional<String> name = file.at("name").flatMap(value -> value.text("a text"));
        return place.map(it -> new TargetFile(
                name.orElseGet(() -> nameOf(it)),
                it,
                basePath,
                identities,
                samples,
                controlUrl,
                controlHeaders,
                timing,
                knownFailures,
                new Connection(tls, proxies(file, it), http(file, it)),
                documentation(file)));
    }

    /** An empty one is one that is not there. */
    private static Optional<String> documentation(Entries file) {
        return file.at("documentation")
                .flatMap(page -> page.isEmptyText()
                        ? Optional.of("")
                        : page.as(Kind.ENDPOINT).map(URI::toString));
    }

    /** No server is asked whether it speaks HTTP/2 but over TLS. */
    private static Http http(Entries file, Place place) {
        Http http = file.or("http", HTTP, Http.NEGOTIATED);
        boolean isSecured = place instanceof Place.Address address
                && "https".equalsIgnoreCase(address.baseUrl().getScheme());
        if (http == Http.TWO && !isSecured) {
            file.misplaced("http", "is 2: it must be 1.1 or left out, because the kit uses HTTP/2 only over https.");
        }
        return http;
    }

    /** A container is on this machine, or where its engine is: the environment knows no way to it. */
    private Proxies proxies(Entries file, Place place) {
        return file.at("proxy").isPresent() || place instanceof ContainerImage
                ? file.or("proxy", PROXY, Proxies.none())
                : Proxies.of(environment);
    }

    private static Optional<Entries> section(Entries file, String key, String... known) {
        List<String> keys = List.of(known);
        return file.at(key)
                .flatMap(value -> value.entries("a mapping with " + String.join(", ", keys)))
                .map(entries -> entries.of(keys));
    }

    private static Timing timing(Entries timing) {
        return new Timing(
                timing.or("completes-within", Kind.DURATION, USUAL.completesWithin()),
                timing.or("poll-every", Kind.DURATION, USUAL.pollEvery()),
                timing.or("request-timeout", Kind.DURATION, USUAL.requestTimeout()),
                timing.at("requests-per-window")
                        .map(TargetFileReader::rateLimits)
                        .orElse(List.of()));
    }

    /** One limit, or a list of limits that all hold. */
    private static List<Timing.RateLimit> rateLimits(Value value) {
        List<Value> limits = value.isList() ? value.items(1, RATE_LIMITS).orElse(List.of()) : List.of(value);
        return limits.stream()
                .map(limit -> limit.entries(RATE_LIMITS).map(entries -> entries.of(List.of("requests", "window"))))
                .flatMap(limit -> limit.flatMap(TargetFileReader::rateLimit).stream())
                .toList();
    }

    private static Optional<Timing.RateLimit> rateLimit(Entries limit) {
        Optional<Integer> requests = limit.needed("requests", Kind.COUNT);
        Optional<Duration> window = limit.needed("window", Kind.DURATION);
        return requests.flatMap(count -> window.map(it -> new Timing.RateLimit(count, it)));
    }

    private Path resolved(String path) {
        return folder.map(it -> it.resolve(path)).orElse(Path.of(path));
    }

    private static String nameOf(Place place) {
        return place instanceof ContainerImage image
                ? image.name()
                : ((Place.Address) place).baseUrl().toString();
    }
}
