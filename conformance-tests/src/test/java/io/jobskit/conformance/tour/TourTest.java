package io.jobskit.conformance.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TourTest {

    private static final Stop PREFLIGHT = new Stop(Stop.PREFLIGHT, 5, Set.of("LIST-01"));

    @Test
    void whatBringsMostForItsRequestsComesFirstAndWhatIsLeftPlaysTheRest() {
        Tour tour = within(
                20,
                new Stop("A-01", 4, Set.of("A-01", "A-02")),
                new Stop("A-02", 3, Set.of("A-02")),
                new Stop("A-03", 2, Set.of("A-01", "A-02", "A-03")));
        assertThat(tour.stops()).extracting(Stop::scenario).containsExactly("A-03", "A-02", "A-01");
        assertThat(tour.judges()).containsExactlyInAnyOrder("LIST-01", "A-01", "A-02", "A-03");
        assertThat(tour.requests()).isEqualTo(5 + 9 + 1).isLessThanOrEqualTo(20);
    }

    @Test
    void ofTwoThatBringAsMuchTheMandatoryOneIsPlayed() {
        Tour tour = within(10, new Stop("SHOULD-01", 2, Set.of("SHOULD-01")), new Stop("A-01", 2, Set.of("A-01")));
        assertThat(tour.stops()).extracting(Stop::scenario).containsExactly("A-01");
    }

    @Test
    void whatTheRunIsNotAboutCountsForNothing() {
        Tour tour = Tour.within(
                10,
                PREFLIGHT,
                List.of(new Stop("A-01", 1, Set.of("A-01", "B-01", "B-02")), new Stop("A-02", 1, Set.of("A-02"))),
                id -> Optional.of(Level.MUST).filter(any -> id.equals("A-02")));
        assertThat(tour.judges()).containsExactly("A-02");
        assertThat(tour.stops().get(0).scenario()).isEqualTo("A-02");
    }

    @Test
    void theFirstThatWaitsForAJobIsPlayedAloneAfterThoseThatDoNot() {
        Tour tour = within(
                40,
                new Stop("A-01", 4, Set.of("A-01", "RESOURCE-05")),
                new Stop("A-02", 3, Set.of("A-02")),
                new Stop("A-03", 2, Set.of("A-03", "RESOURCE-05")));
        assertThat(tour.legs()).containsExactly(Set.of("A-02"), Set.of("A-03"), Set.of("A-01"));
    }

    private static Tour within(int budget, Stop... stops) {
        return Tour.within(
                budget,
                PREFLIGHT,
                List.of(stops),
                id -> Optional.of(id.startsWith("SHOULD") ? Level.SHOULD : Level.MUST));
    }
}
