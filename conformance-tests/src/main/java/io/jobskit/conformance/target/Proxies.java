package io.jobskit.conformance.target;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which connections lead through a proxy.
 *
 * @param byScheme the proxy for addresses of a scheme
 * @param without the hosts for which there is none
 */
public record Proxies(Map<String, Proxy> byScheme, NoProxy without) {

    /** This machine: a proxy of the environment is meant for others, and could not lead back. */
    private static final String LOOPBACK = "localhost,127.0.0.0/8,::1,";

    /** A proxy, and the credentials that it takes, if it does. */
    public record Proxy(String host, int port, Optional<String> userInfo) {

        /** Without the credentials. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** No proxy for any address. */
    static Proxies none() {
        return new Proxies(Map.of(), NoProxy.of(""));
    }

    /** That proxy for every address. */
    static Proxies all(Proxy proxy) {
        return new Proxies(Map.of("http", proxy, "https", proxy), NoProxy.of(""));
    }

    /**
     * Those of the environment, as curl takes them: {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and
     * {@code no_proxy}, which go before the same in capitals. None of them leads to this machine itself.
     *
     * @throws UnusableFileException if one of them is no proxy
     */
    static Proxies of(Map<String, String> environment) {
        Map<String, Proxy> proxies = new java.util.HashMap<>();
        for (String scheme : List.of("http", "https")) {
            variable(environment, scheme + "_proxy")
                    .or(() -> variable(environment, "all_proxy"))
                    .ifPresent(variable -> proxies.put(scheme, proxy(variable)));
        }
        return new Proxies(
                Map.copyOf(proxies),
                NoProxy.of(LOOPBACK
                        + variable(environment, "no_proxy")
                                .map(Map.Entry::getValue)
                                .orElse("")));
    }

    private static Proxy proxy(Map.Entry<String, String> variable) {
        return Kind.PROXY
                .parse(variable.getValue())
                .orElseThrow(() -> new UnusableFileException(List.of(
                        "The environment variable %s is wrong: it must be %s. Correct the variable, or set proxy: none in the target file."
                                .formatted(variable.getKey(), Kind.PROXY.right()))));
    }

    private static Optional<Map.Entry<String, String>> variable(Map<String, String> environment, String name) {
        return List.of(name, name.toUpperCase(Locale.ROOT)).stream()
                .filter(each -> !environment.getOrDefault(each, "").isBlank())
                .findFirst()
                .map(each -> Map.entry(each, environment.getOrDefault(each, "").trim()));
    }

    /** The proxy that leads to that address; empty if the way is direct. */
    public Optional<Proxy> to(String scheme, String host) {
        return Optional.ofNullable(byScheme.get(scheme.toLowerCase(Locale.ROOT)))
                .filter(proxy -> !without.covers(host));
    }

    /** What an address of a proxy says; a host alone is one of HTTP at the port 1080, as curl has it. */
    static Optional<Proxy> parse(String text) throws java.net.URISyntaxException {
        URI uri = new URI(text.contains("://") ? text : "http://" + text);
        boolean isProxy = "http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && uri.getPort() <= 65_535
                && (uri.getRawPath() == null || uri.getRawPath().matches("/?"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        return isProxy
                ? Optional.of(new Proxy(
                        uri.getHost(),
                        uri.getPort() < 0 ? 1080 : uri.getPort(),
                        Optional.ofNullable(uri.getUserInfo())))
                : Optional.empty();
    }
}
