package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.contract.catalogue.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One scenario while it plays: the requirement that it judges, the jobs in hand, and what the last acts were answered. */
public final class ScenarioContext {

    private final RunContext stage;
    private final List<JobInHand> jobs = new ArrayList<>();
    private final Interactions acts = new Interactions();
    private @Nullable Play play;

    /** On that stage; it {@link #begins} with its requirement. */
    public ScenarioContext(RunContext stage) {
        this.stage = stage;
    }

    /** Begins the scenario of that requirement; {@code series} is its place in the catalogue. */
    public void begins(Requirement requirement, int series) {
        boolean isPlayedAgain =
                !stage.wire().history().exchanges(requirement.id()).isEmpty();
        play = new Play(
                requirement,
                JobsClient.of(stage.wire(), stage.target(), requirement.id()),
                new RequirementJudge(stage.findings(), requirement.id()),
                stage.bodies(series, isPlayedAgain));
    }

    private Play play() {
        if (play == null) {
            throw new IllegalStateException("The scenario has not begun: it bears no requirement's id.");
        }
        return play;
    }

    /** What all scenarios share. */
    public RunContext stage() {
        return stage;
    }

    /** The requirement that is judged. */
    public Requirement requirement() {
        return play().requirement();
    }

    /** Judges it. */
    public RequirementJudge judge() {
        return play().judge();
    }

    /** Sends for it. */
    public JobsClient client() {
        return play().client();
    }

    /** Writes its requests. */
    public CreationBodies bodies() {
        return play().bodies();
    }

    /** How to wait. */
    public Waiting waiting() {
        return stage.waiting().of(requirement().id(), stage.wire().waits());
    }

    /** Waits for jobs, and watches them. */
    public JobWatch watch() {
        return new JobWatch(this);
    }

    /** The jobs in hand. */
    public List<JobInHand> jobs() {
        return List.copyOf(jobs);
    }

    /** Who owns the jobs unless somebody else is named. */
    public Identity owner() {
        return stage.identity(Identity.DEFAULT);
    }

    /** Sends a creation and keeps the answer; a job that it made is noted, so that it is not left behind. */
    public Exchange create(Identity identity, JsonNode body, Map<String, String> headers, String query) {
        return create(identity, body.toString().getBytes(StandardCharsets.UTF_8), headers, query);
    }

    /** As the other, for a body that need not be JSON. */
    public Exchange create(Identity identity, byte[] body, Map<String, String> headers, String query) {
        Exchange exchange = client().create(identity, body, headers, query);
        createdId(exchange).ifPresent(id -> stage.created().add(id, identity));
        return exchange;
    }

    /** The id of the job that a creation made; empty if it made none. */
    public static Optional<String> createdId(Exchange exchange) {
        JsonNode id = exchange.json().path("data").path("id");
        boolean made =
                exchange.status() / 100 == 2 && id.isValueNode() && !id.asText().isEmpty();
        return made ? Optional.of(id.asText()) : Optional.empty();
    }

    /**
     * Creates a job that the scenario needs.
     *
     * @throws CannotJudgeException if there is none afterwards
     */
    public JobInHand needs(JobKind kind, JsonNode body, boolean held) {
        return needs(kind, body, held ? JobsClient.HOLD : Map.of());
    }

    /** The same, created with these headers. */
    public JobInHand needs(JobKind kind, JsonNode body, Map<String, String> headers) {
        Exchange creation = create(owner(), body, headers, "");
        JobInHand job = new JobInHand(
                createdId(creation)
                        .orElseThrow(() -> new CannotJudgeException(
                                "The job that the scenario needs first could not be created: %s was answered with %d%s."
                                        .formatted(
                                                creation.request().line(),
                                                creation.status(),
                                                creation.status() / 100 == 2
                                                        ? ", and its body holds no job with an id"
                                                        : ""),
                                List.of(creation))),
                kind,
                owner(),
                body,
                creation);
        jobs.add(job);
        return job;
    }

    /** Takes a job in hand that a creation under judgement made. */
    public void takes(JobInHand job) {
        jobs.add(job);
    }

    /** Reads a job as its owner. */
    public ShownJob look(JobInHand job) {
        return ShownJob.read(client().read(job.owner(), job.id()));
    }

    /** How a job came to be what it is: its creation, and whatever was done to it in this scenario. */
    public List<Exchange> actions(JobInHand job) {
        return Stream.concat(
                        Stream.of(job.creation()),
                        stage.wire().history().exchanges(requirement().id()).stream()
                                .filter(exchange -> exchange.request().job().equals(job.id()))
                                .filter(exchange -> !exchange.request().method().equals("GET")))
                .toList();
    }

    /** Puts a job down that the target could not bring into the status that is needed. */
    public void putDown(JobInHand job) {
        jobs.remove(job);
    }

    /** Keeps what an act was answered; the acts after a judgement are new ones. */
    public void acted(Interaction act) {
        acts.add(act);
    }

    /** Keeps what a listing shows of the jobs. */
    public void listed(List<ShownJob> sights) {
        acts.list(sights);
    }

    /** What the last acts were answered. */
    public List<Interaction> acts() {
        return acts.last();
    }

    /** What the last listings show, all jobs of all pages. */
    public List<ShownJob> listed() {
        return acts.listed();
    }

    private record Play(Requirement requirement, JobsClient client, RequirementJudge judge, CreationBodies bodies) {}
}
