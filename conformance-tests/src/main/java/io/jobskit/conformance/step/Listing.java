package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The listing of jobs, page by page. */
final class Listing {

    /** The largest page that there is: a listing takes as few requests as it can. */
    static final String LARGEST = "?page%5Blimit%5D=2000";

    /** The same, whose jobs go by ids that are text. */
    static final String LARGEST_BY_TEXT_IDS = "?useStringId=true&page%5Blimit%5D=2000";

    private static final int MOST_PAGES = 1000;

    private Listing() {}

    /**
     * All pages, from the first on, by following {@code links.next}.
     *
     * @throws CannotJudgeException if a page is not answered with 200 and a list, or the pages go round in a circle
     */
    static List<Exchange> pages(ScenarioContext scene, Identity identity, String query) {
        List<Exchange> pages = untilACircle(scene, identity, query);
        Exchange last = pages.get(pages.size() - 1);
        if (next(last).isTextual()) {
            throw new CannotJudgeException(
                    "Following links.next does not come to an end: '%s' was met again."
                            .formatted(next(last).asText()),
                    List.of(last));
        }
        return pages;
    }

    /**
     * The pages as far as {@code links.next} leads on: the last one still has a link where it leads back.
     *
     * @throws CannotJudgeException if a page is not answered with 200 and a list
     */
    static List<Exchange> untilACircle(ScenarioContext scene, Identity identity, String query) {
        List<Exchange> pages = new ArrayList<>();
        Set<String> followed = new HashSet<>();
        Exchange first = scene.client().list(identity, query);
        String unlimited = query.replaceFirst("[?&]page%5Blimit%5D=2000$", "");
        boolean isRefused = first.status() == 400 && !query.equals(unlimited);
        Exchange page = page(isRefused ? scene.client().list(identity, unlimited) : first);
        pages.add(page);
        for (JsonNode next = next(page);
                next.isTextual() && followed.add(next.asText()) && pages.size() <= MOST_PAGES;
                next = next(page)) {
            page = page(scene.client()
                    .listOn(identity, next.asText(), page.request().uri()));
            pages.add(page);
        }
        return pages;
    }

    private static Exchange page(Exchange page) {
        if (page.status() != 200 || !page.json().path("data").isArray()) {
            throw new CannotJudgeException(
                    "The jobs could not be listed: %s answered %d%s."
                            .formatted(
                                    page.request().line(),
                                    page.status(),
                                    page.status() == 200 ? " without a list" : ""),
                    List.of(page));
        }
        return page;
    }

    private static JsonNode next(Exchange page) {
        return page.json().at("/links/next");
    }

    /** The ids of those that were listed once. */
    static Set<String> once(List<ShownJob> listed) {
        Set<String> met = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (ShownJob sight : listed) {
            String id = sight.resource().path("id").asText();
            if (!met.add(id)) {
                twice.add(id);
            }
        }
        met.removeAll(twice);
        return met;
    }

    /** How often that job is among those that were listed. */
    static int count(List<ShownJob> listed, JobInHand job) {
        return (int) listed.stream()
                .filter(sight -> sight.resource().path("id").asText().equals(job.id()))
                .count();
    }

    /** Every job of those pages, in order. */
    static List<ShownJob> jobs(List<Exchange> pages) {
        List<ShownJob> jobs = new ArrayList<>();
        for (Exchange page : pages) {
            page.json().path("data").forEach(entry -> jobs.add(new ShownJob("the listed job", entry, page)));
        }
        return jobs;
    }

    /** The jobs that were listed before a request was sent: what an earlier run left there is nobody's fault now. */
    static Set<String> idsBefore(ScenarioContext scene, Exchange request) {
        Set<String> ids = new HashSet<>();
        for (Exchange exchange : scene.stage().wire().history().exchanges()) {
            if (exchange.operation() == Operation.LIST && exchange.answeredAt().isBefore(request.sentAt())) {
                exchange.json()
                        .path("data")
                        .forEach(job -> ids.add(job.path("id").asText()));
            }
        }
        return ids;
    }
}
