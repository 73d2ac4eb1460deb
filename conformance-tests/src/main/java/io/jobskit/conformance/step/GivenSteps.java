package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jobs that a scenario begins with. Whatever goes wrong here makes it inconclusive. */
public final class GivenSteps {

    private final ScenarioContext scene;
    private final TestControl control;
    private final UntouchedJobs bystanders;

    /** For one scenario. */
    public GivenSteps(ScenarioContext scene, TestControl control, UntouchedJobs bystanders) {
        this.scene = scene;
        this.control = control;
        this.bystanders = bystanders;
    }

    /** A job that runs by itself. */
    @Given("a new {kind}")
    @Writes(Write.CREATE)
    public void newJob(JobKind kind) {
        scene.needs(kind, scene.bodies().wellFormed(kind), false);
    }

    /** A job that runs by itself, and is in no hurry (section "API-wide: more of a job"). */
    @Given("a new batch {kind}")
    @Writes(Write.CREATE)
    public void batchJob(JobKind kind) {
        scene.needs(kind, scene.bodies().wellFormed(kind), Map.of(Manner.COMPUTE_TYPE, "BATCH"));
    }

    /** A job that has run by itself to its end. */
    @Given("a completed {kind}")
    @Writes(Write.CREATE)
    public void completed(JobKind kind) {
        scene.watch().needsCompleted(scene.needs(kind, scene.bodies().wellFormed(kind), false));
    }

    /** One job for each row, whose headings are parameters, that have run by themselves to their ends. */
    @Given("a completed {kind} for each of these rows")
    @Writes(value = Write.CREATE, each = true)
    public void completedWith(JobKind kind, DataTable table) {
        List<JobInHand> jobs = new ArrayList<>();
        for (Variant variant : Variant.of(table, kind, scene)) {
            ObjectNode body = variant.body();
            jobs.add(scene.needs(kind, body, false));
        }
        jobs.forEach(scene.watch()::needsCompleted);
    }

    /** The first without filters, of which the others leave rows out, by name and by value. */
    @Given("{int} completed query jobs that differ in their filters")
    @Writes(value = Write.CREATE, times = true)
    public void filtered(int count) {
        new FilteredQueries(scene).appear(count);
    }

    /** The same query, of which the second hides previous holdings. */
    @Given("{int} completed query jobs that differ in hiding previous holdings")
    @Writes(value = Write.CREATE, times = true)
    public void hiding(int two) {
        new TwinQueries(scene).hiding();
    }

    /** The same query, of which the second has the first grouping and the first column alone. */
    @Given("{int} completed query jobs that differ in their columns and groupings")
    @Writes(value = Write.CREATE, times = true)
    public void shortened(int two) {
        new TwinQueries(scene).shortened();
    }

    /** The same query, of which the second has its columns the other way round. */
    @Given("{int} completed query jobs that differ in the order of their columns")
    @Writes(value = Write.CREATE, times = true)
    public void moved(int two) {
        new TwinQueries(scene).moved();
    }

    /** The same query, of which the second names its portfolios the other way round. */
    @Given("{int} completed query jobs that differ in the order of their portfolios")
    @Writes(value = Write.CREATE, times = true)
    public void reordered(int two) {
        new TwinQueries(scene).reordered();
    }

    /** A job that the test-control protocol holds in a status. */
    @Given("a {kind} kept at {status}")
    @Writes({Write.CREATE, Write.CONTROL})
    public void held(JobKind kind, JobStatus status) {
        control.held(kind, status);
    }

    /** One job for each status, held in it. */
    @Given("a {kind} kept at each of these statuses")
    @Writes(
            value = {Write.CREATE, Write.CONTROL},
            each = true)
    public void heldInEach(JobKind kind, DataTable table) {
        table.asList().forEach(label -> control.heldIfShown(kind, State.status(label)));
    }

    /** Jobs beside the one in hand, which nobody does anything to. */
    @Given("{int} other jobs")
    @Writes(value = Write.CREATE, times = true)
    public void others(int count) {
        bystanders.appear(count);
    }
}
