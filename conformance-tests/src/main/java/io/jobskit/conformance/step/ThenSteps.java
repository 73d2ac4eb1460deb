package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.lifecycle.JobStatus;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Seen;
import io.jobskit.conformance.scene.Sight;
import io.jobskit.conformance.wait.Waiting;
import java.util.List;
import java.util.Optional;

/** What is judged of answers and of jobs. */
public final class ThenSteps {

    private final Scene scene;
    private final Bystanders bystanders;

    /** For one scenario. */
    public ThenSteps(Scene scene, Bystanders bystanders) {
        this.scene = scene;
        this.bystanders = bystanders;
    }

    /** 202 with the created job, 200 with a job or 303 with a Location, or one of the status codes of a refusal. */
    @Then("it/each is {reply}")
    public void answered(Reply reply) {
        switch (reply) {
            case ACCEPTED -> accepted();
            case FOUND -> found();
            default -> scene.acts().forEach(act -> code(act, reply.codes()));
        }
    }

    private void accepted() {
        for (Act act : scene.acts()) {
            code(act, Reply.ACCEPTED.codes());
            JsonNode id = act.exchange().json().at("/data/id");
            scene.judge()
                    .that(
                            "the answer carries the created job",
                            !id.asText("").isEmpty(),
                            () -> new Difference.WrongMember("data.id of the answer", "the created job's id", id),
                            act.exchange());
        }
    }

    private void found() {
        for (Act act : scene.acts()) {
            Operation operation = act.exchange().operation();
            if (operation == Operation.READ || operation == Operation.OTHER) {
                found(act);
            }
        }
    }

    private void found(Act act) {
        Exchange exchange = act.exchange();
        if (exchange.status() == 303) {
            String location = exchange.answer()
                    .flatMap(answer -> answer.message().header("Location"))
                    .orElse("");
            scene.judge()
                    .that(
                            "a 303 has a Location",
                            !location.isEmpty(),
                            () -> new Difference.WrongHeader("Location", "the address of the results", ""),
                            exchange);
            return;
        }
        code(act, List.of(200));
        JsonNode data = exchange.json().path("data");
        String id = act.job().map(JobInHand::id).orElse(data.path("id").asText());
        scene.judge()
                .that(
                        "the answer shows the job that was asked for",
                        data.path("id").asText().equals(id),
                        () -> new Difference.WrongMember("data.id of the answer", id, data.path("id")),
                        exchange);
        for (String member : List.of("status", "parameters")) {
            JsonNode value = data.path("attributes").path(member);
            scene.judge()
                    .that(
                            "the answer shows the job's " + member,
                            !value.isMissingNode() && !value.isNull(),
                            () -> new Difference.WrongMember(member + " of the job", "given", value),
                            exchange);
        }
    }

    private void code(Act act, List<Integer> expected) {
        int actual = act.exchange().status();
        scene.judge()
                .that(
                        "it is answered with " + io.jobskit.conformance.failure.Words.or(expected),
                        expected.contains(actual),
                        () -> new Difference.WrongStatusCode(act.what(), expected, actual),
                        act.job()
                                .filter(job -> act.exchange().operation() != Operation.CREATE)
                                .map(job -> List.of(job.creation(), act.exchange()))
                                .orElse(List.of(act.exchange())));
    }

    /** Waits for it; fails at once where it can never be any more. */
    @Then("it/each becomes {state}")
    public void becomes(State state) {
        for (JobInHand job : scene.jobs()) {
            Waiting.Watched<Sight> watched =
                    scene.waiting().until(() -> scene.look(job), state::isOf, state::isOutOfReachOf);
            List<String> seen = Seen.changes(watched.seen());
            scene.judge()
                    .that(
                            "it becomes " + state.words(),
                            watched.good(),
                            () -> watched.settled()
                                    ? new Difference.WrongStatus(job.id(), state.words(), seen)
                                    : new Difference.NotInTime(
                                            job.id(),
                                            state.words(),
                                            scene.waiting().within(),
                                            seen),
                            evidence(job, watched));
        }
    }

    /** Watches whether it stays so, or in the status that it has now. */
    @Then("it/each stays {state}")
    public void stays(State state) {
        if (state.isAnyThatItHas()) {
            staysAsItIs();
            return;
        }
        for (JobInHand job : scene.jobs()) {
            Waiting.Watched<Sight> watched = scene.waiting().during(() -> scene.look(job), state::isOf);
            judgeStaying(job, state.words(), watched);
        }
    }

    private void staysAsItIs() {
        for (JobInHand job : scene.jobs()) {
            Optional<JobStatus> now = scene.look(job).status();
            Waiting.Watched<Sight> watched = scene.waiting()
                    .during(() -> scene.look(job), sight -> sight.status().equals(now));
            judgeStaying(job, now.map(JobStatus::label).orElse("the same"), watched);
        }
    }

    private void judgeStaying(JobInHand job, String expected, Waiting.Watched<Sight> watched) {
        scene.judge()
                .that(
                        "it stays " + expected,
                        watched.good(),
                        () -> new Difference.WrongStatus(job.id(), expected, Seen.changes(watched.seen())),
                        evidence(job, watched));
    }

    private static List<Exchange> evidence(JobInHand job, Waiting.Watched<Sight> watched) {
        return List.of(job.creation(), watched.last().exchange());
    }

    /** The label under which each held job is shown, by every answer to the last acts and in every listing. */
    @Then("each is shown under the label of its status")
    public void shownUnderItsLabel() {
        Sightings.of(scene).forEach((job, sight) -> {
            if (sight.exchange().operation() != Operation.CREATE) {
                Labelled.judge(scene, job, sight);
            }
        });
    }

    /** The facts about one member, in all answers that show a job in hand. */
    @Then("wherever it is seen, {fact}")
    public void everywhere(Fact fact) {
        Sightings.of(scene).judge(fact);
    }

    /** What the answers have in common. */
    @Then("each answer {trait}")
    public void answers(Trait trait) {
        trait.judge(scene, scene.acts());
    }

    /** Which way the target goes. */
    @Then("it is noted {freedom}")
    public void noted(Freedom freedom) {
        freedom.note(scene, scene.acts());
    }

    /** The jobs that nobody did anything to. */
    @Then("the other jobs are as they were")
    public void othersAreAsTheyWere() {
        bystanders.areAsTheyWere();
    }
}
