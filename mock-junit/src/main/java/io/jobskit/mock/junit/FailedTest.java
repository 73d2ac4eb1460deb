package io.jobskit.mock.junit;

import io.jobskit.mock.client.ControlException;
import io.jobskit.mock.client.JobsControl;
import io.jobskit.mock.client.RequestSeen;
import java.io.UncheckedIOException;
import java.util.List;

/** What a failed test asked of its firm. */
final class FailedTest {

    private FailedTest() {}

    /** It as text, a line for each request. What cannot be had is no reason for another failure. */
    static String told(String test, JobsControl firm) {
        String of = test + " failed; firm " + firm.firm() + " of " + firm.server();
        List<RequestSeen> requests;
        try {
            requests = firm.requests();
        } catch (ControlException | UncheckedIOException gone) {
            return of + " does not tell what it was asked: " + gone.getMessage();
        }
        if (requests.isEmpty()) {
            return of + " was asked nothing. Does the code under test send the header Addepar-Firm: " + firm.firm()
                    + "?";
        }
        StringBuilder text = new StringBuilder(of).append(" was asked:");
        requests.forEach(
                request -> text.append(System.lineSeparator()).append("  ").append(request));
        return text.toString();
    }
}
