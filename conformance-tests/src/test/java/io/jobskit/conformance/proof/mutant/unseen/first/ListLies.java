package io.jobskit.conformance.proof.mutant.unseen.first;

import static io.jobskit.conformance.proof.mutant.unseen.LieParts.id;
import static io.jobskit.conformance.proof.twist.Tricks.answers;
import static io.jobskit.conformance.proof.twist.Tricks.asks;
import static io.jobskit.conformance.proof.twist.Tricks.attributes;
import static io.jobskit.conformance.proof.twist.Tricks.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntBiFunction;

/** Servers that are wrong about listing. */
final class ListLies {

    private ListLies() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "LinksNoJobThatIsListedByUuid",
                                "LIST-10",
                                () -> Tricks.shows(
                                        ask -> ask.isList() && ask.query().contains("useStringId=true"),
                                        Tricks.any(),
                                        job -> job.remove("links")))
                        .subtle("only with useStringId"),
                Mutant.of(
                                "SaysNoContentWithoutJobs",
                                "LIST-01",
                                () -> answers(
                                        Ask::isList,
                                        reply -> reply.is(200)
                                                        && reply.json()
                                                                .path("data")
                                                                .isEmpty()
                                                ? Reply.of(204)
                                                : reply))
                        .subtle("only for a user without jobs"),
                Mutant.of(
                                "ListsAQueryOncePerFilter",
                                "LIST-02",
                                () -> listed((document, job) -> Math.max(
                                        1,
                                        job.at("/attributes/parameters/filters").size())))
                        .subtle("only for queries with several filters")
                        .with("it is met twice", "LIST-06", "LIST-07"),
                Mutant.of(
                                "ListsNoQueryWithoutGroupings",
                                "LIST-02",
                                () -> listed((document, job) -> job.at("/attributes/parameters/groupings")
                                                        .isArray()
                                                && job.at("/attributes/parameters/groupings")
                                                        .isEmpty()
                                        ? 0
                                        : 1))
                        .subtle("only for queries whose groupings are empty")
                        .with("it is never met", "LIST-06", "LIST-05"),
                Mutant.of(
                                "LeavesOutANextThatIsNull",
                                "LIST-03",
                                () -> answers(
                                        Ask::isLaterPage,
                                        reply -> reply.json().at("/links/next").isNull()
                                                ? reply.edited(page -> page.withObject("/links")
                                                        .remove("next"))
                                                : reply))
                        .subtle("only on a last page that is not the first"),
                Mutant.of(
                                "ListsNoLongParameters",
                                "LIST-04",
                                () -> Tricks.shows(
                                        Ask::isList,
                                        job -> parameters(job).toString().length() > 300,
                                        job -> attributes(job).putNull("parameters")))
                        .subtle("only for parameters that are long")
                        .with("the parameters are not there", "RESOURCE-09")
                        .inTheListing(),
                Mutant.of("ListsWhatWasSoAtTheListingBefore", "LIST-05", ListLies::stale)
                        .subtle("only in a listing after another, for jobs that changed meanwhile")
                        .with("it is late", "STATUS-02", "STATUS-14"),
                Mutant.of("GoesOnWithTheNextSecond", "LIST-06", ListLies::bySecond)
                        .subtle("only for jobs of the same second on two pages")
                        .with("a job is not in the listing", "LIST-02"),
                Mutant.of(
                                "ReadsThePageSizeOnlyAsTheFirstParameter",
                                "LIST-07",
                                () -> asks(
                                        ask -> ask.isList()
                                                && ask.query().matches("\\?(?!page).*&page.+limit.+")
                                                && !ask.isLaterPage(),
                                        ask -> ask.withQuery(ask.query()
                                                .substring(0, ask.query().indexOf('&')))))
                        .subtle("only behind another parameter"));
    }

    private static Twist listed(ToIntBiFunction<JsonNode, JsonNode> times) {
        return answers(
                Ask::isList,
                reply -> !reply.is(200)
                        ? reply
                        : reply.edited(page -> {
                            JsonNode jobs = page.path("data").deepCopy();
                            ArrayNode shown = page.putArray("data");
                            for (JsonNode job : jobs) {
                                for (int i = 0; i < times.applyAsInt(page, job); i++) {
                                    shown.add(job);
                                }
                            }
                        }));
    }

    private static Twist stale() {
        Map<String, JsonNode> before = new ConcurrentHashMap<>();
        return answers(
                Ask::isList,
                reply -> reply.editedJobs(job -> {
                    JsonNode now = attributes(job).deepCopy();
                    JsonNode old = before.put(id(job), now);
                    if (old != null) {
                        job.set("attributes", old);
                    }
                }));
    }

    private static Twist bySecond() {
        Map<String, Instant> created = new ConcurrentHashMap<>();
        Map<String, String> lastBefore = new ConcurrentHashMap<>();
        return (ask, server) -> {
            Reply honest = server.send(ask);
            if (ask.isCreate() && honest.is(202)) {
                created.put(
                        honest.id(),
                        Instant.ofEpochSecond(server.clock().instant().getEpochSecond()));
            }
            if (!ask.isList() || !honest.is(200)) {
                return honest;
            }
            JsonNode jobs = honest.json().path("data");
            Instant last = created.getOrDefault(lastBefore.getOrDefault(ask.query(), ""), Instant.EPOCH);
            String next = honest.json().at("/links/next").asText();
            if (next.contains("?")) {
                lastBefore.put(
                        next.substring(next.indexOf('?')),
                        jobs.path(jobs.size() - 1).path("id").asText());
            }
            return honest.withoutJobs(job -> last.equals(created.get(id(job))));
        };
    }
}
