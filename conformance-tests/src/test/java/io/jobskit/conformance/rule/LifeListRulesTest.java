package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.rule.LifeCheck.Blame;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A listing shows what was done to a job, whether the job was read since or not. */
class LifeListRulesTest {

    private static Tale expired() {
        return new Tale()
                .held("7")
                .moved("7", "Completed")
                .read("7", "Completed")
                .aged("7", "PT25H");
    }

    private static Optional<Blame> listed(Tale tale, String status) {
        Tale whole = tale.listed(Tale.job("7", status));
        return LifeCheck.ofLateListing(whole.exchanges(), "7", "it is listed", List.of(whole.last()));
    }

    @Test
    void aJobThatIsListedAsItWasBeforeViolatesThat() {
        assertThat(listed(expired(), "Completed"))
                .get()
                .extracting(Blame::requirement)
                .isEqualTo("LIST-05");
        assertThat(listed(new Tale().held("7").moved("7", "In Progress"), "Queued"))
                .get()
                .extracting(Blame::requirement)
                .isEqualTo("LIST-05");
    }

    @Test
    void aJobThatIsListedAsItIsNowKeepsToThat() {
        assertThat(listed(expired(), "Timed Out")).isEmpty();
        assertThat(listed(new Tale().held("7").moved("7", "In Progress"), "In Progress"))
                .isEmpty();
    }

    @Test
    void aJobThatGoesOnByItselfMayHaveDoneSo() {
        assertThat(listed(new Tale().created("7"), "Completed")).isEmpty();
    }
}
