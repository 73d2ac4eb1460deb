package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.util.Optional;

/** Lists all jobs of an identity, so that what a refused creation left behind does not go unseen, nor what goes on at the end of a run. */
final class WholeListing {

    static final int MOST_PAGES = 10;

    private static final String LARGEST = "?page%5Blimit%5D=2000";

    private final Identity identity;
    private final JobsClient client;

    /** By the owner of the run's jobs. */
    WholeListing(ThrottledClient wire, Target target) {
        this(JobsClient.of(wire, target, ""), target.owner());
    }

    WholeListing(JobsClient client, Identity identity) {
        this.client = client;
        this.identity = identity;
    }

    /** The answers are kept in the run's history, for its rules. */
    void take() {
        // A target that does not answer any more has nothing to show.
        Optional<String> unused = take(MOST_PAGES);
    }

    /** That many pages at most; why there were fewer, if that is for want of an answer. */
    Optional<String> take(int most) {
        try {
            Exchange page = client.list(identity, LARGEST);
            for (int pages = 1; pages < most && next(page).isTextual(); pages++) {
                page = client.listOn(
                        identity, next(page).asText(), page.request().uri());
            }
            return Optional.empty();
        } catch (CannotJudgeException unanswered) {
            return Optional.of(String.valueOf(unanswered.getMessage()));
        }
    }

    private static JsonNode next(Exchange page) {
        return page.json().at("/links/next");
    }
}
