package io.jobskit.conformance.engine;

import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.contract.catalogue.Level;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.TestAbortedException;

/**
 * Tells a requirement's outcome in the platform's words. FAIL fails, and so does a {@code must} that could not be
 * judged; another that could not is aborted, as it leaves the verdict alone. A WARN passes with its text as a report
 * entry, as does a freedom with its reading.
 */
final class OutcomeReporter {

    private final EngineExecutionListener listener;
    private final Secrets secrets;
    private final PublicVerdict judgements;

    OutcomeReporter(EngineExecutionListener listener, Secrets secrets) {
        this.listener = listener;
        this.secrets = secrets;
        this.judgements = new PublicVerdict(secrets);
    }

    void tell(TestDescriptor test, RequirementOutcome judged) {
        switch (judged.outcome()) {
            case PASS -> ended(test, TestExecutionResult.successful());
            case FAIL ->
                ended(test, TestExecutionResult.failed(withoutTrace(new AssertionError(judgements.failure(judged)))));
            case INCONCLUSIVE -> ended(test, inconclusive(judged));
            case WARN -> noted(test, "warning", judgements.failure(judged));
            case OBSERVED -> noted(test, "reading", secrets.masked(judged.reading()));
            case NOT_APPLICABLE, KNOWN_FAILURE ->
                listener.executionSkipped(test, judged.outcome() + ": " + secrets.masked(judged.reason()));
        }
    }

    private TestExecutionResult inconclusive(RequirementOutcome judged) {
        String text = "It could not be judged.\n" + judgements.failure(judged);
        return judged.requirement().level() == Level.MUST
                ? TestExecutionResult.failed(withoutTrace(new AssertionError(text)))
                : TestExecutionResult.aborted(withoutTrace(new TestAbortedException(text)));
    }

    private void noted(TestDescriptor test, String name, String text) {
        listener.executionStarted(test);
        if (!text.isBlank()) {
            listener.reportingEntryPublished(test, ReportEntry.from(name, text));
        }
        listener.executionFinished(test, TestExecutionResult.successful());
    }

    private void ended(TestDescriptor test, TestExecutionResult result) {
        listener.executionStarted(test);
        listener.executionFinished(test, result);
    }

    /** Where in the kit it was noticed is no help: what to look at stands in the message. */
    static <T extends Throwable> T withoutTrace(T throwable) {
        throwable.setStackTrace(new StackTraceElement[0]);
        return throwable;
    }
}
