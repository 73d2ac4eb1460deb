package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Identity.Credentials.Fetched;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TokenSource;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that a target file names: the target, its test-control protocol and token servers.
 *
 * @param target that of the target itself, with its port
 * @param places all of them, each with its port
 */
record OwnHosts(String target, Set<String> places) {

    static OwnHosts of(Target target) {
        Stream<URI> tokens = target.identities().values().stream()
                .filter(identity -> identity.credentials() instanceof Fetched)
                .map(identity -> ((Fetched) identity.credentials()).source())
                .filter(TokenSource.OAuth2.class::isInstance)
                .map(source -> ((TokenSource.OAuth2) source).url());
        Stream<URI> others =
                Stream.concat(Stream.of(target.baseUrl()), target.control().map(Target.ControlAddress::url).stream());
        return new OwnHosts(
                place(target.baseUrl()),
                Stream.concat(others, tokens).map(OwnHosts::place).collect(Collectors.toUnmodifiableSet()));
    }

    private static String place(URI uri) {
        return uri.getHost() + ":" + Addresses.port(uri);
    }

    boolean areTheTargetAt(String host, int port) {
        return target.equals(host + ":" + port);
    }

    boolean contain(String host, int port) {
        return places.contains(host + ":" + port);
    }
}
