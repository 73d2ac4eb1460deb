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

    /**
     * A warning is red as well, of less severity: green would hide it. What the documentation leaves open is neither kept nor
     * violated, and was looked at: it has no status, which Allure shows as unknown.
     */
    static Optional<Status> of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Optional.of(Status.PASSED);
            case OBSERVED -> Optional.empty();
            case FAIL, WARN -> Optional.of(Status.FAILED);
            case INCONCLUSIVE -> Optional.of(Status.BROKEN);
            case NOT_APPLICABLE, KNOWN_FAILURE -> Optional.of(Status.SKIPPED);
        };
    }

    /** Whether a result says of a requirement what the verdict says; scenarios about an open question pass. */
    static boolean isSo(TestResult result, Outcome outcome) {
        return of(outcome).orElse(Status.PASSED).equals(result.getStatus());
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
