package io.jobskit.mock.cli;

import io.jobskit.mock.server.ControlAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may send control requests and use WireMock's admin API, and what they may do with it. */
final class ControlOptions {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#@*\\s]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:JOBS_CONTROL_TOKEN}",
            description =
                    "token that control requests must send as Authorization: Bearer; required unless the stub listens on loopback; by default the value of JOBS_CONTROL_TOKEN")
    private @Nullable String token;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "origin of pages that may send control requests, such as http://localhost:3000; may be repeated")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "host name to which control requests may be sent, besides localhost; may be repeated")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--allow-proxying",
            description = "let stub mappings, recordings and webhooks send requests to other servers")
    private boolean proxying;

    ControlAccess access() {
        return new ControlAccess(token, origins, hosts);
    }

    boolean proxying() {
        return proxying;
    }

    /** Complains of what cannot be used. */
    void check() {
        if (token != null && token.isBlank()) {
            throw new IllegalArgumentException("--control-token is empty: it must be a text that nobody guesses.");
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("--allow-origin is '" + origin
                        + "': it must be an origin such as http://localhost:3000, without a path and not '*'.");
            }
        }
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("--allow-host is '" + host
                        + "': it must be a host name such as jobs-mock, without scheme and port.");
            }
        }
    }
}
