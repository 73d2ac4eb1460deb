package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.Links;
import io.jobskit.conformance.notation.Links.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways through a listing that a run took: each from a first page on, as links.next led. */
final class Walks {

    private final List<Exchange> pages;
    private final Map<Exchange, Place> places = new HashMap<>();
    private final Map<Exchange, Place> leading = new LinkedHashMap<>();
    private final List<List<Exchange>> all;

    private Walks(History history) {
        this.pages = pages(history).toList();
        for (Exchange page : pages) {
            places.put(page, Place.of(page.request().uri()));
            if (link(page).isTextual() && !link(page).asText().isEmpty()) {
                leading.put(page, Place.of(page.request().uri(), link(page).asText()));
            }
        }
        this.all = pages.stream().filter(this::isFirst).map(this::walk).toList();
    }

    /** Where several list at once, a page may be anybody's who had the link to it; one to which no link led is a first page. */
    private boolean isFirst(Exchange page) {
        return leading.entrySet().stream().noneMatch(before -> leads(before.getKey(), before.getValue(), page));
    }

    /** The pages of all listings, as far as it is known what they hold. */
    static Stream<Exchange> pages(History history) {
        return history.exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.LIST && exchange.status() == 200)
                .filter(page -> page.answer().orElseThrow().message().content().isDocument());
    }

    /** All of them, as far as they were followed. */
    static List<List<Exchange>> all(History history) {
        return history.derived(Walks.class, Walks::new).all;
    }

    /** Whether jobs are to go by ids that are text, in a listing or in the answer to a creation. */
    static boolean asksForTextIds(Exchange exchange) {
        String query = exchange.request().uri().getQuery();
        return query != null && ("&" + query + "&").contains("&useStringId=true&");
    }

    /** That a job is on more than one page of a listing. */
    static String twice(String id, List<Exchange> pages) {
        return "Job %s is on %d pages of one listing: %s"
                .formatted(
                        id,
                        pages.size(),
                        ValueWords.and(pages.stream()
                                .map(page -> page.request().line())
                                .toList()));
    }

    /** Those that came to the last page, of jobs by the ids that they usually go by. */
    static List<List<Exchange>> whole(History history) {
        return all(history).stream()
                .filter(walk -> link(walk.get(walk.size() - 1)).isNull() && !asksForTextIds(walk.get(0)))
                .toList();
    }

    private List<Exchange> walk(Exchange first) {
        List<Exchange> walk = new ArrayList<>(List.of(first));
        Set<Integer> met = new HashSet<>(Set.of(first.number()));
        for (Optional<Exchange> next = next(first);
                next.filter(page -> met.add(page.number())).isPresent();
                next = next(next.get())) {
            walk.add(next.get());
        }
        return walk;
    }

    /** The request that followed a page's link. */
    private Optional<Exchange> next(Exchange page) {
        return Optional.ofNullable(leading.get(page))
                .flatMap(led ->
                        pages.stream().filter(other -> leads(page, led, other)).findFirst());
    }

    private boolean leads(Exchange page, Place led, Exchange other) {
        return mayFollow(page, other)
                && Objects.requireNonNull(places.get(other)).isOf(led);
    }

    /** Whether the second was asked for where the first says that it goes on. */
    static boolean leads(Exchange page, Exchange other) {
        return mayFollow(page, other)
                && Links.leadsTo(
                        page.request().uri(),
                        link(page).asText(),
                        other.request().uri());
    }

    private static boolean mayFollow(Exchange page, Exchange other) {
        return HappensBefore.isBefore(page, other) && other.identity().equals(page.identity());
    }

    static JsonNode link(Exchange page) {
        return page.json().path("links").path("next");
    }
}
