package io.jobskit.conformance.step;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import io.jobskit.conformance.client.Addresses;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Map;

/** What is done to jobs, by users and by the test-control protocol. */
public final class ActionSteps {

    private final ScenarioContext scene;
    private final TestControl control;

    /** For one scenario. */
    public ActionSteps(ScenarioContext scene, TestControl control) {
        this.scene = scene;
        this.control = control;
    }

    /** To each job in hand. */
    @When("{user} {action} it/them")
    @Writes(Write.CANCEL)
    public void does(User user, Action action) {
        Identity identity = user.in(scene);
        for (JobInHand job : scene.jobs()) {
            for (Exchange exchange : action.to(job, identity, scene)) {
                scene.acted(Interaction.to(job, action.sentence(job.id()) + user.suffix(), exchange));
            }
        }
    }

    /** To ids that no job has, shaped like those that the target gives. */
    @When("{user} {action} a job that does not exist")
    @Writes(Write.CANCEL)
    public void doesToNone(User user, Action action) {
        Identity identity = user.in(scene);
        for (String id : new String[] {"987654321987", "5f0c6c1e-0d5b-4e6e-9d5c-1b2a3c4d5e6f"}) {
            scene.acted(Interaction.of(action.sentence(id), action.to(id, identity, scene.client())));
        }
    }

    /** To ids of any shape. */
    @When("{user} {action} a job of each of these ids")
    @Writes(value = Write.CANCEL, each = true)
    public void doesToIds(User user, Action action, DataTable table) {
        Identity identity = user.in(scene);
        for (Map<String, String> row : table.asMaps()) {
            String id = row.getOrDefault("id", "").replace("<300 letters>", "a".repeat(300));
            scene.acted(Interaction.of(action.sentence(id), action.to(id, identity, scene.client())));
        }
    }

    /** By the test-control protocol. */
    @When("it is moved to {status}")
    @Writes(Write.CONTROL)
    public void moved(JobStatus status) {
        scene.jobs().forEach(job -> control.move(job, status));
    }

    /** By the test-control protocol. */
    @When("it/they is/are allowed to continue")
    @Writes(Write.CONTROL)
    public void released() {
        scene.jobs().forEach(control::release);
    }

    /** By the test-control protocol. */
    @When("{age} pass for it/them")
    @Writes(Write.CONTROL)
    public void ages(Age age) {
        scene.jobs().forEach(job -> control.age(job, age.on(scene)));
    }

    /** Any methods on any routes; {@code :id} stands for the job in hand. */
    @When("{user} sends each of these")
    @Writes(value = Write.OTHER, each = true)
    public void sends(User user, DataTable table) {
        Identity identity = user.in(scene);
        for (Map<String, String> row : table.asMaps()) {
            String method = row.getOrDefault("method", "GET");
            String route = row.getOrDefault("route", "")
                    .replace(
                            ":id",
                            scene.jobs().isEmpty()
                                    ? "1"
                                    : Addresses.encoded(scene.jobs().get(0).id()));
            boolean withBody = method.equals("PUT") || method.equals("PATCH");
            byte[] body = withBody
                    ? "{\"data\":{\"type\":\"jobs\"}}".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                    : new byte[0];
            scene.acted(Interaction.of(method + " " + route, scene.client().send(identity, method, route, body)));
        }
    }
}
