package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;

/** Lists all jobs once more when the scenarios are over, so that what a refused creation left behind does not go unseen. */
final class WholeListing {

    static final String LARGEST = "?page%5Blimit%5D=2000";
    private static final int MOST_PAGES = 10;

    private final Identity identity;
    private final JobsClient client;

    /** By the owner of the run's jobs. */
    WholeListing(Wire wire, Target target) {
        this(JobsClient.of(wire, target, ""), target.owner());
    }

    WholeListing(JobsClient client, Identity identity) {
        this.client = client;
        this.identity = identity;
    }

    /** The answers are kept in the run's history, for its rules. */
    void take() {
        try {
            Exchange page = client.list(identity, LARGEST);
            for (int pages = 1; pages < MOST_PAGES && next(page).isTextual(); pages++) {
                page = client.listOn(
                        identity, next(page).asText(), page.request().uri());
            }
        } catch (CannotJudgeException unanswered) {
            // A target that does not answer any more has nothing to show.
        }
    }

    private static JsonNode next(Exchange page) {
        return page.json().at("/links/next");
    }
}
