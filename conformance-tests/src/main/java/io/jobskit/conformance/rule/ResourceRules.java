package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Links;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a job is like wherever it is seen (sections "Resource overview" and "Relationships"). */
final class ResourceRules {

    private static final String CREATOR_LINKS = "its creator links belong to this job";
    private static final Set<String> JSON = Set.of("application/vnd.api+json", "application/json");

    private ResourceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("RESOURCE-02", "it is of the requested kind", ResourceRules::jobType),
                new Rule("RESOURCE-14", "is labelled as JSON", ResourceRules::mediaType),
                link("RESOURCE-12", "its link leads back to it", "links.self", true, path -> path),
                link(
                        "RESOURCE-11",
                        CREATOR_LINKS,
                        "relationships.creator.links.self",
                        false,
                        path -> path + "/relationships/creator"),
                link(
                        "RESOURCE-11",
                        CREATOR_LINKS,
                        "relationships.creator.links.related",
                        false,
                        path -> path + "/creator"));
    }

    private static void jobType(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            job.creation()
                    // A kind that there is not should not have been taken, and comes back as whatever it was taken for.
                    .filter(creation -> creation.isView() || creation.isQuery())
                    .ifPresent(creation -> job.observations().stream()
                            .filter(seen -> scope.has(seen)
                                    && seen.attribute("job_type").isTextual())
                            .peek(seen -> judgement.judged())
                            .filter(seen -> !Echo.isTypeAsAsked(creation, seen))
                            .findFirst()
                            .ifPresent(seen -> judgement.violated(
                                    new Difference.WrongMember(
                                            "data.attributes.job_type",
                                            asSent(creation, "job_type"),
                                            seen.attribute("job_type")),
                                    creation.exchange(),
                                    seen.exchange())));
        }
    }

    private static String asSent(Creation creation, String name) {
        return creation.attributes().path(name) + ", as it was sent";
    }

    private static void mediaType(History history, Scope scope, Judgement judgement) {
        Map<Integer, Exchange> answers = new TreeMap<>();
        history.observations()
                .filter(scope::has)
                .forEach(seen -> answers.put(seen.exchange().number(), seen.exchange()));
        for (Exchange exchange : answers.values()) {
            Message message = exchange.answer().orElseThrow().message();
            judgement.that(
                    JSON.contains(message.mediaType()),
                    () -> new Difference.WrongHeader(
                            "Content-Type",
                            "application/vnd.api+json or application/json",
                            message.header("Content-Type").orElse("")),
                    exchange);
        }
    }

    /** Whether it carries what asks for a page of a listing, which says nothing of one job. */
    private static boolean isOfAPage(String link) {
        return link.matches("(?i).*[?&]page(\\[|%5b).*");
    }

    /** A link that leads to the job, or to what belongs to it. What is no link at all is the schema's business. */
    private static Rule link(
            String requirement, String says, String member, boolean isListed, Function<String, String> path) {
        String pointer = "/" + member.replace('.', '/');
        return new Rule(
                requirement,
                says,
                (history, scope, judgement) -> history.observations()
                        .filter(scope::has)
                        .filter(seen -> isListed || seen.kind() != Observation.Kind.LISTED)
                        .filter(seen -> !Links.address(seen.job().at(pointer)).isEmpty())
                        .forEach(seen -> {
                            JsonNode link = seen.job().at(pointer);
                            String right = path.apply("/v1/jobs/" + seen.id());
                            judgement.that(
                                    Links.endsWith(Links.address(link), right) && !isOfAPage(Links.address(link)),
                                    () -> new Difference.WrongMember(member, right, link),
                                    seen.exchange());
                        }));
    }
}
