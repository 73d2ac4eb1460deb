package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastSeenTest {

    private static final Map<String, Identity> OWNERS =
            Map.of("7", Identity.nobody(Identity.DEFAULT), "8", Identity.nobody(Identity.DEFAULT));

    private final Tale tale = new Tale().created("7").created("8");

    @Test
    void whatWasNeverLookedAtIsSeenAsNothing() {
        assertThat(seen().status("7")).isEmpty();
        assertThat(seen().hasEnded("7")).isFalse();
    }

    @Test
    void theLastLookCountsBeItAReadingOrAListing() {
        tale.read("7", "Completed").listed(Tale.job("7", "In Progress"), Tale.job("8", "Rejected"));
        assertThat(seen().status("7")).contains(JobStatus.IN_PROGRESS);
        assertThat(seen().hasEnded("7")).isFalse();
        assertThat(seen().hasEnded("8")).isTrue();
        tale.read("7", "User Cancelled");
        assertThat(seen().hasEnded("7")).isTrue();
    }

    @Test
    void aRedirectToResultsSaysThatItHasCompleted() {
        tale.read("7", 303);
        assertThat(seen().status("7")).contains(JobStatus.COMPLETED);
    }

    @Test
    void whatShowsNothingLeavesWhatWasSeenBefore() {
        tale.read("7", "Completed").read("7", 404);
        assertThat(seen().hasEnded("7")).isTrue();
    }

    @Test
    void aLabelThatNobodyKnowsIsNoEnd() {
        tale.read("7", "Completed").read("7", "Done");
        assertThat(seen().status("7")).isEmpty();
        assertThat(seen().hasEnded("7")).isFalse();
    }

    @Test
    void whatOthersAreShownDoesNotCount() {
        tale.read("7", "Completed").by("other-user").listed(Tale.job("9", "Completed"));
        assertThat(seen().status("7")).isEmpty();
        assertThat(seen().status("9")).isEmpty();
    }

    private LastSeen seen() {
        return LastSeen.in(tale.exchanges(), OWNERS);
    }
}
