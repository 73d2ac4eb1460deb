package io.jobskit.conformance.proof.mutant.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The first jobs of which something was seen. */
final class Memory {

    private static final List<String> PARTS = List.of("", "/attributes/errors", "/attributes/parameters/filters/0");

    private final List<ObjectNode> first = new CopyOnWriteArrayList<>();

    void sees(ObjectNode job) {
        for (String part : PARTS) {
            boolean isNew = first.stream()
                    .noneMatch(seen -> isOfOneKind(seen, job) && seen.at(part).isContainerNode());
            if (isNew && job.at(part).isContainerNode()) {
                first.add(job.deepCopy());
            }
        }
    }

    /** What that part is in the first job of the same kind that has it and is another; nothing if there is none. */
    Optional<JsonNode> part(ObjectNode job, String pointer) {
        return first.stream()
                .filter(seen -> isOfOneKind(seen, job))
                .filter(seen -> !seen.path("id").equals(job.path("id")))
                .map(seen -> seen.at(pointer))
                .filter(part -> !part.isMissingNode() && !part.isNull())
                .findFirst();
    }

    private static boolean isOfOneKind(ObjectNode one, ObjectNode other) {
        return Tricks.ofAQuery().test(one) == Tricks.ofAQuery().test(other);
    }
}
