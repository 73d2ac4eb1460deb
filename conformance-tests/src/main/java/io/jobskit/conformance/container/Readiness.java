package io.jobskit.conformance.container;

import io.jobskit.conformance.target.WaitFor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tells whether a container is ready. Never by its port: what publishes a port takes connections before anything
 * listens in the container.
 */
interface Readiness {

    /** What it lacks to be ready, in words; empty once it is ready. */
    Optional<String> missing();

    /** What the target file waits for, looked for at this address or in this log. */
    static Readiness of(WaitFor waitFor, URI address, Supplier<String> log) {
        if (waitFor instanceof WaitFor.HttpPath http) {
            return new OfHttp(URI.create(address + http.path()));
        }
        WaitFor.LogLine line = (WaitFor.LogLine) waitFor;
        return new OfLog(log, Pattern.compile(line.regex()));
    }

    /** Ready when a GET is answered with 200. */
    record OfHttp(URI uri) implements Readiness {

        private static final int MOST_MILLIS = 5_000;

        @Override
        public Optional<String> missing() {
            try {
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setInstanceFollowRedirects(false);
                connection.setConnectTimeout(MOST_MILLIS);
                connection.setReadTimeout(MOST_MILLIS);
                try {
                    int status = connection.getResponseCode();
                    return status == HttpURLConnection.HTTP_OK
                            ? Optional.empty()
                            : Optional.of("GET " + uri + " was last answered with " + status + ", not with 200");
                } finally {
                    connection.disconnect();
                }
            } catch (IOException noAnswer) {
                return Optional.of("GET " + uri + " was not answered");
            }
        }
    }

    /** Ready when a line has been printed. */
    record OfLog(Supplier<String> log, Pattern regex) implements Readiness {

        @Override
        public Optional<String> missing() {
            return Log.has(log.get(), regex)
                    ? Optional.empty()
                    : Optional.of("no line that it printed has `" + regex + "`");
        }
    }
}
