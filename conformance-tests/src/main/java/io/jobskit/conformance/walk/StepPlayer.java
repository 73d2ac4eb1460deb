package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.rule.LifeCheck.Blame;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Plays steps, each after the other, on jobs of its own. */
public final class StepPlayer {

    private final RunContext stage;
    private final JobsClient client;
    private final Identity owner;
    private final Creations creations;
    private final Observer observer;
    private final Listings listings;
    private final Actions actions;
    private final Cancels cancels;
    private final Map<Integer, TrackedJob> jobs = new ConcurrentSkipListMap<>();

    /** Beside whoever else sends those cancels; {@code alone}: no step is taken while jobs are listed. */
    public StepPlayer(
            RunContext stage,
            JobsClient client,
            Identity owner,
            Periods periods,
            Patience patience,
            Cancels cancels,
            boolean alone) {
        this.stage = stage;
        this.owner = owner;
        this.client = client;
        this.creations = new Creations(stage, client, owner, periods);
        this.cancels = cancels;
        this.observer = new Observer(client, owner, patience, cancels);
        this.actions = new Actions(client, stage.target().identities());
        this.listings = new Listings(client, owner, observer, Patience.quick(stage), cancels, alone);
    }

    /** The requirements that were kept to. */
    public Set<String> kept() {
        return observer.kept();
    }

    /** What is wrong with the answer to a step, if something is; a step on a job of which nothing is known is left out. */
    public Optional<Breach> play(WalkStep step) {
        if (step instanceof WalkStep.Create create) {
            track(create.job(), creations.create(create).creation());
            return Optional.empty();
        }
        if (step instanceof WalkStep.CreateTwin twin) {
            creations.create(twin).ifPresent(sent -> track(twin.job(), sent.creation()));
            return Optional.empty();
        }
        if (step instanceof WalkStep.ListAll list) {
            return listings.compare(jobs.values(), list.limit())
                    .map(found -> breach(found.job(), found.blame(), found.pages()));
        }
        if (step instanceof WalkStep.ListByOther list) {
            Optional.ofNullable(stage.target().identities().get("other-user"))
                    .ifPresent(other -> ListedPages.of(client, other, list.limit()));
            return Optional.empty();
        }
        return Optional.ofNullable(jobs.get(step.job()))
                .filter(job -> !job.isLost())
                .flatMap(job -> job.step(() -> play(step, job)).map(blame -> breach(job, blame, List.of())));
    }

    /** An id that was given before tells of no job. */
    private void track(int job, Exchange creation) {
        ScenarioContext.createdId(creation).ifPresent(id -> {
            stage.created().add(id, owner);
            if (jobs.values().stream().noneMatch(other -> other.id().equals(id))) {
                jobs.put(job, new TrackedJob(job, id, creation, cancels));
            }
        });
    }

    private Optional<Blame> play(WalkStep step, TrackedJob job) {
        if (step instanceof WalkStep.Read) {
            return observer.read(job);
        }
        if (step instanceof WalkStep.Await await) {
            return observer.await(job, await.status(), stage.waiting());
        }
        if (step instanceof WalkStep.Download) {
            return observer.download(job);
        }
        if (step instanceof WalkStep.Follow) {
            return observer.follow(job);
        }
        if (step instanceof WalkStep.Cancel) {
            return observer.cancel(job);
        }
        actions.take(step, job.id()).map(job::keep).ifPresent(job::tell);
        return Optional.empty();
    }

    /** Of a job with which something is wrong nothing more is asked. */
    private Breach breach(TrackedJob job, Blame blame, Collection<Exchange> pages) {
        job.giveUp();
        Set<String> ids = new TreeSet<>(Set.of(job.id()));
        blame.evidence().forEach(exchange -> ids.add(exchange.request().job()));
        List<TrackedJob> about =
                jobs.values().stream().filter(other -> ids.contains(other.id())).toList();
        List<Exchange> evidence = Stream.concat(
                        about.stream().flatMap(other -> other.exchanges().stream()), pages.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Exchange::number))
                .toList();
        return new Breach(
                blame.requirement(),
                new TreeSet<>(about.stream().map(TrackedJob::number).toList()),
                blame.words(),
                evidence);
    }

    /**
     * What does the same again as the step that was just played: a job that goes on by itself has to get as far as it
     * was seen. Empty if the step did nothing.
     */
    Optional<WalkStep> repeatable(WalkStep step) {
        TrackedJob job = jobs.get(step.job());
        boolean isRefused = job != null
                && job.last().operation() == Operation.MOVE
                && job.last().status() / 100 != 2;
        if (step instanceof WalkStep.Move && isRefused) {
            return Optional.empty();
        }
        if (job == null || !(step instanceof WalkStep.Read) || job.isLost()) {
            return Optional.of(step);
        }
        JobModel known = job.known();
        boolean isTold = !known.isHeld() && known.last().size() == 1;
        return Optional.of(
                isTold ? new WalkStep.Await(step.job(), known.last().iterator().next()) : step);
    }

    /** Nothing is known any more of the job that the step was done to. */
    public void giveUp(WalkStep step) {
        Optional.ofNullable(jobs.get(step.job())).ifPresent(TrackedJob::giveUp);
    }

    /** Whether all that is known of the job says that it is in that status. */
    public boolean isIn(int job, JobStatus status) {
        return known(job).filter(known -> known.isIn(status)).isPresent();
    }

    /** Whether anything is known of the job. */
    public boolean knows(int job) {
        return known(job).isPresent();
    }

    private Optional<JobModel> known(int job) {
        return Optional.ofNullable(jobs.get(job))
                .filter(played -> !played.isLost())
                .map(TrackedJob::known);
    }

    /** What was unusual about the requests that created jobs, by the numbers of the jobs; empty text where nothing was. */
    public Map<Integer, String> unusual() {
        return creations.unusual();
    }

    /** What is known of the job, as half a sentence. */
    public String words(int job) {
        TrackedJob played = jobs.get(job);
        if (played == null) {
            return "none could be created";
        }
        return known(job).map(known -> "it is known to be " + known.words()).orElse("nothing is known of it any more")
                + "; its last request was answered %d".formatted(played.last().status());
    }
}
