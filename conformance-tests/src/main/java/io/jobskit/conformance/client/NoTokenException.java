package io.jobskit.conformance.client;

import io.jobskit.conformance.failure.CannotJudgeException;
import java.util.List;

/** An identity gets no token, so that nothing can be judged by it. */
public final class NoTokenException extends CannotJudgeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    private NoTokenException(String identity, String why, boolean mayPass) {
        super("The identity '%s' gets no token: %s".formatted(identity, why), List.of());
        this.mayPass = mayPass;
    }

    /** For a reason that is the same when it is asked again: that would only get the client locked. */
    static NoTokenException refused(String identity, String why) {
        return new NoTokenException(identity, why, false);
    }

    /** For a reason that may be gone a little later. */
    static NoTokenException unanswered(String identity, String why) {
        return new NoTokenException(identity, why, true);
    }

    /** Whether there is a point in asking again. */
    boolean mayPass() {
        return mayPass;
    }
}
