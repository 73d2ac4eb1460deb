package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.history.JobModel.Pending;
import io.jobskit.conformance.rule.LifeCheck;
import io.jobskit.conformance.rule.LifeCheck.Blame;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.contract.lifecycle.JobStatus;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at a job, and has rules judge what shows. What an action brings about may take a while, as in the scenarios: a
 * look that is not right and may have come too early is taken again, and the last one counts.
 */
final class Observer {

    private final JobsClient client;
    private final Identity owner;
    private final Patience patience;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Cancels cancels;

    /** The requests to cancel a job are sent by way of {@code cancels}. */
    Observer(JobsClient client, Identity owner, Patience patience, Cancels cancels) {
        this.client = client;
        this.owner = owner;
        this.patience = patience;
        this.cancels = cancels;
    }

    /** The requirements that looks have kept to. */
    Set<String> kept() {
        return kept;
    }

    /** What is wrong with reading the job, if something is. */
    Optional<Blame> read(TrackedJob job) {
        return judged(job, look(job));
    }

    /** Reads the job until it is seen so, or cannot be any more; what it is seen as is judged like any reading. */
    Optional<Blame> await(TrackedJob job, JobStatus status, Waiting waiting) {
        Exchange last = waiting.until(
                        () -> look(job),
                        look -> JobModel.shown(look).filter(status::equals).isPresent(),
                        look -> JobModel.shown(look)
                                .filter(seen -> seen.canBecome(status, true))
                                .isEmpty())
                .last();
        if (JobModel.shown(last).isEmpty()) {
            job.tell(last);
            return Optional.empty();
        }
        return judged(job, last);
    }

    /** What is wrong with reading the job and going where that leads, if something is. */
    Optional<Blame> follow(TrackedJob job) {
        Optional<Blame> read = read(job);
        Optional<URI> shown = Location.of(job.last()).address().filter(client::isBelow);
        if (job.last().status() == 303) {
            onward(job, job.last());
        } else if (job.last().status() == 200 && shown.isPresent()) {
            onward(job, job.keep(client.followLocation(owner, job.id(), shown.get())));
        }
        return read;
    }

    private void onward(TrackedJob job, Exchange first) {
        client.onward(owner, job.id(), first).stream().skip(1).forEach(job::keep);
    }

    private Exchange look(TrackedJob job) {
        return job.keep(client.read(owner, job.id()));
    }

    private Optional<Blame> judged(TrackedJob job, Exchange first) {
        LifeCheck check = job.check(first);
        Exchange look = first;
        if (check.blame().isPresent() && mayBeTooEarly(job, first)) {
            look = again(job, check.blame().get().requirement(), first);
            check = job.check(look);
        }
        if (check.blame().isPresent()
                && JobModel.shown(look).filter(JobStatus::isCancelAsked).isPresent()) {
            if (cancels.areUnderWay()) {
                // It may go down with a job that is being cancelled right now: another look will tell.
                return Optional.empty();
            }
            check = job.check(look);
        }
        job.tell(look);
        return blame(check);
    }

    private static boolean mayBeTooEarly(TrackedJob job, Exchange look) {
        return JobModel.shown(look).filter(job.knownAt(look)::mayBeTooEarly).isPresent();
    }

    /** The last of more looks, or the first if that showed no status. */
    private Exchange again(TrackedJob job, String requirement, Exchange first) {
        Exchange last = patience.with(requirement)
                .until(
                        () -> look(job),
                        look -> JobModel.shown(look)
                                .filter(job.knownAt(look)::allows)
                                .isPresent(),
                        look -> !mayBeTooEarly(job, look))
                .last();
        return JobModel.shown(last).isPresent() ? last : first;
    }

    /** What is wrong with the answer to a request of the job's owner to cancel it, if something is. */
    Optional<Blame> cancel(TrackedJob job) {
        Exchange cancel = job.keep(cancels.send(() -> client.cancel(owner, job.id())));
        LifeCheck check = job.check(cancel);
        job.tell(cancel);
        return blame(check);
    }

    /** What is wrong with downloading the job's results, if something is. */
    Optional<Blame> download(TrackedJob job) {
        Exchange first = fetch(job);
        JobModel known = job.knownAt(first);
        LifeCheck check = job.check(first);
        if (check.blame().isEmpty()) {
            job.tell(first);
            return blame(check);
        }
        if (known.pending() != Pending.NOTHING
                && comesRight(job, check.blame().get().requirement())) {
            return Optional.empty();
        }
        // Results that are wrong because the status is, are not what is wrong.
        Optional<Blame> read = read(job);
        return read.isPresent() || job.check(first).blame().isEmpty() ? read : blame(check);
    }

    private boolean comesRight(TrackedJob job, String requirement) {
        return patience.with(requirement)
                .until(() -> fetch(job), answer -> job.check(answer).blame().isEmpty(), answer -> false)
                .good();
    }

    private Exchange fetch(TrackedJob job) {
        Exchange first = job.keep(client.download(owner, job.id()));
        onward(job, first);
        return first;
    }

    private Optional<Blame> blame(LifeCheck check) {
        kept.addAll(check.kept());
        return check.blame();
    }
}
