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

/** Lists jobs, and looks again where a listing does not show one as is known of it: rules judge both looks. */
final class Listings {

    private final JobsClient client;
    private final Identity owner;
    private final Observer observer;

    Listings(JobsClient client, Identity owner, Observer observer) {
        this.client = client;
        this.owner = owner;
        this.observer = observer;
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
                .or(() -> entries.isEmpty() ? Optional.empty() : status(listing, job, entries.get(0)));
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
    private Optional<Found> status(ListedPages listing, TrackedJob job, JsonNode entry) {
        Optional<JobStatus> listed = JobStatus.of(entry.at("/attributes/status").asText());
        JobModel known = job.known();
        if (listed.filter(seen -> known.pending() == Pending.NOTHING && !known.allows(seen))
                .isEmpty()) {
            return Optional.empty();
        }
        return observer.read(job)
                .map(blame -> new Found(job, blame, listing.pages()))
                .or(() -> found(
                        job,
                        "it is listed as %s where %s was expected"
                                .formatted(listed.get().label(), known.words()),
                        listing));
    }

    private static Optional<Found> found(TrackedJob job, String words, ListedPages listing) {
        return LifeCheck.ofListing(job.story(), job.id(), words, listing.pages())
                .map(blame -> new Found(job, blame, listing.pages()));
    }
}
