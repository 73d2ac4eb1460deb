package io.jobskit.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An implementation that is to be judged, as its target file describes it.
 *
 * @param name for people
 * @param baseUrl requests go to {@code {baseUrl}/v1/jobs}; no slash at its end
 * @param identities by name; {@code default} is always there
 * @param samples what exists on it
 * @param control where its test-control protocol is, if it has one
 * @param timing how long things may take
 * @param knownFailures the file of failures that are known
 * @param connection how connections are made
 * @param documentation the address of its documentation, if that is not the public one; empty text: there is none
 */
public record Target(
        String name,
        URI baseUrl,
        Map<String, Identity> identities,
        Samples samples,
        Optional<ControlAddress> control,
        Timing timing,
        Optional<Path> knownFailures,
        Connection connection,
        Optional<String> documentation) {

    /** A target to which connections are made as usual, and whose documentation is the public one. */
    public Target(
            String name,
            URI baseUrl,
            Map<String, Identity> identities,
            Samples samples,
            Optional<ControlAddress> control,
            Timing timing,
            Optional<Path> knownFailures) {
        this(name, baseUrl, identities, samples, control, timing, knownFailures, Connection.usual(), Optional.empty());
    }

    /** The identity that every target has. */
    public Identity owner() {
        Identity owner = identities.get(Identity.DEFAULT);
        if (owner == null) {
            throw new IllegalStateException("The target has no identity '%s'.".formatted(Identity.DEFAULT));
        }
        return owner;
    }

    /** The test-control protocol's address and what is sent with control requests only. */
    public record ControlAddress(URI url, Map<String, String> headers) {}
}
