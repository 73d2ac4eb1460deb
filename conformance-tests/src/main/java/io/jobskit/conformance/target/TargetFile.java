package io.jobskit.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a target file says.
 *
 * @param name for people
 * @param place where the target is
 * @param basePath what goes between an image's origin and {@code /v1/jobs}; empty, or a path without a slash at its end
 * @param identities by name; {@code default} is always there
 * @param samples what exists on it
 * @param controlUrl where its test-control protocol is, if it has one; a path is one on the target's own origin
 * @param controlHeaders what is sent with control requests only
 * @param timing how long things may take
 * @param knownFailures the file of failures that are known
 * @param connection how connections are made
 * @param documentation the address of its documentation, if that is not the public one; empty text: there is none
 */
public record TargetFile(
        String name,
        Place place,
        String basePath,
        Map<String, Identity> identities,
        Samples samples,
        Optional<URI> controlUrl,
        Map<String, String> controlHeaders,
        Timing timing,
        Optional<Path> knownFailures,
        Connection connection,
        Optional<String> documentation) {

    /** Who reads a verdict has to know that the target may have been anybody. */
    private static final String NOT_VERIFIED = " (its certificate is not verified)";

    /**
     * Reads a target file. {@code ${NAME}} and {@code ${NAME:-default}} stand for variables of the environment.
     *
     * @throws UnusableFileException with all that is wrong with it
     */
    public static TargetFile read(Path file, Map<String, String> environment) {
        return read(file, new Reading.Variables(environment, true));
    }

    /**
     * The same for those who send nothing: where variables of secrets are not set, something else stands in their place.
     *
     * @throws UnusableFileException with all else that is wrong with it
     */
    public static TargetFile readWithoutSecrets(Path file, Map<String, String> environment) {
        return read(file, new Reading.Variables(environment, false));
    }

    private static TargetFile read(Path file, Reading.Variables variables) {
        return of(file.toString(), Reading.textOf(file), Optional.ofNullable(file.getParent()), variables);
    }

    /**
     * Reads the text of a target file that is called so in messages. Paths in it are relative to the working directory.
     *
     * @throws UnusableFileException with all that is wrong with it
     */
    public static TargetFile of(String name, String text, Map<String, String> environment) {
        return of(name, text, Optional.empty(), new Reading.Variables(environment, true));
    }

    private static TargetFile of(String name, String text, Optional<Path> folder, Reading.Variables variables) {
        return Reading.of(
                name, text, variables, root -> new TargetFileReader(folder, variables.environment()).read(root));
    }

    /** The same, whatever the environment is. */
    public static TargetFile ofBaseUrl(String baseUrl) {
        return ofBaseUrl(baseUrl, Map.of());
    }

    /**
     * The target of which nothing is known but its address; the environment may name a proxy.
     *
     * @throws UnusableFileException if that is no URL that a target can have
     */
    public static TargetFile ofBaseUrl(String baseUrl, Map<String, String> environment) {
        URI url = Kind.URL
                .parse(baseUrl)
                .orElseThrow(() -> new UnusableFileException(List.of("--base-url is %s: it must be %s."
                        .formatted(baseUrl.contains("@") ? "wrong" : "'" + baseUrl + "'", Kind.URL.right()))));
        return of("--base-url", "base-url: \"" + url + "\"", environment);
    }

    /** The target, at the address that it has: its base URL or, of an image, the origin that its container has got. */
    public Target at(URI address) {
        URI baseUrl = URI.create(address.toString().replaceFirst("/+$", "") + basePath);
        return new Target(
                connection.tls().insecure() ? name + NOT_VERIFIED : name,
                baseUrl,
                identities,
                samples,
                controlUrl.map(
                        url -> new Target.ControlAddress(originOf(baseUrl).resolve(url), controlHeaders)),
                timing,
                knownFailures,
                connection,
                documentation);
    }

    private static URI originOf(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }
}
