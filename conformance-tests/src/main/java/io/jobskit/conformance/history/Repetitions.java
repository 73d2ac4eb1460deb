package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.IntStream;

/** Listings that show the same of a job one after the other, while nothing else was asked of it: the first and the last say it all. */
final class Repetitions {

    private Repetitions() {}

    /** The listings without those; {@code asked} is all that was asked of the job. */
    static List<Observation> leftOut(List<Observation> listings, List<Exchange> asked) {
        return IntStream.range(0, listings.size())
                .filter(place -> place == 0
                        || place == listings.size() - 1
                        || !isRepeated(listings.subList(place - 1, place + 2), asked))
                .mapToObj(listings::get)
                .toList();
    }

    private static boolean isRepeated(List<Observation> three, List<Exchange> asked) {
        Observation before = three.get(0);
        Observation after = three.get(2);
        return three.get(1).shows(before)
                && three.get(1).shows(after)
                && asked.stream()
                        .noneMatch(other -> HappensBefore.mayBeBetween(before.exchange(), other, after.exchange()));
    }
}
