package io.jobskit.conformance.proof.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What legal variants are made of. */
final class Freely {

    private Freely() {}

    /** Shows every job so, in every answer that shows one. */
    static Twist jobs(Consumer<ObjectNode> change) {
        return jobs(Tricks.anywhere(), change);
    }

    /** Shows every job so, in the answers to those requests. */
    static Twist jobs(Predicate<Ask> where, Consumer<ObjectNode> change) {
        return Tricks.answers(where, reply -> Reply.jobs(reply.json()).isEmpty() ? reply : reply.editedJobs(change));
    }

    /** Shows the attributes of every job so. */
    static Twist attributes(Consumer<ObjectNode> change) {
        return jobs(job -> change.accept(Tricks.attributes(job)));
    }

    /** Writes a text attribute of every job so, where it is there. */
    static Twist attribute(String name, UnaryOperator<String> change) {
        return attributes(attributes -> {
            if (attributes.path(name).isTextual()) {
                attributes.put(name, change.apply(attributes.path(name).asText()));
            }
        });
    }

    /** Shows a parameter of every job so, where it is there. */
    static Consumer<ObjectNode> parameter(String name, BiConsumer<ObjectNode, JsonNode> change) {
        return job -> {
            JsonNode parameters = Tricks.attributes(job).path("parameters");
            if (parameters.hasNonNull(name)) {
                change.accept((ObjectNode) parameters, parameters.get(name));
            }
        };
    }

    /** Writes every document so that it is JSON. */
    static Twist documents(UnaryOperator<Reply> change) {
        return (ask, server) -> {
            Reply reply = server.send(ask);
            return isControl(ask) || ask.isDownload() || !reply.json().isContainerNode() ? reply : change.apply(reply);
        };
    }

    /** Where the client thinks that the server is. */
    static String host(Ask ask) {
        return "http://" + ask.headers().get("Host");
    }

    static boolean isControl(Ask ask) {
        return ask.path().startsWith("/__control");
    }

    /** Changes every text in a document. */
    static void texts(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isTextual()) {
                    object.put(member.getKey(), change.apply(member.getValue().asText()));
                } else {
                    texts(member.getValue(), change);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, change.apply(array.get(i).asText()));
                } else {
                    texts(array.get(i), change);
                }
            }
        }
    }
}
