package io.jobskit.conformance.run;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;

/** A target that takes no credentials any more answers everything with 401, and that violates nothing. */
final class LostCredentials {

    private LostCredentials() {}

    /** The findings, of which those that rest on a refused identity judge nothing, for that reason. */
    static Findings excused(Findings findings, String reason) {
        Findings sound = new Findings();
        for (Finding finding : findings.all()) {
            boolean isUnsound = finding instanceof Finding.Violated
                    && finding.evidence().stream().anyMatch(LostCredentials::isRefused);
            sound.add(
                    isUnsound
                            ? new Finding.Unjudged(finding.requirement(), finding.source(), reason, finding.evidence())
                            : finding);
        }
        return sound;
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange.status() == 401 && !exchange.identity().isEmpty();
    }
}
