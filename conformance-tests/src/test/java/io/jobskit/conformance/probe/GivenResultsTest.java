package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** Which results are still what they were. */
class GivenResultsTest {

    @Test
    void theyAreThoseOfTheOwnersJobsInTheirOrder() {
        Tale tale = new Tale()
                .created("7")
                .created("8")
                .created("9")
                .downloaded("8", 200, "a")
                .downloaded("7", 303, "")
                .downloaded("9", 404, "")
                .downloaded("8", 200, "a");

        assertThat(GivenResults.among(tale.exchanges(), tale.last().identity())).containsExactly("8", "7");
        assertThat(GivenResults.among(tale.exchanges(), "other-user")).isEmpty();
    }

    @Test
    void whatWasCancelledOrMovedSinceIsNoneOfThem() {
        Tale tale = new Tale()
                .created("7")
                .created("8")
                .downloaded("7", 200, "a")
                .downloaded("8", 200, "a")
                .cancelled("7", 204)
                .aged("8", "PT1H");

        assertThat(GivenResults.among(tale.exchanges(), tale.last().identity())).isEmpty();
    }
}
