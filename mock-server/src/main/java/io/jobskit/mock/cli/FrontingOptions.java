package io.jobskit.mock.cli;

import io.jobskit.mock.server.Fronting;
import picocli.CommandLine.Option;

/** What stands between the stub and its clients. */
final class FrontingOptions {

    @Option(
            names = "--behind-proxy",
            description =
                    "use X-Forwarded-Prefix, -Proto, -Host, -Port and Forwarded; only if every request comes through a proxy that sets these headers")
    private boolean behindProxy;

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "",
            description =
                    "path in front of all routes of the stub, such as /stub, for a proxy that does not remove this path")
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
