package io.jobskit.conformance.ci;

import java.net.URI;

/** A target file as it stands in a user's repository. */
final class TargetYaml {

    private TargetYaml() {}

    static String at(URI address) {
        return """
                name: Staging
                base-url: %s
                identities:
                  default: {type: basic, key: "${JOBS_KEY}", secret: "${JOBS_SECRET}", firm: "1"}
                samples:
                  view-id: 2
                  portfolios: {ENTITY: [22, 23]}
                timing: {completes-within: PT10S, poll-every: PT0.02S, request-timeout: PT10S}
                """.formatted(address);
    }
}
