package io.jobskit.conformance.allure;

import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the verdict says otherwise than the scenarios: a further, later result of each such requirement, which Allure
 * shows before the earlier one. A requirement that no scenario was played for gets one as well.
 */
final class MissingResults {

    private final AllureLifecycle lifecycle;
    private final List<TestResult> played;

    MissingResults(AllureLifecycle lifecycle, List<TestResult> played) {
        this.lifecycle = lifecycle;
        this.played = played;
    }

    /** Of the requirements that were judged before, those results stand that are there already; a violation is new. */
    void add(Verdict verdict, Set<String> before) {
        List<RequirementOutcome> told = verdict.requirements().stream()
                .filter(judged -> judged.outcome().isViolation()
                        || !before.contains(judged.requirement().id()))
                .toList();
        for (RequirementOutcome judged : told) {
            Optional<TestResult> scenario = Statuses.last(played, judged.requirement());
            if (scenario.filter(result -> Statuses.isSo(result, judged.outcome()))
                    .isEmpty()) {
                add(judged, Statuses.of(judged.outcome()).orElse(Status.PASSED));
            }
        }
    }

    private void add(RequirementOutcome judged, Status status) {
        String uuid = UUID.randomUUID().toString();
        lifecycle.scheduleTestCase(new TestResult()
                .setUuid(uuid)
                .setFullName(judged.scenarios().stream()
                        .findFirst()
                        .orElse(judged.requirement().id()))
                .setLabels(List.of(
                        new Label().setName("tag").setValue(judged.requirement().id()))));
        lifecycle.startTestCase(uuid);
        lifecycle.updateTestCase(uuid, result -> result.setStatus(status));
        lifecycle.stopTestCase(uuid);
        lifecycle.writeTestCase(uuid);
    }
}
