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
 * @param places each with its port
 */
record OwnHosts(Set<String> places) {

    static OwnHosts of(Target target) {
        Stream<URI> tokens = target.identities().values().stream()
                .filter(identity -> identity.credentials() instanceof Fetched)
                .map(identity -> ((Fetched) identity.credentials()).source())
                .filter(TokenSource.OAuth2.class::isInstance)
                .map(source -> ((TokenSource.OAuth2) source).url());
        Stream<URI> others =
                Stream.concat(Stream.of(target.baseUrl()), target.control().map(Target.ControlAddress::url).stream());
        return new OwnHosts(Stream.concat(others, tokens)
                .map(uri -> uri.getHost() + ":" + Addresses.port(uri))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contain(String host, int port) {
        return places.contains(host + ":" + port);
    }
}
