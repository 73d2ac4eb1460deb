package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.history.JobModel.Pending;
import io.jobskit.conformance.rule.LifeCheck;
import io.jobskit.conformance.rule.LifeCheck.Blame;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lists jobs, and looks again where a listing does not show one as is known of it: rules judge both looks. */
final class Listings {

    /**
     * A listing may be long, and is listed up to four times to tell whether it is late. While that is waited for, nobody may
     * want to take a step of the job: whoever waits for a lock has time stand still.
     */
    private static final int MOST_LATE = 8;

    private final JobsClient client;
    private final Identity owner;
    private final Observer observer;
    private final Patience patience;
    private final Cancels cancels;
    private final Semaphore mayBeLate;
    private final Set<Integer> late = ConcurrentHashMap.newKeySet();

    Listings(JobsClient client, Identity owner, Observer observer, Patience patience, Cancels cancels, boolean alone) {
        this.client = client;
        this.owner = owner;
        this.observer = observer;
        this.patience = patience;
        this.cancels = cancels;
        this.mayBeLate = new Semaphore(alone ? MOST_LATE : 0);
    }

    /** What is wrong with how a job is listed, or with the job itself. */
    record Found(TrackedJob job, Blame blame, List<Exchange> pages) {}

    /** Of the first job that is not listed as it should be, as far as nothing else is asked of it meanwhile. */
    Optional<Found> compare(Collection<TrackedJob> jobs, int limit) {
        Map<TrackedJob, Integer> idle = new LinkedHashMap<>();
        jobs.forEach(job -> job.stepsIfIdle().ifPresent(steps -> idle.put(job, steps)));
        ListedPages listing = ListedPages.of(client, owner, limit);
        return idle.entrySet().stream()
                .filter(job -> !job.getKey().isLost())
                .flatMap(job ->
                        job.getKey().ifStill(job.getValue(), () -> compare(listing, limit, job.getKey())).stream())
                .findFirst();
    }

    private Optional<Found> compare(ListedPages listing, int limit, TrackedJob job) {
        List<JsonNode> entries = listing.of(job.id());
        boolean mayBeGone = entries.isEmpty() && job.known().cancelling().isAsked();
        boolean isOdd = listing.complete() && entries.size() != 1 && !mayBeGone;
        return (isOdd ? again(limit, job) : Optional.<Found>empty())
                .or(() -> entries.isEmpty() ? Optional.empty() : status(listing, limit, job));
    }

    /** What is there while a job is created elsewhere may be listed twice, or not at all: that is so once. */
    private Optional<Found> again(int limit, TrackedJob job) {
        ListedPages again = ListedPages.of(client, owner, limit);
        String times = ValueWords.times(again.of(job.id()).size());
        return again.complete() && again.of(job.id()).size() != 1
                ? found(job, "the job is listed %s where once was expected".formatted(times), again)
                : Optional.empty();
    }

    /** The job is read as well: only if it is right by itself, the listing is wrong. */
    private Optional<Found> status(ListedPages listing, int limit, TrackedJob job) {
        JobModel known = job.known();
        Optional<JobStatus> listed = odd(listing, job);
        if (listed.isEmpty() || (listed.get().isCancelAsked() && cancels.areUnderWay())) {
            return Optional.empty();
        }
        String words = "it is listed as %s where %s was expected"
                .formatted(listed.get().label(), known.words());
        if (known.pending() != Pending.NOTHING) {
            return mayBeLate.tryAcquire() ? late(limit, job, words) : Optional.empty();
        }
        return observer.read(job)
                .map(blame -> new Found(job, blame, listing.pages()))
                .or(() -> found(job, words, listing));
    }

    /**
     * What was done to the job may take a while to show, and may do so just now. So the job has to be right when it is read
     * once, and the listing wrong after it, or right from then on for the second job: reading has brought it up to date.
     */
    private Optional<Found> late(int limit, TrackedJob job, String words) {
        ListedPages before = settled(limit, job);
        if (odd(before, job).isEmpty()) {
            return Optional.empty();
        }
        int looks = job.exchanges().size();
        Optional<Blame> read = observer.read(job);
        if (read.isPresent() || job.exchanges().size() > looks + 1) {
            return read.map(blame -> new Found(job, blame, before.pages()));
        }
        ListedPages after = ListedPages.of(client, owner, limit);
        late.add(job.number());
        return odd(after, job).isEmpty() && late.size() == 1
                ? Optional.empty()
                : LifeCheck.ofLateListing(job.story(), job.id(), words, before.pages())
                        .map(blame -> new Found(job, blame, before.pages()));
    }

    /** The status that the pages show the job in, if it cannot be in that. */
    private static Optional<JobStatus> odd(ListedPages pages, TrackedJob job) {
        return listed(pages, job).filter(seen -> !job.known().allows(seen));
    }

    /** The listing that shows the job as it should be, or the last that was waited for. */
    private ListedPages settled(int limit, TrackedJob job) {
        return patience.with("LIST-05")
                .until(
                        () -> ListedPages.of(client, owner, limit),
                        pages -> listed(pages, job).filter(job.known()::allows).isPresent(),
                        pages -> false)
                .last();
    }

    private static Optional<JobStatus> listed(ListedPages pages, TrackedJob job) {
        return pages.of(job.id()).stream()
                .findFirst()
                .flatMap(entry -> JobStatus.of(entry.at("/attributes/status").asText()));
    }

    private static Optional<Found> found(TrackedJob job, String words, ListedPages listing) {
        return LifeCheck.ofListing(job.story(), job.id(), words, listing.pages())
                .map(blame -> new Found(job, blame, listing.pages()));
    }
}
