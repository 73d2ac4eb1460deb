package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.notation.Times;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What listings are like. */
public final class ListingSteps {

    private static final int ENOUGH_PAGES = 3;
    private static final Set<String> MOMENTS = Set.of("started_at", "completed_at");

    private final Scene scene;
    private final StandingJobs standing;
    private final RuleCheck check;

    /** For one scenario. */
    public ListingSteps(Scene scene, StandingJobs standing, RuleCheck check) {
        this.scene = scene;
        this.standing = standing;
        this.check = check;
    }

    /** The last one. */
    @Then("the listing {order}")
    public void listing(Order order) {
        switch (order) {
            case JOBS, CONTENT, LINKS, ENDS -> check.judge(order.words(), pages());
            case AGREES -> agrees();
            case ONCE -> eachOnce();
        }
    }

    /** Every job that was there, no id twice, and enough pages to tell. */
    private void eachOnce() {
        List<Exchange> pages = pages();
        if (pages.size() == 1) {
            throw new NotApplicableException("The target gives all jobs on one page, whatever is asked for.");
        }
        if (pages.size() < ENOUGH_PAGES) {
            throw new CannotJudgeException(
                    "There were only %d pages, too few to tell whether following links.next works."
                            .formatted(pages.size()),
                    pages);
        }
        Map<String, Integer> counts = new TreeMap<>();
        standing.ids().forEach(id -> counts.put(id, 0));
        scene.listed()
                .forEach(sight ->
                        counts.computeIfPresent(sight.resource().path("id").asText(), (id, count) -> count + 1));
        counts.forEach((id, count) -> scene.judge()
                .that(
                        "a job is met once over all pages",
                        count == 1,
                        () -> new Difference.WrongListing(id, 1, count),
                        pages));
    }

    /** The listing says the same as reading each job in hand by itself. */
    private void agrees() {
        for (Sight listed : scene.listed()) {
            for (JobInHand job : scene.jobs()) {
                if (job.id().equals(listed.resource().path("id").asText())) {
                    agrees(job, listed);
                }
            }
        }
    }

    private void agrees(JobInHand job, Sight listed) {
        Sight read = scene.look(job);
        Sight again = scene.look(job);
        if (!read.resource().isObject()) {
            return;
        }
        for (String member : List.of(
                "job_type", "status", "parameters", "started_at", "completed_at", "percent_complete", "errors")) {
            JsonNode one = listed.attributes().path(member);
            JsonNode other = read.attributes().path(member);
            // What changes from one reading to the next cannot be compared with anything.
            boolean steady = other.equals(again.attributes().path(member));
            scene.judge()
                    .that(
                            "the listing shows the same " + member,
                            !steady || Agreement.of(member, job, one, other) || movesInListings(job, member, one),
                            () -> new Difference.Disagreement(
                                    "%s of job %s in the listing and read by itself".formatted(member, job.id()),
                                    one.toString(),
                                    other.toString()),
                            listed.exchange(),
                            read.exchange());
        }
    }

    /** A moment that is another in each listing is wrong in itself (STATUS-10, STATUS-11), whatever reading shows. */
    private boolean movesInListings(JobInHand job, String member, JsonNode listed) {
        return MOMENTS.contains(member)
                && Listing.jobs(Listing.pages(scene, job.owner(), Listing.LARGEST)).stream()
                        .filter(entry -> Entries.isOf(job, entry))
                        .map(entry -> entry.attributes().path(member))
                        .anyMatch(now -> Times.isUtc(now) && !now.equals(listed));
    }

    private List<Exchange> pages() {
        return scene.acts().stream().map(Act::exchange).toList();
    }
}
