package io.jobskit.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A listing that is one page holds every job that its user had created before (LIST-02). Cancelled jobs may leave it
 * (LIST-08), and of those that have expired nothing is said. One that was created with an option for its id may be listed
 * under another.
 */
final class ListedLaw implements Law {

    private static final String REQUIREMENT = "LIST-02";

    @Override
    public void judge(RunHistory history, Judgements judgements) {
        List<Exchange> listings =
                history.exchanges().stream().filter(ListedLaw::isWhole).toList();
        Map<Integer, Set<String>> ids = new HashMap<>();
        listings.forEach(listing -> ids.put(listing.number(), ids(listing)));
        for (Story story : history.stories()) {
            story.creation()
                    .map(Creation::exchange)
                    .filter(creation -> creation.request().uri().getRawQuery() == null)
                    .ifPresent(creation -> listings.stream()
                            .filter(listing -> listing.identity().equals(creation.identity())
                                    && Order.isBefore(creation, listing)
                                    && hasToHold(story, listing))
                            .peek(listing -> judgements.judged(REQUIREMENT, "listings hold what was created before"))
                            .filter(listing -> !ids.getOrDefault(listing.number(), Set.of())
                                    .contains(story.id()))
                            .findFirst()
                            .ifPresent(listing -> judgements.violated(
                                    REQUIREMENT, new Difference.WrongListing(story.id(), 1, 0), creation, listing)));
        }
    }

    /** The first page, which says that it is the last. */
    private static boolean isWhole(Exchange exchange) {
        String query = exchange.request().uri().getRawQuery();
        return exchange.operation() == Operation.LIST
                && exchange.status() == 200
                && exchange.json().path("data").isArray()
                && exchange.json().at("/links/next").isNull()
                && (query == null || query.matches("page%5Blimit%5D=\\d+"));
    }

    private static boolean hasToHold(Story story, Exchange listing) {
        return story.deedsUntil(listing, Operation.CANCEL).isEmpty()
                && story.deedsUntil(listing, Operation.AGE).isEmpty()
                && !story.mayHaveBeen(listing, status -> status == JobStatus.TIMED_OUT || status.isCancelled());
    }

    /** Ids of the wrong type are wrong in themselves. */
    private static Set<String> ids(Exchange listing) {
        Set<String> ids = new HashSet<>();
        for (JsonNode job : listing.json().path("data")) {
            ids.add(job.path("id").asText());
        }
        return ids;
    }
}
