package io.jobskit.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates a job of each kind from the samples of a target, in one of the ways to write them that it takes. */
final class SampleJobs {

    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 422);

    private final Target target;
    private final JobsClient client;
    private final CreatedJobs created;
    private Spelling spelling = Spelling.USUAL;

    SampleJobs(Target target, JobsClient client, CreatedJobs created) {
        this.target = target;
        this.client = client;
        this.created = created;
    }

    /** What was answered for each kind: to the first way that the target takes; to the first of all if it takes none. */
    List<Exchange> create(int series) {
        CreationBodies bodies = new CreationBodies(target.samples(), series, spelling);
        List<Exchange> creations = new ArrayList<>();
        for (JobKind kind : JobKind.values()) {
            Exchange creation = create(bodies.wellFormed(kind));
            creations.add(REFUSED.contains(creation.status()) ? otherwise(bodies, kind, creation) : creation);
        }
        return creations;
    }

    /** The ways that it takes. */
    Spelling spelling() {
        return spelling;
    }

    private Exchange create(JsonNode request) {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        Exchange creation = client.create(target.owner(), body, Map.of(), "");
        ScenarioContext.createdId(creation).ifPresent(id -> created.add(id, target.owner()));
        return creation;
    }

    private Exchange otherwise(CreationBodies bodies, JobKind kind, Exchange refused) {
        for (Spelling.Way way : Spelling.others(kind)) {
            Spelling other = spelling.with(kind, way);
            Exchange creation = create(bodies.wellFormed(kind, other));
            if (creation.status() / 100 == 2) {
                spelling = other;
                return creation;
            }
        }
        return refused;
    }
}
