package io.jobskit.conformance.client;

import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.http2.BrokenOffException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpHost;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.HttpHostConnectException;
import org.jspecify.annotations.Nullable;

/** Says in words why no answer came. */
final class FailureReason {

    private static final String CLOSED = "the connection was closed without a response";
    private static final String CUT_SHORT = "the connection was closed in the middle of the response";

    private static final String BROKEN_OFF = "the server ";
    private static final String OVER_HTTP_1 =
            "; the server may accept the request over HTTP/1.1: set http: 1.1 in the target file";

    private static final String NOT_WITHIN = "no complete response within ";
    private static final String NO_CONNECTION = "no connection to ";
    private static final String NOBODY = "nothing listens at ";

    private static final String PROXY =
            ". The proxy comes from the target file, or from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY; the kit uses no proxy for hosts in NO_PROXY";

    private static final List<String> ALERTS_FOR_A_CERTIFICATE = List.of(
            "certificate_required", "bad_certificate", "handshake_failure", "certificate_unknown", "unknown_ca");

    private static final long MEGABYTE = 1_000_000;

    private FailureReason() {}

    /** Whether that is what is said of a connection that was there and broke off. */
    static boolean isDropped(String trouble) {
        return trouble.equals(CLOSED) || trouble.equals(CUT_SHORT) || trouble.startsWith(BROKEN_OFF);
    }

    /** Whether that is what is said of an answer that did not come in its time, or of a connection that was refused. */
    static boolean isLate(String trouble) {
        return trouble.startsWith(NOT_WITHIN) || trouble.startsWith(NO_CONNECTION) || trouble.startsWith(NOBODY);
    }

    /** Why an exchange with that address failed, of whose answer's body so many bytes had come. */
    static String of(Throwable thrown, URI uri, Duration timeout, long received) {
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        Optional<String> untrusted = untrusted(thrown);
        if (untrusted.isPresent()) {
            return place + " " + untrusted.get();
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProxyRefusedException) {
                return cause.getMessage() + PROXY;
            }
            if (cause instanceof NoHttp2Exception) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof BrokenOffException) {
                return BROKEN_OFF + cause.getMessage() + elsewise(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof UnknownHostException) {
                return unknownHost(String.valueOf(cause.getMessage()), uri);
            }
            if (cause instanceof ConnectTimeoutException late) {
                String within = " within " + ValueWords.duration(timeout);
                return isProxy(late.getHost(), uri)
                        ? NO_CONNECTION + "the proxy " + late.getHost().toHostString() + within + PROXY
                        : NO_CONNECTION + place + within;
            }
            if (cause instanceof HttpHostConnectException shut && isProxy(shut.getHost(), uri)) {
                return NOBODY + "the proxy " + shut.getHost().toHostString() + PROXY;
            }
            if (cause instanceof ConnectException) {
                return NOBODY + place;
            }
            if (cause instanceof SocketTimeoutException) {
                return NOT_WITHIN + ValueWords.duration(timeout) + begun(received);
            }
            if (cause instanceof SSLException) {
                return "the TLS connection to %s failed: %s%s"
                        .formatted(place, cause.getMessage(), remedy(String.valueOf(cause.getMessage())));
            }
            if (cause instanceof NoHttpResponseException || cause instanceof SocketException) {
                return CLOSED;
            }
            if (cause instanceof ConnectionClosedException) {
                return CUT_SHORT;
            }
            if (cause instanceof ProtocolException) {
                return "the response is not HTTP";
            }
        }
        Throwable cause =
                thrown instanceof UncheckedIOException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return "the response could not be read: %s"
                .formatted(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    private static Optional<String> untrusted(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    /** A host that is not the one of the address is that of the proxy before it. */
    private static boolean isProxy(@Nullable HttpHost host, URI uri) {
        return host != null
                && !(host.getHostName().equalsIgnoreCase(uri.getHost()) && host.getPort() == Addresses.port(uri));
    }

    private static String unknownHost(String message, URI uri) {
        String host = message.replaceFirst(":.*", "");
        return host.isEmpty() || message.startsWith(uri.getHost())
                ? "there is no host '%s'".formatted(uri.getHost())
                : "there is no host '%s' for the proxy%s".formatted(host, PROXY);
    }

    private static String elsewise(String message) {
        return message.endsWith("HTTP_1_1_REQUIRED") || message.endsWith("INADEQUATE_SECURITY") ? OVER_HTTP_1 : "";
    }

    private static String remedy(String message) {
        if (message.contains("fatal alert") && ALERTS_FOR_A_CERTIFICATE.stream().anyMatch(message::contains)) {
            return "; if the server requires a client certificate, add tls: {certificate: FILE, key: FILE} to the target file";
        }
        return message.startsWith("Unsupported or unrecognized SSL message")
                ? "; if the server does not use TLS, its address must begin with http://"
                : "";
    }

    /** What comes in drops has not come; a long answer has, but for its end. */
    private static String begun(long received) {
        return received < MEGABYTE ? "" : String.format(Locale.ROOT, ", but %,d MB of one", received / MEGABYTE);
    }
}
