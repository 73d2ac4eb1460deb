package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.notation.Links;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What somebody does to a job. */
enum Action {
    READ("reads", "Reading job %s"),
    WAIT("waits for the end of", "Reading job %s"),
    CANCEL("cancels", "Cancelling job %s"),
    DOWNLOAD("downloads the results of", "Downloading the results of job %s"),
    FOLLOW("follows the link of", "Following links.self of job %s"),
    CREATOR("follows the creator links of", "Following a creator link of job %s");

    private final String words;
    private final String sentence;

    Action(String words, String sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    String words() {
        return words;
    }

    static Action of(String words) {
        return Stream.of(values())
                .filter(action -> action.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    String sentence(String id) {
        return sentence.formatted(id);
    }

    /** Does it to the job of that id, which need not exist. */
    Exchange to(String id, Identity identity, JobsClient client) {
        return switch (this) {
            case READ -> client.read(identity, id);
            case CANCEL -> client.cancel(identity, id);
            case DOWNLOAD -> client.download(identity, id);
            case WAIT, FOLLOW, CREATOR ->
                throw new IllegalArgumentException("A job that does not exist has no links and no end.");
        };
    }

    /** Does it to a job in hand. */
    List<Exchange> to(JobInHand job, Identity identity, ScenarioContext scene) {
        return switch (this) {
            case READ, CANCEL, DOWNLOAD -> List.of(to(job.id(), identity, scene.client()));
            case WAIT -> await(job, scene);
            case FOLLOW -> List.of(follow(job, identity, scene, "/links/self"));
            case CREATOR ->
                List.of(
                        follow(job, identity, scene, "/relationships/creator/links/self"),
                        follow(job, identity, scene, "/relationships/creator/links/related"));
        };
    }

    /** Readings until it has ended, or the target has had all the time that it may take. */
    private static List<Exchange> await(JobInHand job, ScenarioContext scene) {
        List<Exchange> readings = new ArrayList<>();
        scene.watch()
                .until(
                        job,
                        "ended",
                        sight -> {
                            readings.add(sight.exchange());
                            return sight.status().map(JobStatus::hasEnded).orElse(true);
                        },
                        ShownJob::isNothing);
        return readings;
    }

    private static Exchange follow(JobInHand job, Identity identity, ScenarioContext scene, String pointer) {
        JsonNode link = ShownJob.created(job.creation()).resource().at(pointer);
        if (Links.address(link).isEmpty()) {
            throw new CannotJudgeException(
                    "Job %s was created without %s, so there is nothing to follow.".formatted(job.id(), pointer),
                    List.of(job.creation()));
        }
        return scene.client()
                .followLink(
                        identity,
                        job.id(),
                        Links.address(link),
                        job.creation().request().uri());
    }
}
