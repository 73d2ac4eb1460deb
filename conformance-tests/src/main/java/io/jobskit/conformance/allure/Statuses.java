package io.jobskit.conformance.allure;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.qameta.allure.SeverityLevel;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Optional;

/** The kit's words in Allure's. */
final class Statuses {

    private static final String TAG = "tag";

    private Statuses() {}

    /** A warning is red as well, of less severity: green would hide it. */
    static Status of(Outcome outcome) {
        return switch (outcome) {
            case PASS, OBSERVED -> Status.PASSED;
            case FAIL, WARN -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            case NOT_APPLICABLE, KNOWN_FAILURE -> Status.SKIPPED;
        };
    }

    static SeverityLevel severity(Level level) {
        return switch (level) {
            case MUST -> SeverityLevel.CRITICAL;
            case SHOULD -> SeverityLevel.MINOR;
            case MAY, OPEN -> SeverityLevel.TRIVIAL;
        };
    }

    /** Whether a result is about that requirement, whose id is among its tags. */
    static boolean isAbout(TestResult result, Requirement requirement) {
        return result.getLabels().stream()
                .anyMatch(
                        label -> TAG.equals(label.getName()) && requirement.id().equals(label.getValue()));
    }

    /** The last result about a requirement. */
    static Optional<TestResult> last(List<TestResult> results, Requirement requirement) {
        return results.stream().filter(result -> isAbout(result, requirement)).reduce((one, other) -> other);
    }
}
