package io.jobskit.conformance.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationTest {

    /** That the code is the documented one is for one rule to say; all others know what the job was created with. */
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void aJobIsKnownByItsCreationWhateverSuccessThatWas(int status) {
        assertThat(jobs(status))
                .singleElement()
                .satisfies(job -> assertThat(job.creation())
                        .hasValueSatisfying(creation -> assertThat(
                                        creation.parameters().path("view_id").asText())
                                .isEqualTo("2")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void whatIsRefusedIsNoJobWhateverItShows(int status) {
        assertThat(jobs(status)).isEmpty();
    }

    private static List<JobHistory> jobs(int status) {
        Tale tale = new Tale()
                .create("portfolio_view_results", Tale.VIEW, status, "{\"data\":" + Tale.job("7", "Queued") + "}");
        return History.ofRun(tale.exchanges(), List.of()).jobs();
    }
}
