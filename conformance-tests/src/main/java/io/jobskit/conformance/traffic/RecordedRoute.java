package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a request goes.
 *
 * @param operation what it asks for
 * @param job the id of the job that it names; empty if it names none
 */
record RecordedRoute(Operation operation, String job) {

    static final RecordedRoute ELSEWHERE = new RecordedRoute(Operation.OTHER, "");

    private static final Pattern API = Pattern.compile("(.*?)/v1/jobs(/.*)?");
    private static final Pattern JOB = Pattern.compile("/([^/]+)(/download)?");
    private static final Pattern CONTROL = Pattern.compile(".*/jobs/([^/]+)/(move|age|release)");

    /** An address without its fragment, what no URI may hold percent-encoded; empty if it is none. */
    static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(encoded(url.replaceFirst("#.*$", ""))));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static String encoded(String url) {
        StringBuilder encoded = new StringBuilder();
        url.codePoints().forEach(character -> {
            if (character <= ' ' || "\"<>\\^`{|}".indexOf(character) >= 0) {
                encoded.append("%%%02X".formatted(character));
            } else {
                encoded.appendCodePoint(character);
            }
        });
        return encoded.toString();
    }

    /** Whether a cache in between says that it has kept the answer for a while. */
    static boolean isAged(Stream<Header> headers) {
        return headers.filter(header -> header.name().equalsIgnoreCase("Age"))
                .anyMatch(header -> !header.value().strip().matches("0*"));
    }

    /** The base that addresses of a target have. */
    static URI baseOf(URI target) {
        return base(URI.create(target + "/v1/jobs")).orElseThrow();
    }

    /** What stands before {@code /v1/jobs} in an address of HTTP; empty if that is not in it. */
    static Optional<URI> base(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || address.getHost() == null) {
            return Optional.empty();
        }
        Matcher api = API.matcher(path(address));
        return api.matches() ? Optional.of(URI.create(origin(scheme, address) + api.group(1))) : Optional.empty();
    }

    /** One address has one text: without the port that its scheme has anyway. */
    private static String origin(String scheme, URI address) {
        boolean isUsual = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return scheme + "://" + host + (isUsual ? "" : ":" + address.getPort());
    }

    /** Of a request whose address has a base. */
    static RecordedRoute ofApi(String method, URI address) {
        Matcher api = API.matcher(path(address));
        String rest = api.matches() && api.group(2) != null ? api.group(2) : "";
        if (rest.isEmpty()) {
            return switch (method) {
                case "GET" -> new RecordedRoute(Operation.LIST, "");
                case "POST" -> new RecordedRoute(Operation.CREATE, "");
                default -> ELSEWHERE;
            };
        }
        Matcher job = JOB.matcher(rest);
        if (!job.matches()) {
            return ELSEWHERE;
        }
        String id = decoded(job.group(1));
        if (job.group(2) != null) {
            return method.equals("GET") ? new RecordedRoute(Operation.DOWNLOAD, id) : ELSEWHERE;
        }
        return switch (method) {
            case "GET" -> new RecordedRoute(Operation.READ, id);
            case "DELETE" -> new RecordedRoute(Operation.CANCEL, id);
            default -> ELSEWHERE;
        };
    }

    /** Of a request of the test-control protocol, which is below any address; empty if it is none. */
    static Optional<RecordedRoute> ofControl(String method, URI address) {
        Matcher control = CONTROL.matcher(path(address));
        return method.equals("POST") && control.matches()
                ? Optional.of(new RecordedRoute(
                        Operation.valueOf(control.group(2).toUpperCase(Locale.ROOT)), decoded(control.group(1))))
                : Optional.empty();
    }

    private static String path(URI address) {
        return Optional.ofNullable(address.getRawPath()).orElse("");
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
