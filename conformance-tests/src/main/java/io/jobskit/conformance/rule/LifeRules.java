package io.jobskit.conformance.rule;

import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.history.JobModel.Pending;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is seen of a job after all that was done to it: each sentence says what it does not allow. Only walk and probe
 * ask these rules ({@link LifeCheck}): what is done to a job may take a while to show, and whether a look came too early
 * is known to whoever waits for it alone.
 */
final class LifeRules {

    private static final Set<Integer> UNKNOWN = Set.of(404, 410);
    private static final Set<Integer> REFUSED = Set.of(404, 409);

    private LifeRules() {}

    /** When a look that is right keeps to a sentence, and what that sentence does not allow where a look is not right. */
    private record Sentence(
            String requirement, String says, Predicate<JobModel> keeps, BiPredicate<JobModel, JobStatus> forbids) {}

    /** The first that does not allow a look has it. */
    private static final List<Sentence> SENTENCES = List.of(
            cancelled("CANCEL-07", "what is cancelled before it starts does not run"),
            cancelled("CANCEL-02", "what is cancelled while it waits for capacity does not run"),
            cancelled("CANCEL-03", "what is cancelled while it runs is cancelled"),
            cancelled("CANCEL-04", "what is cancelled when it is Completed is cancelled"),
            new Sentence(
                    "STATUS-07",
                    "a Completed job is Timed Out after 24 hours",
                    known -> wasAged(known, COMPLETED) && known.time().isExpired(),
                    (known, seen) -> known.time().isExpired() && known.last().contains(COMPLETED) && seen == COMPLETED),
            new Sentence(
                    "STATUS-12",
                    "what has run for 4 hours runs no longer",
                    known -> wasAged(known, IN_PROGRESS) && known.time().isStopped(),
                    (known, seen) -> known.time().isStopped()
                            && known.pending() != Pending.CANCELLED
                            && !seen.isFinal()
                            && !mayBeByOthers(known, seen)),
            new Sentence(
                    "STATUS-16",
                    "what has run for less than 4 hours is not stopped",
                    LifeRules::runsOn,
                    (known, seen) -> runsOn(known) && known.isHeld() && seen.isFinal() && seen != TIMED_OUT),
            // That a job is Timed Out too early is violated by whatever it was (StatusRules).
            new Sentence(
                    "STATUS-17",
                    "a Completed job is not Timed Out before 24 hours have passed",
                    known -> wasAged(known, COMPLETED) && !known.time().mayBeExpired(),
                    (known, seen) -> false),
            new Sentence(
                    "STATUS-14",
                    "it is shown as it was moved",
                    known -> known.pending() == Pending.MOVED,
                    (known, seen) -> known.pending() == Pending.MOVED
                            && !mayBeByOthers(known, seen)
                            && !(seen == TIMED_OUT && known.last().contains(COMPLETED))));

    static List<Rule> all() {
        return Stream.concat(
                        Stream.of(
                                found("CREATE-03", "it can be read at once", false),
                                found("READ-06", "it can be read whatever it is", true),
                                new Rule("CANCEL-04", "a Completed job can be cancelled", LifeRules::canBeCancelled)),
                        SENTENCES.stream().map(LifeRules::rule))
                .toList();
    }

    private static Rule rule(Sentence sentence) {
        return new Rule(
                sentence.requirement,
                sentence.says,
                (history, scope, judgement) -> Look.of(history, scope, Operation.READ)
                        .forEach(look -> JobModel.shown(look.exchange())
                                .ifPresent(seen -> judge(sentence, look, LifeCycle.oneLabel(seen), judgement))));
    }

    private static void judge(Sentence sentence, Look look, JobStatus seen, Judgement judgement) {
        JobModel known = look.known();
        if (known.allows(seen)) {
            if (sentence.keeps.test(known)) {
                judgement.judged();
            }
            return;
        }
        Optional<Sentence> first = SENTENCES.stream()
                .filter(other -> other.forbids.test(known, seen))
                .findFirst();
        if (first.filter(sentence::equals).isPresent()) {
            judgement.violated(
                    new Difference.WrongStatus(look.job(), known.words(), List.of(seen.label())),
                    look.creation(),
                    look.exchange());
        }
    }

    private static Rule found(String requirement, String says, boolean isLater) {
        return new Rule(
                requirement,
                says,
                (history, scope, judgement) -> Look.of(history, scope, Operation.READ)
                        .filter(look -> isLater
                                == (look.known().wasRead() || look.known().pending() != Pending.CREATED))
                        .filter(look -> !look.known().time().mayBeForgotten())
                        .filter(look -> UNKNOWN.contains(look.exchange().status())
                                || JobModel.shown(look.exchange()).isPresent())
                        .forEach(look -> judgement.that(
                                !UNKNOWN.contains(look.exchange().status()),
                                () -> new Difference.WrongStatusCode(
                                        "Reading job " + look.job(),
                                        List.of(200),
                                        look.exchange().status()),
                                look.creation(),
                                look.exchange())));
    }

    private static void canBeCancelled(History history, Scope scope, Judgement judgement) {
        Look.of(history, scope, Operation.CANCEL)
                .filter(look -> look.known().isIn(COMPLETED))
                .filter(look -> look.exchange().status() == 204
                        || REFUSED.contains(look.exchange().status()))
                .forEach(look -> judgement.that(
                        look.exchange().status() == 204,
                        () -> new Difference.WrongStatusCode(
                                "Cancelling job %s, which was Completed,".formatted(look.job()),
                                List.of(204),
                                look.exchange().status()),
                        look.creation(),
                        look.exchange()));
    }

    private static Sentence cancelled(String requirement, String says) {
        return new Sentence(
                requirement,
                says,
                known -> known.pending() == Pending.CANCELLED
                        && ofCancelling(known.cancelling().last()).equals(Set.of(requirement)),
                (known, seen) -> known.pending() == Pending.CANCELLED
                        && !known.last().contains(seen)
                        && requirement.equals(ofCancelling(known, seen)));
    }

    private static String ofCancelling(JobModel known, JobStatus seen) {
        Set<String> said = ofCancelling(known.cancelling().last());
        if (said.size() == 1) {
            return said.iterator().next();
        }
        // A job that went on by itself may have been anything when it was cancelled; what it became since tells.
        return ofCancelling(seen == COMPLETED ? IN_PROGRESS : seen);
    }

    private static Set<String> ofCancelling(Set<JobStatus> in) {
        return in.stream().map(LifeRules::ofCancelling).collect(Collectors.toSet());
    }

    /** Who says what comes of cancelling a job in that status. */
    private static String ofCancelling(JobStatus in) {
        return switch (in) {
            case QUEUED, PICKED_UP -> "CANCEL-07";
            case WAITING_FOR_CAPACITY -> "CANCEL-02";
            case IN_PROGRESS -> "CANCEL-03";
            case COMPLETED -> "CANCEL-04";
            case CANCEL_REQUESTED -> "CANCEL-06";
            case CANCELED, USER_CANCELLED -> "CANCEL-11";
            default -> "CANCEL-08";
        };
    }

    private static boolean wasAged(JobModel known, JobStatus in) {
        return known.pending() == Pending.AGED && known.last().equals(EnumSet.of(in));
    }

    private static boolean runsOn(JobModel known) {
        return wasAged(known, IN_PROGRESS) && !known.time().mayHaveRunTooLong();
    }

    /** Whether it may have been cancelled by somebody who cancelled another job, or may not cancel this one. */
    private static boolean mayBeByOthers(JobModel known, JobStatus seen) {
        return seen.isCancelAsked() && known.cancelling().isByOthersAlone();
    }
}
