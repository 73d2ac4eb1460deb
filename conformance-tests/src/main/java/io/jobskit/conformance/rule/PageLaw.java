package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.Links;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page holds a job once (LIST-02), and so do the pages that follow from one another (LIST-06). While something is
 * written, pages may shift: such a walk tells nothing.
 */
final class PageLaw implements Law {

    @Override
    public void judge(History history, Judgements judgements) {
        List<Exchange> pages = history.exchanges().stream()
                .filter(exchange -> exchange.operation() == Operation.LIST && exchange.status() == 200)
                .toList();
        List<Exchange> writes = history.exchanges().stream()
                .filter(exchange -> switch (exchange.operation()) {
                    case CREATE, CANCEL, MOVE, AGE, RELEASE -> true;
                    default -> false;
                })
                .toList();
        Set<Integer> followed = new HashSet<>();
        for (Exchange page : pages) {
            page(judgements, page);
            if (!followed.contains(page.number())) {
                List<Exchange> walk = walk(pages, page);
                circle(judgements, walk);
                walk.forEach(next -> followed.add(next.number()));
                if (walk.size() > 1
                        && writes.stream()
                                .noneMatch(
                                        write -> HappensBefore.mayBeBetween(page, write, walk.get(walk.size() - 1)))) {
                    walk(judgements, walk);
                }
            }
        }
    }

    private static void page(Judgements judgements, Exchange page) {
        judgements.judged("LIST-02", "a page holds a job once");
        Map<String, Integer> count = new HashMap<>();
        ids(page).forEach(id -> count.merge(id, 1, Integer::sum));
        count.forEach((id, times) -> {
            if (times > 1) {
                judgements.violated("LIST-02", new Difference.WrongListing(id, 1, times), page);
            }
        });
    }

    /** Whatever is written meanwhile: a way that leads back to where it has been meets its jobs again and again. */
    private static void circle(Judgements judgements, List<Exchange> walk) {
        Map<String, Exchange> met = new HashMap<>();
        for (Exchange page : walk) {
            String link = Links.address(page.json().path("links").path("next"));
            Exchange before = link.isEmpty() ? null : met.put(link, page);
            if (before != null) {
                judgements.violated(
                        "LIST-06",
                        new Difference.Unwanted("Following links.next comes back to [%s]".formatted(link)),
                        before,
                        page);
                return;
            }
        }
    }

    private static void walk(Judgements judgements, List<Exchange> walk) {
        judgements.judged("LIST-06", "pages that follow from one another hold a job once");
        Map<String, Exchange> met = new HashMap<>();
        for (Exchange page : walk) {
            for (String id : new HashSet<>(ids(page))) {
                Exchange before = met.put(id, page);
                if (before != null) {
                    judgements.violated(
                            "LIST-06",
                            new Difference.Unwanted(
                                    "Job %s is on two pages, one of which follows from the other".formatted(id)),
                            before,
                            page);
                    return;
                }
            }
        }
    }

    private static List<Exchange> walk(List<Exchange> pages, Exchange first) {
        List<Exchange> walk = new ArrayList<>(List.of(first));
        Optional<Exchange> next = next(pages, first);
        while (next.isPresent()) {
            walk.add(next.get());
            next = next(pages, next.get());
        }
        return walk;
    }

    /** The request that followed a page's link. */
    private static Optional<Exchange> next(List<Exchange> pages, Exchange page) {
        String link = page.json().path("links").path("next").asText("");
        return page.json().path("links").path("next").isTextual()
                ? pages.stream()
                        .filter(other -> HappensBefore.isBefore(page, other)
                                && other.identity().equals(page.identity())
                                && Links.leadsTo(
                                        page.request().uri(),
                                        link,
                                        other.request().uri()))
                        .findFirst()
                : Optional.empty();
    }

    private static List<String> ids(Exchange page) {
        List<String> ids = new ArrayList<>();
        for (JsonNode job : page.json().path("data")) {
            if (job.path("id").isTextual()) {
                ids.add(job.path("id").asText());
            }
        }
        return ids;
    }
}
