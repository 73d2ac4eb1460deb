package io.jobskit.mock.http;

/**
 * Where the sender of a request reaches the stub, which a proxy may stand in front of.
 *
 * @param origin scheme, host and port, such as {@code http://127.0.0.1:8080}
 * @param prefix the path in front of the stub's own paths: empty, or it begins with a slash and does not end with one
 */
public record PublicAddress(String origin, String prefix) {

    /** That of a stub that is reached by its name, with nothing in front. */
    public static final PublicAddress LOCAL = new PublicAddress("http://localhost", "");

    /** The address of the stub as a whole. */
    public String url() {
        return origin + prefix;
    }
}
