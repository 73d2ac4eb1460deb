package io.jobskit.conformance.watch;

import io.jobskit.conformance.exchange.Location;
import java.net.URI;
import java.util.Optional;

/**
 * Leads a client back that was led on by a Location: what is below the target's address leads through here, and anything
 * else where the target said.
 *
 * @param base the target's address
 */
record WayBack(URI base) {

    /**
     * The Location for the client.
     *
     * @param location as the target has sent it
     * @param asked the address at the target that was asked for
     * @param here what the client takes for the target's origin
     */
    String of(String location, URI asked, String here) {
        Optional<URI> led = Location.of(location.strip(), asked).address();
        if (led.isEmpty()) {
            return location;
        }
        Optional<String> below = below(led.get());
        boolean isRelative = !location.strip().matches("(?i)(https?:)?//.*");
        if (below.isEmpty()) {
            return isRelative ? led.get() + fragment(location) : location;
        }
        return isRelative && path(base).isEmpty() ? location : here + below.get() + fragment(location);
    }

    private Optional<String> below(URI led) {
        boolean isAtHome = origin(led).equalsIgnoreCase(origin(base));
        String rest = path(led);
        boolean isBelow = isAtHome && (rest + "/").startsWith(path(base) + "/");
        return isBelow
                ? Optional.of(rest.substring(path(base).length())
                        + (led.getRawQuery() == null ? "" : "?" + led.getRawQuery()))
                : Optional.empty();
    }

    private static String path(URI uri) {
        return uri.getRawPath() == null ? "" : uri.getRawPath();
    }

    private static String fragment(String location) {
        int hash = location.indexOf('#');
        return hash < 0 ? "" : location.substring(hash);
    }

    private static String origin(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getScheme() + "://" + uri.getHost() + ":" + port;
    }
}
