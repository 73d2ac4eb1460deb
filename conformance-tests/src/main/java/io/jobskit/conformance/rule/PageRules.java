package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.Links;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which jobs pages hold, each by itself (LIST-02), and those that follow from one another (LIST-06). */
final class PageRules {

    private static final Set<Integer> NOWHERE = Set.of(400, 404, 405, 410, 414, 422);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private PageRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("LIST-02", "a page holds a job once", PageRules::holdsEachOnce),
                new Rule("LIST-06", "following the pages never leads back", PageRules::leadsOn),
                new Rule("LIST-06", "the pages can be followed", PageRules::leadsSomewhere),
                new Rule("LIST-06", "ids are of one form on all pages", PageRules::namesAlike),
                new Rule("LIST-06", "no job is on two pages", PageRules::repeatsNone)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("LIST-06", "shows every job exactly once across its pages", StableJobs::showsEachOnce));
    }

    private static void holdsEachOnce(History history, Scope scope, Judgement judgement) {
        Walks.pages(history).filter(scope::has).forEach(page -> {
            judgement.judged();
            Map<String, Integer> count = new HashMap<>();
            ids(page).forEach(id -> count.merge(id, 1, Integer::sum));
            count.forEach((id, times) -> {
                if (times > 1) {
                    judgement.violated(new Difference.WrongListing(id, 1, times), page);
                }
            });
        });
    }

    /** Whatever is written meanwhile: pages that lead back to where they have been show some jobs again and again. */
    private static void leadsOn(History history, Scope scope, Judgement judgement) {
        for (List<Exchange> walk : Walks.all(history)) {
            Map<String, Exchange> met = new HashMap<>();
            for (Exchange page : walk) {
                String link = Links.address(page.json().at("/links/next"));
                Exchange before = link.isEmpty() ? null : met.put(link, page);
                if (scope.has(page)) {
                    judgement.that(
                            before == null,
                            () -> new Difference.Unwanted("Following links.next comes back to '%s'".formatted(link)),
                            Stream.of(Optional.ofNullable(before), Optional.of(page))
                                    .flatMap(Optional::stream)
                                    .toArray(Exchange[]::new));
                }
                if (before != null) {
                    break;
                }
            }
        }
    }

    /** A cursor may be good for a short time only, but not for none at all. */
    private static void leadsSomewhere(History history, Scope scope, Judgement judgement) {
        List<Exchange> refused = history.exchanges().stream()
                .filter(page -> page.operation() == Operation.LIST && NOWHERE.contains(page.status()))
                .filter(scope::has)
                .toList();
        List<Exchange> pages =
                refused.isEmpty() ? List.of() : Walks.pages(history).toList();
        for (Exchange nowhere : refused) {
            pages.stream()
                    .filter(page -> Walks.leads(page, nowhere)
                            && Duration.between(page.answeredAt(), nowhere.sentAt())
                                            .compareTo(AT_ONCE)
                                    < 0)
                    .findFirst()
                    .ifPresent(page -> judgement.violated(
                            new Difference.WrongStatusCode(
                                    "Following links.next '%s'"
                                            .formatted(Walks.link(page).asText()),
                                    List.of(200),
                                    nowhere.status()),
                            page,
                            nowhere));
        }
    }

    /** Whoever asks for ids that are text gets them on each page: a job is met under its id, not under another. */
    private static void namesAlike(History history, Scope scope, Judgement judgement) {
        for (List<Exchange> walk : Walks.all(history)) {
            Exchange first = walk.get(0);
            if (isOfText(first)) {
                walk.stream()
                        .filter(page -> scope.has(page) && !ids(page).isEmpty())
                        .forEach(page -> judgement.that(
                                !ids(page).stream().allMatch(PageRules::isNumber),
                                () -> new Difference.Unwanted(
                                        "Ids are text on the first page, and numbers on one that follows from it"),
                                first,
                                page));
            }
        }
    }

    private static boolean isOfText(Exchange page) {
        return Walks.asksForTextIds(page)
                && !ids(page).isEmpty()
                && ids(page).stream().noneMatch(PageRules::isNumber);
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(Character::isDigit);
    }

    /** While something is written, pages may shift. */
    private static void repeatsNone(History history, Scope scope, Judgement judgement) {
        List<Exchange> writes = history.exchanges().stream()
                .filter(exchange -> switch (exchange.operation()) {
                    case CREATE, CANCEL, MOVE, AGE, RELEASE -> true;
                    default -> false;
                })
                .toList();
        for (List<Exchange> walk : Walks.all(history)) {
            Exchange first = walk.get(0);
            Exchange last = walk.get(walk.size() - 1);
            if (walk.size() > 1
                    && scope.has(last)
                    && writes.stream().noneMatch(write -> HappensBefore.mayBeBetween(first, write, last))) {
                judgement.judged();
                twice(walk)
                        .ifPresent(twice -> judgement.violated(
                                new Difference.Unwanted(
                                        Walks.twice(twice.id(), List.of(twice.first(), twice.second()))),
                                twice.first(),
                                twice.second()));
            }
        }
    }

    private record Twice(String id, Exchange first, Exchange second) {}

    private static Optional<Twice> twice(List<Exchange> walk) {
        Map<String, Exchange> met = new HashMap<>();
        for (Exchange page : walk) {
            for (String id : new LinkedHashSet<>(ids(page))) {
                Exchange before = met.put(id, page);
                if (before != null) {
                    return Optional.of(new Twice(id, before, page));
                }
            }
        }
        return Optional.empty();
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
