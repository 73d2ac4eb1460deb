package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;

/**
 * Between two looks, a job changes only as the life of a job allows. Leaving a cancelled status is blamed on CANCEL-11,
 * leaving another that has ended on STATUS-08, any other wrong change on STATUS-02, and being cancelled when only another
 * job was cancelled meanwhile on CANCEL-09.
 */
final class StatusLaw implements Law {

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        List<Exchange> cancels = history.exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.CANCEL)
                .toList();
        // A listing that is wrong about a job (LIST-05) says nothing about how the job changed.
        boolean listingsTell = !judgements.isViolated(ListingLaw.REQUIREMENT);
        for (Story story : history.stories()) {
            new Changes(story, cancels, judgements).in(story.readings());
            if (listingsTell) {
                new Changes(story, cancels, judgements).in(story.listings());
            }
        }
    }

    /** The changes of one job. */
    private record Changes(Story story, List<Exchange> cancels, Judgements judgements) {

        /** One wrong change of a job is enough: what follows it follows from it. */
        void in(List<Sighting> sightings) {
            for (int later = 1; later < sightings.size(); later++) {
                judged(sightings.get(later - 1), sightings.get(later));
                for (int earlier = later - 1; earlier >= 0; earlier--) {
                    if (isWrong(sightings.get(earlier), sightings.get(later))) {
                        return;
                    }
                    if (isKnown(sightings.get(earlier), sightings.get(later))) {
                        break;
                    }
                }
            }
        }

        private boolean isWrong(Sighting from, Sighting to) {
            if (from.status().isEmpty() || to.status().isEmpty()) {
                return false;
            }
            JobStatus first = from.status().get();
            JobStatus then = to.status().get();
            if (first == then
                    || !from.isBefore(to)
                    || story.mayBeTouched(from.exchange(), to.exchange(), Operation.MOVE::equals)) {
                return false;
            }
            boolean cancelAsked =
                    !story.deedsUntil(to.exchange(), Operation.CANCEL).isEmpty();
            if (!first.canBecome(then, cancelAsked)) {
                judgements.violated(
                        owner(first),
                        new Difference.IllegalChange(story.id(), from.label(), to.label()),
                        from.exchange(),
                        to.exchange());
                return true;
            }
            return !cancelAsked && isCancelledByNobody(from, to, first, then);
        }

        /** What was seen before the same status was seen has been compared with that already. */
        private static boolean isKnown(Sighting earlier, Sighting later) {
            return earlier.status().isPresent() && earlier.status().equals(later.status()) && earlier.isBefore(later);
        }

        private void judged(Sighting from, Sighting to) {
            if (from.status().isPresent() && to.status().isPresent() && from.isBefore(to)) {
                judgements.judged("STATUS-02", "changes of status are allowed ones");
                judgements.judged(owner(from.status().get()), "a status that was reached is kept");
            }
        }

        private static String owner(JobStatus status) {
            return status.isCancelled() ? "CANCEL-11" : status.hasEnded() ? "STATUS-08" : "STATUS-02";
        }

        /** A job that was aged may have been stopped for running too long, under any final status (STATUS-12). */
        private boolean isCancelledByNobody(Sighting from, Sighting to, JobStatus first, JobStatus then) {
            boolean becomesCancelled = then == JobStatus.CANCEL_REQUESTED || then.isCancelled();
            if (!becomesCancelled
                    || first == JobStatus.CANCEL_REQUESTED
                    || first.isCancelled()
                    || story.creation().isEmpty()
                    || story.mayHaveBeenMoved(
                            to.exchange(), status -> status == JobStatus.CANCEL_REQUESTED || status.isCancelled())
                    || !story.deedsUntil(to.exchange(), Operation.AGE).isEmpty()) {
                return false;
            }
            List<Exchange> others = cancels.stream()
                    .filter(cancel -> Order.mayBeBetween(from.exchange(), cancel, to.exchange()))
                    .toList();
            if (others.isEmpty()) {
                judgements.violated(
                        owner(first),
                        new Difference.Unwanted("Job %s was seen as %s and later as %s, and nobody had cancelled it"
                                .formatted(story.id(), from.label(), to.label())),
                        from.exchange(),
                        to.exchange());
            } else {
                judgements.violated(
                        "CANCEL-09",
                        new Difference.Unwanted("Job %s was seen as %s and later as %s; only another job was cancelled"
                                .formatted(story.id(), from.label(), to.label())),
                        from.exchange(),
                        others.get(0),
                        to.exchange());
            }
            return true;
        }
    }
}
