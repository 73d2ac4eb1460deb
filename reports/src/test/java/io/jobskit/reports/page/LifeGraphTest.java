package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.tuple;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeGraphTest {

    /** One job of each requirement is in the verdicts. */
    private static final int ALL = Verdicts.conformant().requirements().size();

    @Test
    void bothPicturesHaveABoxForEachStatusAndNoBoxStandsOnAnother() {
        LifeGraph graph = LifeGraph.of(ObservedLives.of(Verdicts.conformant()));

        assertThat(graph.pictures()).extracting(LifeGraph.Picture::name).containsExactly("wide", "narrow");
        assertThat(graph.pictures()).allSatisfy(picture -> {
            assertThat(picture.boxes())
                    .hasSize(12)
                    .filteredOn(LifeGraph.Box::seen)
                    .extracting(LifeGraph.Box::label)
                    .containsExactlyInAnyOrder("Queued", "In Progress", "Completed");
            assertThat(picture.boxes()).allSatisfy(box -> {
                assertThat(box.x()).isBetween(0.0, (double) picture.width() - box.width());
                assertThat(box.y()).isBetween(0.0, (double) picture.height() - box.height());
                assertThat(picture.boxes())
                        .filteredOn(other -> Math.abs(other.x() - box.x()) < box.width()
                                && Math.abs(other.y() - box.y()) < box.height())
                        .containsExactly(box);
            });
            assertThat(picture.arrows()).hasSize(graph.changes().size());
            assertThat(picture.arrows()).extracting(LifeGraph.Drawn::curve).doesNotHaveDuplicates();
        });
    }

    @Test
    void theUsualPathIsMarkedAndWhatWasSeenIsDrawnLast() {
        LifeGraph graph = LifeGraph.of(ObservedLives.of(Verdicts.conformant()));

        assertThat(graph.changes())
                .filteredOn(LifeGraph.Arrow::usual)
                .extracting(LifeGraph.Arrow::to)
                .containsExactly("Picked Up By Job Runner", "In Progress", "Completed");
        assertThat(graph.pictures().get(0).arrows())
                .extracting(drawn -> drawn.change().seen())
                .endsWith(true)
                .isSorted();
    }

    @Test
    void thePictureTellsWhatWasSeenFromWhatMustHaveHappened() {
        LifeGraph picture = LifeGraph.of(ObservedLives.of(Verdicts.conformant()));

        assertThat(picture.changes())
                .filteredOn(LifeGraph.Arrow::open)
                .extracting(LifeGraph.Arrow::from)
                .containsExactly("Failed", "Error Cancelled", "Rejected", "Timed Out");
        assertThat(picture.changes())
                .extracting(LifeGraph.Arrow::from, LifeGraph.Arrow::to, LifeGraph.Arrow::said)
                .contains(
                        tuple("In Progress", "Completed", "seen in " + ALL + " jobs"),
                        tuple("Queued", "Rejected", "not seen"));
        VerdictFile blinked = Verdicts.with(entry -> Verdicts.evidence(
                entry,
                entry.id().equals("READ-01")
                        ? List.of(
                                Verdicts.reading("READ-01", 1, "1", "Queued"),
                                Verdicts.reading("READ-01", 2, "1", "Completed"))
                        : List.of()));
        assertThat(LifeGraph.of(ObservedLives.of(blinked)).changes())
                .filteredOn(LifeGraph.Arrow::seen)
                .extracting(LifeGraph.Arrow::from, LifeGraph.Arrow::to, LifeGraph.Arrow::said)
                .containsExactly(tuple("In Progress", "Completed", "must have happened in 1 job"));
    }

    @Test
    void thePictureNamesAFewStatusesThatAreNone() {
        VerdictFile dancing = Verdicts.with(entry ->
                Verdicts.evidence(entry, List.of(Verdicts.reading(entry.id(), 1, "1", "Dancing to " + entry.id()))));

        assertThat(LifeGraph.of(ObservedLives.of(dancing)).unknown())
                .hasSize(13)
                .satisfies(first -> assertThat(first).matches("Dancing to [A-Z]+-\\d+, in 1 job"), atIndex(0))
                .endsWith("and " + (ALL - 12) + " more");
    }
}
