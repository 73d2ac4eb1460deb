package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.target.Identity;
import java.util.ArrayList;
import java.util.List;

/**
 * One way through the pages of a listing.
 *
 * @param pages the pages, in order
 * @param complete whether the last page was come to
 */
record ListedPages(List<Exchange> pages, boolean complete) {

    /** A walk is about jobs, not about the length of the listing. */
    private static final int MOST_PAGES = 8;

    static ListedPages of(JobsClient client, Identity owner, int limit) {
        List<Exchange> pages = new ArrayList<>();
        Exchange page = client.list(owner, limit == 0 ? "" : "?page%5Blimit%5D=" + limit);
        pages.add(page);
        while (isPage(page) && next(page).isTextual() && pages.size() < MOST_PAGES) {
            page = client.listOn(owner, next(page).asText(), page.request().uri());
            pages.add(page);
        }
        return new ListedPages(
                List.copyOf(pages),
                pages.stream().allMatch(ListedPages::isPage) && !next(page).isTextual());
    }

    private static boolean isPage(Exchange page) {
        return page.status() == 200 && page.json().path("data").isArray();
    }

    private static JsonNode next(Exchange page) {
        return page.json().at("/links/next");
    }

    /** What the pages show of a job, once for each time that it is listed. */
    List<JsonNode> of(String id) {
        List<JsonNode> entries = new ArrayList<>();
        for (Exchange page : pages) {
            for (JsonNode entry : page.json().path("data")) {
                if (entry.path("id").asText().equals(id)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}
