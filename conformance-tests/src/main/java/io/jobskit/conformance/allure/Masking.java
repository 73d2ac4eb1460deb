package io.jobskit.conformance.allure;

import io.jobskit.conformance.report.Secrets;
import io.qameta.allure.model.ExecutableItem;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResultContainer;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of what Allure's adapter has noted, and stack traces, which say nothing of the target. */
final class Masking {

    private final Secrets secrets;

    Masking(Secrets secrets) {
        this.secrets = secrets;
    }

    void mask(TestResultContainer container) {
        container.getBefores().forEach(this::mask);
        container.getAfters().forEach(this::mask);
    }

    void mask(ExecutableItem item) {
        @Nullable StatusDetails details = item.getStatusDetails();
        if (details != null) {
            String message = details.getMessage();
            details.setMessage(message == null ? "" : secrets.masked(message)).setTrace("");
        }
        item.getSteps().forEach(this::mask);
    }
}
