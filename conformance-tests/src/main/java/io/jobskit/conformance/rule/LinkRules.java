package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.Links;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How links in documents are written (section "API-wide: addresses"): as paths to which each client adds the base address
 * that it uses. A link that leads elsewhere altogether is wrong for that (RESOURCE-11, RESOURCE-12).
 */
final class LinkRules {

    private static final String EXPECTED = "a path that begins with /v1";
    private static final List<String> OF_A_JOB =
            List.of("links.self", "relationships.creator.links.self", "relationships.creator.links.related");

    /** A whole address, or a path from the root. */
    private static final Pattern WHOLE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)?/.*");

    private LinkRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("RESOURCE-19", "its links begin with /v1", LinkRules::ofJobs),
                new Rule("RESOURCE-19", "the link to the next page begins with /v1", LinkRules::ofPages),
                new Rule("RESOURCE-19", "links of other documents begin with /v1", LinkRules::ofOthers));
    }

    private static void ofJobs(History history, Scope scope, Judgement judgement) {
        history.observations()
                .filter(scope::has)
                .forEach(seen -> OF_A_JOB.stream()
                        .map(member -> new Link(member, seen.job().at("/" + member.replace('.', '/'))))
                        .filter(Link::leadsToJobs)
                        // A wrong one before right ones, and one a job: the same hand makes them.
                        .min(Comparator.comparing(Link::isNotWhole))
                        .ifPresent(link -> link.judge(judgement, seen.exchange())));
    }

    private static void ofPages(History history, Scope scope, Judgement judgement) {
        history.exchanges().stream()
                .filter(page -> scope.has(page) && page.operation() == Operation.LIST && page.status() == 200)
                .forEach(page -> {
                    Link next = new Link("links.next", page.json().at("/links/next"));
                    if (next.leadsToJobs()) {
                        next.judge(judgement, page);
                    }
                });
    }

    /** Where the links of a job lead there may be documents with links as well. */
    private static void ofOthers(History history, Scope scope, Judgement judgement) {
        history.exchanges().stream()
                .filter(other -> scope.has(other) && other.operation() == Operation.OTHER && other.status() == 200)
                .forEach(other -> other.json().path("links").properties().stream()
                        .map(member -> new Link("links." + member.getKey(), member.getValue()))
                        .filter(Link::leadsToJobs)
                        .forEach(link -> link.judge(judgement, other)));
    }

    private record Link(String member, JsonNode node) {

        boolean leadsToJobs() {
            return Links.address(node).contains("/v1/jobs");
        }

        boolean isNotWhole() {
            String address = Links.address(node);
            return address.startsWith("/v1/") || !WHOLE.matcher(address).matches();
        }

        void judge(Judgement judgement, Exchange exchange) {
            judgement.that(isNotWhole(), () -> new Difference.WrongMember(member, EXPECTED, node), exchange);
        }
    }
}
