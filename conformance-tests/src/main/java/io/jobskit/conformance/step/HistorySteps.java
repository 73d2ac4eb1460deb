package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.notation.Times;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Sight;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was seen of a job over time. */
public final class HistorySteps {

    private final Scene scene;

    /** For one scenario. */
    public HistorySteps(Scene scene) {
        this.scene = scene;
    }

    /** Over all answers that showed it. */
    @Then("over time, {course}")
    public void runs(Course course) {
        switch (course) {
            case CHANGES -> changesAreAllowed();
            case PROGRESS -> progressNeverFalls();
            case START -> isFixed("started_at");
            case END -> isFixed("completed_at");
        }
    }

    /** From each status that was seen to the next there is a way. */
    private void changesAreAllowed() {
        Sight before = null;
        for (Sight now : seen()) {
            Optional<JobStatus> to = now.status();
            Optional<JobStatus> from = Optional.ofNullable(before).flatMap(Sight::status);
            if (before != null && from.isPresent() && to.isPresent()) {
                List<Exchange> evidence = List.of(before.exchange(), now.exchange());
                scene.judge()
                        .that(
                                "a change of status is allowed",
                                from.get().canBecome(to.get()),
                                () -> new Difference.IllegalChange(
                                        job().id(), from.get().label(), to.get().label()),
                                evidence);
            }
            before = now;
        }
    }

    /** And is 1 at the end of a job that has completed. */
    private void progressNeverFalls() {
        double highest = 0;
        int given = 0;
        Entries entries = new Entries(scene);
        for (Sight seen : seen()) {
            Sight now = entries.shown(job(), seen);
            JsonNode percent = now.attributes().path("percent_complete");
            if (percent.isNumber() && percent.asDouble() >= 0 && percent.asDouble() <= 1) {
                given++;
                boolean completed = now.status().equals(Optional.of(JobStatus.COMPLETED));
                // What is said of a job that waits is no progress; it may begin anew when it is put back.
                boolean runs = now.status().equals(Optional.of(JobStatus.IN_PROGRESS));
                double before = runs || completed ? highest : 0;
                scene.judge()
                        .that(
                                "progress does not fall, and is 1 at the end",
                                percent.asDouble() >= before && (!completed || percent.asDouble() == 1),
                                () -> new Difference.WrongMember(
                                        "percent_complete of " + now.where(),
                                        completed ? "1, as the job has completed" : "at least " + before,
                                        percent),
                                now.exchange());
                highest = runs ? percent.asDouble() : 0;
            }
        }
        if (given == 0) {
            throw new NotApplicableException("No answer gives percent_complete.");
        }
    }

    private JobInHand job() {
        return scene.jobs().get(0);
    }

    private List<Sight> seen() {
        List<Sight> seen = new ArrayList<>(List.of(Sight.created(job().creation())));
        scene.acts().stream().map(Act::exchange).map(Sight::read).forEach(seen::add);
        return seen;
    }

    /** The moment that was given first is given ever after. */
    private void isFixed(String member) {
        for (JobInHand job : scene.jobs()) {
            Function<Sight, JsonNode> value = sight -> sight.attributes().path(member);
            List<Sight> seen = new Entries(scene)
                    .readings(job).stream()
                            .filter(sight -> value.apply(sight).isTextual())
                            .toList();
            if (seen.size() < 2) {
                throw new CannotJudgeException(
                        "%s of job %s was not given often enough to tell.".formatted(member, job.id()),
                        seen.stream().map(Sight::exchange).toList());
            }
            Sight first = seen.get(0);
            Sight last = seen.get(seen.size() - 1);
            scene.judge()
                    .that(
                            member + " does not change",
                            Times.same(value.apply(first), value.apply(last)),
                            () -> new Difference.Disagreement(
                                    member + " of job " + job.id(),
                                    value.apply(first).asText(),
                                    value.apply(last).asText()),
                            first.exchange(),
                            last.exchange());
        }
    }
}
