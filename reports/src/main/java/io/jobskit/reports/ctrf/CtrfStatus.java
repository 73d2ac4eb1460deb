package io.jobskit.reports.ctrf;

import io.jobskit.contract.outcome.Outcome;
import java.util.Locale;

/** How a test ended, in the words of the format. */
enum CtrfStatus {
    PASSED,
    FAILED,
    SKIPPED,
    PENDING,
    OTHER;

    /** What readers of the format are told of an outcome. */
    static CtrfStatus of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> PASSED;
            case FAIL, INCONCLUSIVE -> FAILED;
            case NOT_APPLICABLE, KNOWN_FAILURE -> SKIPPED;
            case WARN, OBSERVED -> OTHER;
        };
    }

    /** As the format writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
