package io.jobskit.conformance.allure;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.RunCheck;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.UUID;

/**
 * What is wrong with the run itself: a target that could not be judged, a list of known failures that is out of date.
 * Without a result of its own, a run that is not conformant for that alone would be green.
 */
final class RunResults {

    private final AllureLifecycle lifecycle;

    RunResults(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void add(VerdictFile verdict) {
        RunCheck.of(verdict).forEach(check -> {
            if (check.outcome() == Outcome.FAIL) {
                add(check, Status.FAILED);
            } else if (check.outcome() == Outcome.INCONCLUSIVE) {
                add(check, Status.BROKEN);
            }
        });
    }

    private void add(RunCheck check, Status status) {
        String uuid = UUID.randomUUID().toString();
        lifecycle.scheduleTestCase(new TestResult()
                .setUuid(uuid)
                .setName(check.name())
                .setFullName("run: " + check.name())
                .setTestCaseId(check.name())
                .setHistoryId(check.name())
                .setLabels(List.of(new Label().setName("feature").setValue("run"))));
        lifecycle.startTestCase(uuid);
        lifecycle.updateTestCase(
                uuid,
                result -> result.setStatus(status)
                        .setStatusDetails(new StatusDetails().setMessage("RUN: " + check.reason())));
        lifecycle.stopTestCase(uuid);
        lifecycle.writeTestCase(uuid);
    }
}
