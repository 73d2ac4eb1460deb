package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Pages;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Operators on a page of the listing: its jobs, and where it leads. */
final class PageOperators {

    private PageOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        all.put("DropsNextOf", page(page -> page.withObject("/links").remove("next")));
        all.put("EmptiesNextOf", page(page -> page.withObject("/links").put("next", "")));
        all.put("FalsesNextOf", page(page -> page.withObject("/links").put("next", false)));
        all.put("EndsAt", page(page -> page.withObject("/links").putNull("next")));
        all.put("DropsLinksOf", page(page -> page.remove("links")));
        all.put("NullsDataOf", page(page -> page.putNull("data")));
        all.put("EmptiesDataOf", page(page -> page.putArray("data")));
        all.put("MakesAnObjectOfDataOf", page(page -> page.set("data", page.at("/data/0"))));
        all.put("SkipsTheFirstJobOf", page(page -> page.withArray("data").remove(0)));
        all.put("SkipsTheLastJobOf", page(page -> {
            ArrayNode data = page.withArray("data");
            data.remove(data.size() - 1);
        }));
        all.put("RepeatsTheJobBeforeOn", PageOperators::repeats);
        all.put("RepeatsTheJobBeforeOnPagesAfter", PageOperators::repeats);
        all.put(
                "IgnoresTheLimitOf",
                site -> (ask, server) -> server.send(site.isAsked(ask, server) ? Limits.without(ask) : ask));
        all.put("Omits", jobs(false));
        all.put("Doubles", jobs(true));
        all.put("OmitsTheNewestJob", PageOperators::omitsTheNewest);
        all.put("AddsTheOwnersJobsTo", PageOperators::addsTheOwners);
        return all;
    }

    private static Operator page(Consumer<ObjectNode> change) {
        return site -> (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            return isHere && honest.is(200) && site.replies().test(honest) ? honest.edited(change) : honest;
        };
    }

    /** The first job of a page is the last of the page before. */
    private static Twist repeats(Site site) {
        Pages pages = new Pages();
        return (ask, server) -> {
            boolean isHere = site.isAsked(ask, server);
            Reply honest = server.send(ask);
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            pages.note(ask, honest);
            JsonNode before = pages.jobBefore(ask);
            return isHere && before.isObject()
                    ? honest.edited(page -> {
                        ArrayNode data = page.withArray("data");
                        if (!data.isEmpty()) {
                            data.set(0, before);
                        }
                    })
                    : honest;
        };
    }

    /** Such jobs are listed twice, or not at all. */
    private static Operator jobs(boolean areTwice) {
        return site -> (ask, server) -> {
            Reply honest = server.send(ask);
            if (!honest.is(200) || !site.shows(ask, server)) {
                return honest;
            }
            return honest.edited(page -> {
                List<JsonNode> shown = new ArrayList<>();
                page.path("data").forEach(job -> {
                    boolean isSuch = site.jobs().test((ObjectNode) job);
                    if (!isSuch || areTwice) {
                        shown.add(job);
                    }
                    if (isSuch && areTwice) {
                        shown.add(job);
                    }
                });
                page.putArray("data").addAll(shown);
            });
        };
    }

    private static Twist omitsTheNewest(Site site) {
        AtomicReference<String> newest = new AtomicReference<>("");
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.is(202)) {
                newest.set(honest.id());
            }
            return honest.is(200) && site.shows(ask, server)
                    ? honest.withoutJobs(job -> job.path("id").asText().equals(newest.get()))
                    : honest;
        };
    }

    /** Shows others what the owner's listing shows of such jobs. */
    private static Twist addsTheOwners(Site site) {
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (!honest.is(200) || !site.shows(ask, server)) {
                return honest;
            }
            Reply owners = server.send(Ask.of("GET", "/v1/jobs").as(Ask.OWNER));
            return honest.edited(page -> {
                ArrayNode data = page.withArray("data");
                Reply.jobs(owners.json()).stream().filter(site.jobs()).limit(1).forEach(data::add);
            });
        };
    }
}
