package io.jobskit.mock.cli;

import io.jobskit.mock.health.Health;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import picocli.CommandLine;

/** Asks a stub that runs already whether it answers, for images that have nothing else to ask it with. */
final class HealthCheck {

    private static final int MOST_MILLIS = 5_000;

    /** Neither faults nor stub mappings of the user's befall it, and it needs no token. */
    private static final String PATH = Health.READY;

    private final URI address;

    /**
     * Of the stub at that address.
     *
     * @throws IllegalArgumentException if it is no address of a stub
     */
    HealthCheck(String address) {
        if (!address.matches("http://[^/?#\\s]+[^?#\\s]*")) {
            throw new IllegalArgumentException("--check-health is '" + address
                    + "': it must be the address of a stub, such as http://127.0.0.1:8080.");
        }
        this.address = URI.create(address.replaceFirst("/+$", ""));
    }

    /** Sends one request and says in one line what came of it; the exit status, which is 0 if the stub answers. */
    int ask(PrintStream out, PrintStream err) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + PATH).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MOST_MILLIS);
            connection.setReadTimeout(MOST_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                out.println("The stub at " + address + " answers.");
                return CommandLine.ExitCode.OK;
            }
            err.println("jobs-mock: " + address + PATH + " was answered with " + status + ", not with 200: "
                    + (status == HttpURLConnection.HTTP_UNAVAILABLE
                            ? "the stub there is not ready."
                            : "no stub is there."));
        } catch (IOException noAnswer) {
            err.println("jobs-mock: No stub answers at " + address + ": " + noAnswer.getMessage() + ".");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
