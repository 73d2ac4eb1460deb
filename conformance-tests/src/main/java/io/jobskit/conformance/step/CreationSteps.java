package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Creating jobs. */
public final class CreationSteps {

    private final ScenarioContext scene;

    /** For one scenario. */
    public CreationSteps(ScenarioContext scene) {
        this.scene = scene;
    }

    /** A well-formed request. */
    @When("{user} creates a {kind}")
    @Writes(Write.CREATE)
    public void creates(User user, JobKind kind) {
        create(user, kind, "Creating a well-formed job", scene.bodies().wellFormed(kind), "");
    }

    /** A well-formed request that asks for string ids. */
    @When("{user} creates a {kind} and asks for text ids")
    @Writes(Write.CREATE)
    public void createsWithStringId(User user, JobKind kind) {
        create(user, kind, "Creating a job with useStringId", scene.bodies().wellFormed(kind), "?useStringId=true");
    }

    /** A request that lacks one member. */
    @When("{user} creates a {kind} without {string}")
    @Writes(Write.CREATE)
    public void createsWithout(User user, JobKind kind, String name) {
        ObjectNode body = Variant.without(scene.bodies().wellFormed(kind), name);
        create(user, kind, "Creating a job without " + name, body, "");
    }

    /** One request for each row, whose headings are parameters, {@code job_type} or {@code data.type}. */
    @When("{user} creates a {kind} for each of these rows")
    @Writes(value = Write.CREATE, each = true)
    public void createsWithEach(User user, JobKind kind, DataTable table) {
        for (Variant variant : Variant.of(table, kind, scene)) {
            create(user, kind, "Creating a job with " + variant.words(), variant.body(), "");
        }
    }

    /** The same request, letter for letter, several times. */
    @When("{user} creates the same {kind} {int} times")
    @Writes(value = Write.CREATE, times = true)
    public void createsTheSame(User user, JobKind kind, int times) {
        ObjectNode body = scene.bodies().wellFormed(kind);
        for (int i = 0; i < times; i++) {
            create(user, kind, "Creating the same job again", body, "");
        }
    }

    /** Raw bodies, each under a media type of its own; {@code well-formed} stands for a request that is. */
    @When("{user} sends each of these to create a job")
    @Writes(value = Write.CREATE, each = true)
    public void sendsRaw(User user, DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            String text = row.get("body");
            String body = switch (text == null ? "" : text) {
                case "well-formed" -> scene.bodies().wellFormed(JobKind.VIEW).toString();
                case "well-formed without type" ->
                    Variant.without(scene.bodies().wellFormed(JobKind.VIEW), "data.type")
                            .toString();
                default -> text == null ? "" : text;
            };
            String type = row.getOrDefault("media type", io.jobskit.conformance.client.JobsClient.MEDIA_TYPE);
            Identity identity = user.in(scene);
            Exchange exchange =
                    scene.create(identity, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type), "");
            JsonNode asked = exchange.request().message().json();
            scene.acted(new Interaction(
                    "A creation labelled %s with the body %s".formatted(type, text),
                    Optional.empty(),
                    asked.isObject() ? asked : MissingNode.getInstance(),
                    exchange));
        }
    }

    private void create(User user, JobKind kind, String what, ObjectNode body, String query) {
        Identity identity = user.in(scene);
        Exchange exchange = user == User.FULL_QUEUE
                ? Quota.create(scene, identity, body)
                : scene.create(identity, body, Map.of(), query);
        Optional<JobInHand> job =
                ScenarioContext.createdId(exchange).map(id -> new JobInHand(id, kind, identity, body, exchange));
        job.ifPresent(scene::takes);
        scene.acted(new Interaction(what, job, body, exchange));
    }
}
