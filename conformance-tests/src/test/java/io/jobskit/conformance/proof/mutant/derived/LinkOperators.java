package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Operator.remembering;
import static io.jobskit.conformance.proof.mutant.derived.Operator.showing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Operators on a job's links and on its creator. */
final class LinkOperators {

    private LinkOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        creator(all);
        creatorLinks(all);
        self(all);
        return all;
    }

    private static void creator(Map<String, Operator> all) {
        all.put("DropsRelationships", showing(job -> job.remove("relationships")));
        all.put("DropsCreator", showing(job -> job.withObject("/relationships").remove("creator")));
        all.put("DropsDataOfTheCreator", creator(creator -> creator.remove("data")));
        all.put(
                "EmptiesIdOfTheCreator",
                creator(creator -> creator.withObject("/data").put("id", "")));
        all.put(
                "SingularizesTypeOfTheCreator",
                creator(creator -> creator.withObject("/data").put("type", "user")));
    }

    private static void creatorLinks(Map<String, Operator> all) {
        all.put("DropsSelfOfTheCreator", links((job, links) -> links.remove("self")));
        all.put("DropsRelatedOfTheCreator", links((job, links) -> links.remove("related")));
        all.put("SwapsLinksOfTheCreator", links((job, links) -> {
            JsonNode self = links.path("self");
            links.set("self", links.path("related"));
            links.set("related", self);
        }));
        all.put("LinksTheCreatorToTheUser", links((job, links) -> links.put("related", "/v1/users/1")));
        all.put(
                "TakesLinksOfTheCreatorFromTheFirstJob",
                remembering((job, memory) -> memory.part(job, "/id")
                        .ifPresent(id -> job.withObject("/relationships/creator/links")
                                .put("self", "/v1/jobs/" + id.asText() + "/relationships/creator")
                                .put("related", "/v1/jobs/" + id.asText() + "/creator"))));
    }

    private static void self(Map<String, Operator> all) {
        all.put("DropsLinks", showing(job -> job.remove("links")));
        all.put("DropsSelf", showing(job -> job.withObject("/links").remove("self")));
        all.put("NullsSelf", showing(job -> job.withObject("/links").putNull("self")));
        all.put(
                "PointsSelfToTheListing",
                showing(job -> job.withObject("/links").put("self", "/v1/jobs")));
        all.put(
                "PointsSelfToTheResults",
                showing(job -> job.withObject("/links")
                        .put("self", "/v1/jobs/" + job.path("id").asText() + "/download")));
        all.put(
                "TakesSelfFromTheFirstJob",
                remembering((job, memory) -> memory.part(job, "/id")
                        .ifPresent(id -> job.withObject("/links").put("self", "/v1/jobs/" + id.asText()))));
    }

    private static Operator creator(Consumer<ObjectNode> change) {
        return showing(job -> change.accept(job.withObject("/relationships/creator")));
    }

    private static Operator links(BiConsumer<ObjectNode, ObjectNode> change) {
        return showing(job -> change.accept(job, job.withObject("/relationships/creator/links")));
    }
}
