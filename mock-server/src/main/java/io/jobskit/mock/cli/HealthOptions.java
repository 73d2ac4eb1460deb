package io.jobskit.mock.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a stub that runs is asked, in place of starting one. */
final class HealthOptions {

    @Option(
            names = "--check-health",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "ask the stub at URL (by default http://127.0.0.1 with --port) whether that stub is ready, and start nothing; the exit status is 0 if the stub is ready, otherwise 1")
    private @Nullable String address;

    /**
     * The question; null if there is none.
     *
     * @param nearby the address of the stub where none is given
     * @throws IllegalArgumentException if the one that is given is no address of a stub
     */
    @Nullable
    HealthCheck check(String nearby) {
        return address == null ? null : new HealthCheck(address.isEmpty() ? nearby : address);
    }
}
