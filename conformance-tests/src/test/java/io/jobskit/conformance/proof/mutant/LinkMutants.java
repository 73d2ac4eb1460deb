package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants whose links in documents hold more than the path below the base address. */
final class LinkMutants {

    private LinkMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("LinksToWholeAddresses", "RESOURCE-19", () -> links(any -> true, LinkMutants::host)),
                Mutant.of("LinksBelowTheWholePath", "RESOURCE-19", () -> links(any -> true, ask -> "/api"))
                        .subtle("only in the beginning of paths"),
                Mutant.of("LinksPagesByWholeAddresses", "RESOURCE-19", () -> links("next"::equals, LinkMutants::host))
                        .subtle("only in the link to the next page"),
                Mutant.of(
                                "LinksCreatorsByWholeAddresses",
                                "RESOURCE-19",
                                () -> links("related"::equals, LinkMutants::host))
                        .subtle("only in one link of the creator"));
    }

    private static String host(Ask ask) {
        return "http://" + ask.headers().getOrDefault("Host", "127.0.0.1");
    }

    /** Puts something before the links of those names; the whole path is understood as well. */
    private static Twist links(Predicate<String> which, Function<Ask, String> before) {
        return (ask, server) -> {
            String path = ask.path().replaceFirst("^/api/v1/", "/v1/");
            Reply reply = server.send(new Ask(ask.method(), path, ask.query(), ask.headers(), ask.body()));
            return reply.headers().containsKey("Content-Disposition")
                    ? reply
                    : reply.edited(document -> change(document, which, link -> before.apply(ask) + link));
        };
    }

    private static void change(JsonNode node, Predicate<String> which, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                boolean isLink = which.test(member.getKey())
                        && member.getValue().asText().startsWith("/v1/jobs");
                if (isLink) {
                    member.setValue(
                            TextNode.valueOf(change.apply(member.getValue().asText())));
                }
            });
        }
        node.forEach(child -> change(child, which, change));
    }
}
