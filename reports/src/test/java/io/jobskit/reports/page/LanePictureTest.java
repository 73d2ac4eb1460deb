package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.tuple;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanePictureTest {

    @Test
    void thePictureOfALifeHasALaneForEachStatusAndKeepsItsArrowsApart() {
        LanePicture picture = LanePicture.of(ObservedLives.of(Verdicts.conformant()));

        assertThat(picture.lanes()).hasSize(12);
        assertThat(picture.lanes())
                .filteredOn(LanePicture.Lane::seen)
                .extracting(LanePicture.Lane::label)
                .containsExactly("Queued", "In Progress", "Completed");
        assertThat(picture.arrows())
                .filteredOn(LanePicture.Arrow::seen)
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to)
                .contains(tuple("In Progress", "Completed"));
        assertThat(picture.arrows()).extracting(LanePicture.Arrow::x).doesNotHaveDuplicates();
        assertThat(picture.arrows()).allSatisfy(arrow -> assertThat(arrow.x()).isLessThan(picture.width()));
    }

    @Test
    void thePictureTellsWhatWasSeenFromWhatMustHaveHappened() {
        LanePicture picture = LanePicture.of(ObservedLives.of(Verdicts.conformant()));

        assertThat(picture.arrows())
                .filteredOn(LanePicture.Arrow::open)
                .extracting(LanePicture.Arrow::from)
                .containsExactly("Failed", "Error Cancelled", "Rejected", "Timed Out");
        assertThat(picture.arrows())
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to, LanePicture.Arrow::said)
                .contains(
                        tuple("In Progress", "Completed", "seen in 157 jobs"), tuple("Queued", "Rejected", "not seen"));
        VerdictFile blinked = Verdicts.with(entry -> Verdicts.evidence(
                entry,
                entry.id().equals("READ-01")
                        ? List.of(
                                Verdicts.reading("READ-01", 1, "1", "Queued"),
                                Verdicts.reading("READ-01", 2, "1", "Completed"))
                        : List.of()));
        assertThat(LanePicture.of(ObservedLives.of(blinked)).arrows())
                .filteredOn(LanePicture.Arrow::seen)
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to, LanePicture.Arrow::said)
                .containsExactly(tuple("In Progress", "Completed", "must have happened in 1 job"));
    }

    @Test
    void thePictureNamesAFewStatusesThatAreNone() {
        VerdictFile dancing = Verdicts.with(entry ->
                Verdicts.evidence(entry, List.of(Verdicts.reading(entry.id(), 1, "1", "Dancing to " + entry.id()))));

        assertThat(LanePicture.of(ObservedLives.of(dancing)).unknown())
                .hasSize(13)
                .satisfies(first -> assertThat(first).matches("Dancing to [A-Z]+-\\d+, in 1 job"), atIndex(0))
                .endsWith("and 145 more");
    }
}
