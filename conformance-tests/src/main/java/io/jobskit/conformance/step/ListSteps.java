package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.Equivalence;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Listing jobs. */
public final class ListSteps {

    private static final int FEW_PAGES = 4;
    private static final int WALKS = 3;

    private final ScenarioContext scene;

    /** For one scenario. */
    public ListSteps(ScenarioContext scene) {
        this.scene = scene;
    }

    /** All pages, with as few requests as can be. */
    @When("{user} lists the jobs")
    public void lists(User user) {
        lists(user, Listing.LARGEST);
    }

    /** All pages, whose jobs go by ids that are text. */
    @When("{user} lists the jobs and asks for text ids")
    public void listsWithStringIds(User user) {
        lists(user, Listing.LARGEST_BY_TEXT_IDS);
    }

    private void lists(User user, String query) {
        Identity identity = user.in(scene);
        List<Exchange> pages = Listing.pages(scene, identity, query);
        for (int walk = 1; walk < WALKS && mayHaveShifted(pages); walk++) {
            pages = Listing.pages(scene, identity, query);
        }
        keep(pages);
    }

    /** The first page alone, whatever it is answered, with that limit. */
    @When("{user} asks for a page of {word} jobs")
    public void listsAPage(User user, String limit) {
        Identity identity = user.in(scene);
        String query = limit.equals("any") ? "" : "?page%5Blimit%5D=" + limit;
        Exchange page = scene.client().list(identity, query);
        scene.acted(Interaction.of("Listing " + limit + " jobs", page));
        scene.listed(Listing.jobs(List.of(page)));
    }

    /** All pages, so small that there are several. */
    @When("{user} lists the jobs in small pages")
    public void listsAFew(User user) {
        Identity identity = user.in(scene);
        List<Exchange> largest = Listing.pages(scene, identity, Listing.LARGEST);
        List<ShownJob> all = Listing.jobs(largest);
        for (JobInHand job : scene.jobs()) {
            if (Listing.count(all, job) != 1) {
                throw new CannotJudgeException(
                        "The listing does not hold job %s once, however large its pages are.".formatted(job.id()),
                        largest);
            }
        }
        int few = Math.max(1, all.size() / FEW_PAGES);
        keep(Listing.untilACircle(scene, identity, "?page%5Blimit%5D=" + few));
        // What stood all the time is known by this.
        Listing.pages(scene, identity, Listing.LARGEST);
    }

    /** Whether a job is not met once over several pages, as may be where another was created meanwhile. */
    private boolean mayHaveShifted(List<Exchange> pages) {
        List<ShownJob> listed = Listing.jobs(pages);
        return pages.size() > 1 && scene.jobs().stream().anyMatch(job -> Listing.count(listed, job) != 1);
    }

    private void keep(List<Exchange> pages) {
        pages.forEach(page -> scene.acted(Interaction.of("Listing the jobs", page)));
        scene.listed(Listing.jobs(pages));
    }

    /** Each job in hand, over all pages. */
    @Then("it/they is/are listed {times}")
    public void isListed(Integer times) {
        List<Exchange> pages = pages();
        List<ShownJob> listed = scene.listed();
        for (JobInHand job : scene.jobs()) {
            int count = Listing.count(listed, job);
            scene.judge()
                    .that(
                            "a job is in the listing as often as it should",
                            count == times,
                            () -> new Difference.WrongListing(job.id(), times, count),
                            Stream.concat(Stream.of(job.creation()), pages.stream())
                                    .toList());
        }
    }

    /** The bound of the page's size. */
    @Then("no page holds more than {int} jobs")
    public void bounded(int most) {
        for (Exchange page : pages()) {
            int size = page.json().path("data").size();
            scene.judge()
                    .that(
                            "the page holds no more jobs than asked for",
                            page.status() == 200 && size <= most,
                            () -> page.status() == 200
                                    ? new Difference.Unwanted(
                                            "The page holds %d jobs, and no more than %d were asked for"
                                                    .formatted(size, most))
                                    : new Difference.WrongStatusCode("Listing", List.of(200), page.status()),
                            page);
        }
    }

    /** A refused creation, looked for in the listing of everything by its parameters. */
    @Then("no job is created from it/them")
    public void noJobIsMade() {
        List<Interaction> refused = scene.acts().stream()
                .filter(act -> act.exchange().status() / 100 == 4)
                .toList();
        if (refused.isEmpty()) {
            throw new CannotJudgeException(
                    "None of these creation requests was refused, so nothing shows what a refused request leaves behind.",
                    scene.acts().stream().map(Interaction::exchange).toList());
        }
        List<Exchange> pages = Listing.pages(scene, scene.owner(), Listing.LARGEST);
        List<ShownJob> listed = Listing.jobs(pages);
        for (Interaction act : refused) {
            Set<String> before = Listing.idsBefore(scene, act.exchange());
            boolean made = listed.stream()
                    .filter(sight ->
                            !before.contains(sight.resource().path("id").asText()))
                    .anyMatch(sight -> Equivalence.parameters(
                            act.asked().at("/data/attributes/parameters"),
                            sight.attributes().path("parameters")));
            List<Exchange> evidence = new ArrayList<>(List.of(act.exchange()));
            evidence.addAll(pages);
            scene.judge()
                    .that(
                            "a refused creation leaves no job",
                            !made,
                            () -> new Difference.Unwanted(
                                    "%s was refused with %d, and yet the listing holds a job with the same parameters"
                                            .formatted(
                                                    act.what(), act.exchange().status())),
                            evidence);
        }
    }

    private List<Exchange> pages() {
        return scene.acts().stream().map(Interaction::exchange).toList();
    }
}
