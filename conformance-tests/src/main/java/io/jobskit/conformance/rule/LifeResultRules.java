package io.jobskit.conformance.rule;

import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.REJECTED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.WAITING_FOR_CAPACITY;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What downloading the results of a job answers after all that was done to the job: 200, 404 or 410. Asked by walk and
 * probe alone, as {@link LifeRules} are.
 */
final class LifeResultRules {

    /** No results yet or none at all, and results that are gone: 410 tells of those that have expired. */
    private static final List<Integer> CODES = List.of(404, 410, 200);

    /** What tells of whoever asks, or how often, and not of the job. Successes of other kinds, and failures, are judged elsewhere. */
    private static final Set<Integer> UNTELLING = Set.of(401, 403, 408, 421, 429);

    private LifeResultRules() {}

    /** What an answer with a code goes against that is not right for the job. */
    private record Sentence(String requirement, String says, BiPredicate<JobModel, Integer> forbids) {

        static Sentence given(String requirement, String says, Predicate<JobModel> where) {
            return new Sentence(requirement, says, (known, code) -> code == 200 && where.test(known));
        }

        static Sentence missing(String requirement, String says, Predicate<JobModel> where) {
            return new Sentence(
                    requirement, says, (known, code) -> code != 200 && known.isIn(COMPLETED) && where.test(known));
        }

        static Sentence unless(int right, String requirement, String says, Predicate<JobModel> where) {
            return new Sentence(requirement, says, (known, code) -> code != right && where.test(known));
        }
    }

    /** The first that does not allow an answer has it. */
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.given(
                    "DOWNLOAD-13",
                    "the 24 hours count from the creation",
                    known -> hasExpired(known) && known.time().hasCompletedWithinADay()),
            Sentence.unless(410, "DOWNLOAD-09", "results that have expired are gone", LifeResultRules::hasExpired),
            Sentence.given(
                    "STATUS-12",
                    "what has run for 4 hours gives no results",
                    known -> known.time().isStopped()),
            cancelled("CANCEL-04", "results are gone when a Completed job was cancelled", COMPLETED),
            cancelled("CANCEL-02", "what was cancelled while it waited gives no results", WAITING_FOR_CAPACITY),
            cancelled("CANCEL-07", "what was cancelled before it started gives no results", QUEUED, PICKED_UP),
            cancelled("DOWNLOAD-07", "what was cancelled while it ran gives no results", IN_PROGRESS),
            Sentence.unless(
                    404,
                    "DOWNLOAD-07",
                    "there are no results before the end",
                    known -> known.possible().stream().noneMatch(JobStatus::hasEnded)),
            Sentence.unless(
                    404,
                    "DOWNLOAD-10",
                    "what ended without results gives none",
                    known -> known.isIn(FAILED, REJECTED, ERROR_CANCELLED)),
            Sentence.missing(
                    "DOWNLOAD-12",
                    "results are there until 24 hours have passed",
                    known -> known.time().isAged()),
            Sentence.missing("DOWNLOAD-01", "a Completed job gives its results", known -> !known.hadResults()),
            Sentence.missing(
                    "ACCESS-08",
                    "another user's cancelling leaves the results",
                    known -> known.cancelling().isTrespassed()),
            Sentence.missing(
                    "CANCEL-09",
                    "cancelling another job leaves the results",
                    known -> !known.cancelling().ofOthers().isEmpty()),
            Sentence.missing("DOWNLOAD-11", "results can be had any number of times", any -> true));

    static List<Rule> all() {
        return SENTENCES.stream().map(LifeResultRules::rule).toList();
    }

    private static Rule rule(Sentence sentence) {
        return new Rule(
                sentence.requirement,
                sentence.says,
                (history, scope, judgement) ->
                        Look.of(history, scope, Operation.DOWNLOAD).forEach(look -> judge(sentence, look, judgement)));
    }

    /** A redirect gives results, wherever it leads. */
    private static void judge(Sentence sentence, Look look, Judgement judgement) {
        int code = look.exchange().status() == 303 ? 200 : look.exchange().status();
        Set<Integer> right = right(look.known());
        if (!CODES.contains(code) && (code / 100 != 4 || UNTELLING.contains(code))) {
            return;
        }
        if (right.contains(code)) {
            Optional<Sentence> kept = CODES.stream()
                    .filter(other -> !right.contains(other))
                    .flatMap(other -> first(look.known(), other).stream())
                    .findFirst();
            if (kept.filter(sentence::equals).isPresent()) {
                judgement.judged();
            }
        } else if (first(look.known(), code).filter(sentence::equals).isPresent()) {
            judgement.violated(
                    new Difference.WrongStatusCode(
                            "Downloading the results of job " + look.job(),
                            List.copyOf(right),
                            look.exchange().status()),
                    Stream.concat(
                                    Stream.of(look.creation(), look.exchange()),
                                    look.known().cancelling().ofOthers().stream())
                            .toArray(Exchange[]::new));
        }
    }

    private static Optional<Sentence> first(JobModel known, int code) {
        return SENTENCES.stream()
                .filter(sentence -> sentence.forbids.test(known, code))
                .findFirst();
    }

    /** The answers that are right. */
    static Set<Integer> right(JobModel known) {
        Set<Integer> right = new TreeSet<>();
        known.possible().forEach(status -> right.addAll(right(known, status)));
        return right;
    }

    private static Set<Integer> right(JobModel known, JobStatus status) {
        boolean mayBeGone = known.time().mayBeExpired() || known.time().mayHaveRunTooLong();
        Set<Integer> right = new TreeSet<>();
        if (status == COMPLETED || (status.isFinal() && known.wasPutAtItsEnd())) {
            right.add(200);
        }
        if (status == COMPLETED ? known.time().mayBeExpired() : !hasExpired(known)) {
            right.add(404);
        }
        if (status == COMPLETED
                ? known.time().mayBeExpired()
                : mayBeGone || status.isCancelAsked() || status == TIMED_OUT) {
            right.add(410);
        }
        return right;
    }

    /** Whatever else happens to the job later: it may be cancelled all the same, and its results stay expired. */
    private static boolean hasExpired(JobModel known) {
        return known.time().isExpired()
                && (known.isIn(TIMED_OUT) || known.cancelling().first().equals(Set.of(TIMED_OUT)));
    }

    private static Sentence cancelled(String requirement, String says, JobStatus... from) {
        return Sentence.given(
                requirement,
                says,
                known -> known.isIn(CANCEL_REQUESTED, USER_CANCELLED)
                        && !known.cancelling().first().isEmpty()
                        && EnumSet.copyOf(List.of(from))
                                .containsAll(known.cancelling().first()));
    }
}
