package io.jobskit.mock.wiremock;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to be reached, and what it does besides the API.
 *
 * @param bind the address that it listens on
 * @param port the port that it listens on; 0 for any that is free
 * @param httpsPort the port for HTTPS; 0 for any that is free, null for none
 * @param mappings a directory with stub mappings of the user's; null for none
 * @param controlToken what a control request must show; null if control is open (on loopback) or off (elsewhere)
 * @param bodyLimit how many bytes the body of a request may have
 * @param journalSize how many of the last requests are remembered
 * @param log takes a line for each request; null for no log
 * @param verbose whether the log says why requests were refused
 */
public record ServerSettings(
        String bind,
        int port,
        @Nullable Integer httpsPort,
        @Nullable Path mappings,
        @Nullable String controlToken,
        int bodyLimit,
        int journalSize,
        @Nullable Consumer<String> log,
        boolean verbose) {}
