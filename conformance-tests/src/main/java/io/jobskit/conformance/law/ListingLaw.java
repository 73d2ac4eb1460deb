package io.jobskit.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A listed job agrees with the same job read by itself before and after (LIST-05). */
final class ListingLaw implements Law {

    static final String REQUIREMENT = "LIST-05";

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        for (Story story : history.stories()) {
            Origin origin = new Origin(story, judgements);
            for (Sighting listed : story.listings()) {
                Optional<Disagreement> found = origin.against(listed).or(() -> present(judgements, story, listed));
                found.ifPresent(disagreement -> blame(judgements, story, disagreement));
                if (found.isPresent()) {
                    break;
                }
            }
        }
    }

    private static void blame(Judgements judgements, Story story, Disagreement disagreement) {
        judgements.violated(
                REQUIREMENT,
                new Difference.Disagreement(
                        "The %s of job %s, read by itself and in the listing,".formatted(disagreement.what, story.id()),
                        disagreement.read,
                        disagreement.listed),
                disagreement.evidence.toArray(Exchange[]::new));
    }

    record Disagreement(String what, String read, String listed, List<Exchange> evidence) {}

    /** What changes is compared where the readings around the listing agree and nothing was done to the job. */
    private static Optional<Disagreement> present(Judgements judgements, Story story, Sighting listed) {
        Optional<Sighting> before = story.lastBefore(listed.exchange());
        Optional<Sighting> after = story.firstAfter(listed.exchange());
        if (before.isEmpty()
                || after.isEmpty()
                || story.mayBeTouched(before.get().exchange(), after.get().exchange(), any -> true)) {
            return Optional.empty();
        }
        Sighting first = before.get();
        Sighting last = after.get();
        if (first.status().isPresent()
                && last.status().isPresent()
                && listed.status().isPresent()) {
            judgements.judged(REQUIREMENT, "listings agree with readings");
            boolean cancelAsked =
                    !story.deedsUntil(last.exchange(), Operation.CANCEL).isEmpty();
            if (first.status().get().canBecome(last.status().get(), cancelAsked)
                    && !fits(story, first, listed, last, cancelAsked)) {
                return differs("status", first, listed, last.exchange());
            }
        }
        for (String name : new String[] {"started_at", "completed_at"}) {
            if (!first.attribute(name).equals(listed.attribute(name))
                    && first.time(name).isPresent()
                    && last.time(name).isPresent()
                    && listed.time(name).isPresent()
                    && Times.same(first.time(name).get(), last.time(name).get())
                    && !Times.same(first.time(name).get(), listed.time(name).get())
                    // What moves from one listing to the next is wrong in itself (STATUS-10, STATUS-11).
                    && !Moments.moveInListings(story, name)) {
                return differs(name, first, listed, last.exchange());
            }
        }
        return Optional.empty();
    }

    /** Whether the job can have been in the listed status between the two readings. */
    private static boolean fits(Story story, Sighting first, Sighting listed, Sighting last, boolean cancelAsked) {
        JobStatus from = first.status().orElseThrow();
        JobStatus middle = listed.status().orElseThrow();
        JobStatus to = last.status().orElseThrow();
        if (from == to && story.standsStill(last.exchange())) {
            return middle == from || (middle.isCancelled() && from.isCancelled());
        }
        return from.canBecome(middle, cancelAsked) && middle.canBecome(to, cancelAsked);
    }

    static Optional<Disagreement> differs(String attribute, Sighting read, Sighting listed, Exchange... more) {
        List<Exchange> evidence = new ArrayList<>(List.of(read.exchange(), listed.exchange()));
        evidence.addAll(List.of(more));
        return Optional.of(new Disagreement(
                attribute, text(read.attribute(attribute)), text(listed.attribute(attribute)), evidence));
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }
}
