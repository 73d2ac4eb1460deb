package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Between two looks, a job changes only as the life of a job allows: each way that it may not go has a rule of its own.
 * What listings show is compared with what listings showed before: they may be all that shows a job (READ-03).
 */
final class ChangeRules {

    private ChangeRules() {}

    static List<Rule> all() {
        return List.of(
                rule("STATUS-02", "its status only changes in allowed ways"),
                rule("STATUS-08", "a status at the end is kept"),
                rule("CANCEL-11", "a cancelled job stays cancelled"),
                rule("CANCEL-09", "cancelling a job cancels no other").needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    private static Rule rule(String requirement, String says) {
        return new Rule(requirement, says, (history, scope, judgement) -> {
            List<Exchange> cancels = history.exchanges().stream()
                    .filter(exchange -> exchange.operation() == Operation.CANCEL)
                    .toList();
            for (JobHistory job : history.jobs()) {
                Changes changes = new Changes(requirement, job, cancels, scope, judgement);
                changes.in(job.readings(), () -> true);
                // A listing that is wrong about a job (LIST-05) says nothing about how the job changed.
                changes.in(
                        job.listings(),
                        () -> AgreementRules.disagreement(history, job).isEmpty());
            }
        });
    }

    /** A wrong change, the requirement that does not allow it, and what shows it. */
    private record Wrong(String requirement, Difference difference, List<Exchange> evidence) {}

    /** The changes of one job, as far as one requirement speaks of them. */
    private record Changes(
            String requirement, JobHistory job, List<Exchange> cancels, Scope scope, Judgement judgement) {

        /** One wrong change of a job is enough: what follows it follows from it. */
        void in(List<Observation> seen, BooleanSupplier tells) {
            for (int later = 1; later < seen.size(); later++) {
                judged(seen.get(later - 1), seen.get(later));
                for (int earlier = later - 1; earlier >= 0; earlier--) {
                    Optional<Wrong> wrong = wrong(seen.get(earlier), seen.get(later));
                    if (wrong.isPresent()) {
                        blame(tells, wrong.get(), seen.get(later));
                        return;
                    }
                    if (isKnown(seen.get(earlier), seen.get(later))) {
                        break;
                    }
                }
            }
        }

        private void judged(Observation from, Observation to) {
            boolean tells =
                    scope.has(to) && from.status().isPresent() && to.status().isPresent() && from.isBefore(to);
            if (tells
                    && (requirement.equals("STATUS-02")
                            || requirement.equals(owner(from.status().get())))) {
                judgement.judged();
            }
        }

        private void blame(BooleanSupplier tells, Wrong wrong, Observation later) {
            if (wrong.requirement.equals(requirement) && scope.has(later) && tells.getAsBoolean()) {
                judgement.violated(wrong.difference, wrong.evidence.toArray(Exchange[]::new));
            }
        }

        private Optional<Wrong> wrong(Observation from, Observation to) {
            if (from.status().isEmpty() || to.status().isEmpty()) {
                return Optional.empty();
            }
            JobStatus first = from.status().get();
            JobStatus then = to.status().get();
            if (first == then
                    || !from.isBefore(to)
                    || job.mayBeTouched(from.exchange(), to.exchange(), Operation.MOVE::equals)) {
                return Optional.empty();
            }
            boolean cancelAsked = !job.isWhole()
                    || job.actionsUntil(to.exchange(), Operation.CANCEL).stream()
                            .anyMatch(cancel -> mayHaveBeenDone(cancel, to));
            if (!first.canBecome(then, cancelAsked)) {
                return Optional.of(new Wrong(
                        owner(first),
                        new Difference.IllegalChange(job.id(), from.label(), to.label()),
                        List.of(from.exchange(), to.exchange())));
            }
            return cancelAsked ? Optional.empty() : cancelledByNobody(from, to);
        }

        /** Somebody else's cancel that is seen to have had no effect has none later. */
        private boolean mayHaveBeenDone(Exchange cancel, Observation to) {
            boolean isOwners = job.creation()
                    .filter(creation -> !creation.exchange().identity().equals(cancel.identity()))
                    .isEmpty();
            return isOwners
                    || job.readings().stream()
                            .noneMatch(seen -> HappensBefore.isBefore(cancel, seen.exchange())
                                    && seen.isBefore(to)
                                    && seen.status()
                                            .filter(status -> !status.isCancelAsked())
                                            .isPresent());
        }

        /** A job that was aged may have been stopped for running too long, under any final status (STATUS-12). */
        private Optional<Wrong> cancelledByNobody(Observation from, Observation to) {
            JobStatus first = from.status().orElseThrow();
            JobStatus then = to.status().orElseThrow();
            boolean isItself = then.isCancelAsked()
                    && !first.isCancelAsked()
                    && job.creation().isPresent();
            if (!isItself
                    || job.mayHaveBeenMoved(to.exchange(), JobStatus::isCancelAsked)
                    || !job.actionsUntil(to.exchange(), Operation.AGE).isEmpty()) {
                return Optional.empty();
            }
            Optional<Exchange> other = cancels.stream()
                    .filter(cancel -> HappensBefore.mayBeBetween(from.exchange(), cancel, to.exchange()))
                    .findFirst();
            String seen = "Job %s was seen as %s and later as %s".formatted(job.id(), from.label(), to.label());
            return Optional.of(
                    other.isEmpty()
                            ? new Wrong(
                                    owner(first),
                                    new Difference.Unwanted(seen + ", and nobody had cancelled it"),
                                    List.of(from.exchange(), to.exchange()))
                            : new Wrong(
                                    "CANCEL-09",
                                    new Difference.Unwanted(seen + "; only another job was cancelled"),
                                    List.of(from.exchange(), other.get(), to.exchange())));
        }

        /** What was seen before the same status was seen has been compared with that already. */
        private static boolean isKnown(Observation earlier, Observation later) {
            return earlier.status().isPresent() && earlier.status().equals(later.status()) && earlier.isBefore(later);
        }

        private static String owner(JobStatus status) {
            return status.isCancelled() ? "CANCEL-11" : status.hasEnded() ? "STATUS-08" : "STATUS-02";
        }
    }
}
