package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import java.util.List;

/** What is judged of answers and of jobs. */
public final class ThenSteps {

    private final ScenarioContext scene;
    private final UntouchedJobs bystanders;

    /** For one scenario. */
    public ThenSteps(ScenarioContext scene, UntouchedJobs bystanders) {
        this.scene = scene;
        this.bystanders = bystanders;
    }

    /**
     * 202 and the created job; the job that was read, or a 303 for a Completed one; or one of the status codes of a
     * refusal.
     */
    @Then("it/each is {reply}")
    public void answered(Reply reply) {
        switch (reply) {
            case ACCEPTED -> accepted();
            case ACCEPTED_AND_SHOWN -> acceptedAndShown();
            case FOUND -> found();
            case FOUND_WHOLE -> reads().forEach(this::foundWhole);
            default -> refused(reply);
        }
    }

    private void refused(Reply reply) {
        for (Interaction act : scene.acts()) {
            boolean isCreation = act.exchange().operation() == Operation.CREATE;
            boolean isForm = reply == Reply.BAD_REQUEST || act.exchange().status() == 400;
            if (isCreation && isForm) {
                WellFormed.isAccepted(scene, act);
            }
            code(act, reply.codes());
        }
    }

    /** The new job is made: with which status code is said once, of a job without anything special. */
    private void accepted() {
        for (Interaction act : scene.acts()) {
            boolean made = act.exchange().status() / 100 == 2;
            if (!made) {
                WellFormed.isAccepted(scene, act);
            }
            code(act, made ? List.of(act.exchange().status()) : Reply.ACCEPTED.codes());
        }
    }

    /** 202 with the created job. */
    private void acceptedAndShown() {
        for (Interaction act : scene.acts()) {
            code(act, Reply.ACCEPTED_AND_SHOWN.codes());
            JsonNode id = act.exchange().json().at("/data/id");
            scene.judge()
                    .that(
                            "the answer carries the created job",
                            !id.asText("").isEmpty(),
                            () -> new Difference.WrongMember("data.id of the answer", "the created job's id", id),
                            act.exchange());
        }
    }

    /** The job that was asked for; for a Completed job a 303 will do. What else an answer says is judged by itself. */
    private void found() {
        for (Interaction act : reads()) {
            Exchange exchange = act.exchange();
            boolean found = exchange.status() / 100 == 2 || exchange.status() == 303;
            code(act, found ? List.of(exchange.status()) : List.of(200));
            if (exchange.status() != 303) {
                isTheOne(act);
            }
        }
    }

    private List<Interaction> reads() {
        return scene.acts().stream()
                .filter(act -> act.exchange().operation() == Operation.READ
                        || act.exchange().operation() == Operation.OTHER)
                .toList();
    }

    /** 200 with status and parameters, or for a Completed job 303 with a Location. */
    private void foundWhole(Interaction act) {
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

    private void isTheOne(Interaction act) {
        JsonNode id = act.exchange().json().at("/data/id");
        String asked = act.job().map(JobInHand::id).orElse(id.asText());
        scene.judge()
                .that(
                        "the answer shows the job that was asked for",
                        id.asText().equals(asked),
                        () -> new Difference.WrongMember("data.id of the answer", asked, id),
                        act.exchange());
    }

    private void code(Interaction act, List<Integer> expected) {
        int actual = act.exchange().status();
        scene.judge()
                .that(
                        "it is answered with " + io.jobskit.conformance.failure.ValueWords.or(expected),
                        expected.contains(actual),
                        () -> new Difference.WrongStatusCode(act.what(), expected, actual),
                        act.job()
                                .filter(job -> act.exchange().operation() != Operation.CREATE)
                                .map(job -> List.of(job.creation(), act.exchange()))
                                .orElse(List.of(act.exchange())));
    }

    /** The label under which each held job is shown, by every answer to the last acts and in every listing. */
    @Then("each shows the status it is kept at")
    public void shownUnderItsLabel() {
        SeenJobs.of(scene).forEach((job, sight) -> {
            if (sight.exchange().operation() != Operation.CREATE) {
                Labelled.judge(scene, job, sight);
            }
        });
    }

    /** The jobs that nobody did anything to. */
    @Then("the other jobs are unchanged")
    public void othersAreAsTheyWere() {
        bystanders.areAsTheyWere();
    }
}
