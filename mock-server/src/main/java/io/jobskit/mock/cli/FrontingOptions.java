package io.jobskit.mock.cli;

import io.jobskit.mock.server.Fronting;
import picocli.CommandLine.Option;

/** What stands between the stub and its clients. */
final class FrontingOptions {

    @Option(
            names = "--behind-proxy",
            description =
                    "honour X-Forwarded-Prefix, -Proto, -Host, -Port and Forwarded; only where every request comes through a proxy that sets them")
    private boolean behindProxy;

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "",
            description = "path that everything here is under, such as /stub, for a proxy that does not take it off")
    private String basePath = "";

    Fronting fronting() {
        return Fronting.of(behindProxy, basePath);
    }

    /** Complains of what cannot be used. */
    void check() {
        try {
            fronting();
        } catch (IllegalArgumentException noPath) {
            throw new IllegalArgumentException("--base-path is " + noPath.getMessage(), noPath);
        }
    }
}
