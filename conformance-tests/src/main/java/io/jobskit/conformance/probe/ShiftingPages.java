package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a listing page by page while it changes: after each page a job is created, and one that was on a page so far is
 * cancelled. Before and after, the whole listing is read, so that it is known which jobs stood all the time.
 */
public final class ShiftingPages {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "paging";

    private static final String OTHER = "other-user";
    private static final String LARGEST = "?page%5Blimit%5D=2000";
    private static final int PAGES = 8;
    private static final int FEWEST_JOBS = 16;
    private static final int LARGEST_LIMIT = 2000;
    private static final int MOST_PAGES = 40;
    private static final int SMALLEST_PAGES = 3;

    /** Cursors that are written wrong are so once in a few dozens. */
    private static final int MANY_PAGES = 32;

    private static final int FEW = 2;

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "pages while the listing changes";

    private final RunContext stage;
    private final Lot lot;
    private final Map<String, JsonNode> met = new LinkedHashMap<>();
    private final Map<String, Identity> own;
    private final Set<String> cancelled = new HashSet<>();

    /** It may cancel what the run has created so far. */
    public ShiftingPages(RunContext stage) {
        this.stage = stage;
        this.own = stage.created().all();
        this.lot = new Lot(stage, MARK, 1);
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        return hasControl
                ? Map.of(WalkStep.CREATES, PAGES / 2 + FEW, WalkStep.CANCELS, PAGES / 2, WalkStep.CONTROLS, FEW)
                : Map.of(WalkStep.CREATES, PAGES / 2, WalkStep.CANCELS, PAGES / 2);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> {
            int jobs = whole(lot.owner());
            sizes();
            if (jobs >= FEWEST_JOBS) {
                pages(Math.min(LARGEST_LIMIT, jobs / PAGES));
                whole(lot.owner());
            }
        });
        if (stage.hasControl()) {
            stage.known(OTHER).ifPresent(other -> Lot.quietly(() -> allButOne(other)));
        }
    }

    /** With test control, the smallest pages, one after another: nobody waits for that meanwhile. */
    public void smallest() {
        if (stage.hasControl()) {
            Lot.quietly(() -> some(lot.owner(), "?page%5Blimit%5D=1", MANY_PAGES));
        }
    }

    /** Of somebody who has few jobs, and whom nobody else is asking for: all of them but the last on the first page. */
    private void allButOne(Identity other) {
        for (int i = 0; i < FEW; i++) {
            ScenarioContext.createdId(
                            lot.creationBy(other, lot.body(JobKind.VIEW)).get())
                    .ifPresent(id -> lot.does(lot.move(id, JobStatus.COMPLETED)));
        }
        int jobs = whole(other);
        if (jobs > 1 && jobs <= LARGEST_LIMIT) {
            some(other, "?page%5Blimit%5D=" + (jobs - 1), SMALLEST_PAGES);
            whole(other);
        }
    }

    /** The smallest page and what follows it, a size that is written as people write it, and one behind another parameter. */
    private void sizes() {
        if (!stage.hasControl()) {
            some(lot.owner(), "?page%5Blimit%5D=1", SMALLEST_PAGES);
        }
        lot.does(() -> lot.client().list(lot.owner(), "?page[limit]=2"));
        some(lot.owner(), "?useStringId=true&page%5Blimit%5D=2", SMALLEST_PAGES);
    }

    private void some(Identity who, String query, int most) {
        Exchange page = lot.client().list(who, query);
        for (int pages = 1; leadsOn(page) && pages < most; pages++) {
            page = next(who, page);
        }
    }

    /** How many jobs there are. */
    private int whole(Identity who) {
        Exchange page = lot.client().list(who, LARGEST);
        int jobs = page.json().path("data").size();
        for (int pages = 1; leadsOn(page) && pages < MOST_PAGES; pages++) {
            page = next(who, page);
            jobs += page.json().path("data").size();
        }
        return jobs;
    }

    private void pages(int limit) {
        Exchange page = lot.client().list(lot.owner(), "?page%5Blimit%5D=" + limit);
        for (int pages = 1; leadsOn(page) && pages < MOST_PAGES; pages++) {
            page.json().path("data").forEach(job -> met.put(job.path("id").asText(), job));
            if (pages <= PAGES) {
                // By turns: what is created and what is cancelled at once may make up for each other.
                if (pages % 2 == 1) {
                    lot.created(JobKind.VIEW, false);
                } else {
                    victim().ifPresent(id -> lot.does(lot.cancel(id)));
                }
            }
            page = next(lot.owner(), page);
        }
    }

    /** A job of the run's own that was on a page so far and can still be cancelled, the last one first. */
    private Optional<String> victim() {
        Optional<String> victim = met.entrySet().stream()
                .filter(entry -> lot.owner().equals(own.get(entry.getKey())))
                .filter(entry -> JobStatus.of(
                                entry.getValue().at("/attributes/status").asText())
                        .filter(status -> status == JobStatus.COMPLETED || !status.hasEnded())
                        .isPresent())
                .map(Map.Entry::getKey)
                .filter(id -> !cancelled.contains(id))
                .reduce((one, later) -> later);
        victim.ifPresent(cancelled::add);
        return victim;
    }

    private static boolean leadsOn(Exchange page) {
        return page.status() == 200 && page.json().at("/links/next").isTextual();
    }

    private Exchange next(Identity who, Exchange page) {
        return lot.client()
                .listOn(
                        who,
                        page.json().at("/links/next").asText(),
                        page.request().uri());
    }
}
