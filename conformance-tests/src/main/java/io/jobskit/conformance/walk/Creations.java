package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.scene.Variety;
import io.jobskit.conformance.target.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Creates jobs of one owner, and knows with which request each was created. */
final class Creations {

    private final RunContext stage;
    private final JobsClient client;
    private final Identity owner;
    private final Periods periods;
    private final Map<Integer, Variety> requests = new ConcurrentHashMap<>();

    Creations(RunContext stage, JobsClient client, Identity owner, Periods periods) {
        this.stage = stage;
        this.client = client;
        this.owner = owner;
        this.periods = periods;
    }

    /** Creates the job of that step, in the variety that it names, or in one that is not refused. */
    Varieties.Sent create(WalkStep.Create create) {
        Variety variety = periods.of(create.kind(), create.variety());
        return create(
                create.job(), create.output().isEmpty() ? variety : variety.forOutput(create.output()), create.held());
    }

    /** Creates a job as that other one was created; empty where that one was not. */
    Optional<Varieties.Sent> create(WalkStep.CreateTwin twin) {
        return Optional.ofNullable(requests.get(twin.of()))
                .map(other -> create(twin.job(), other.settled(), twin.held()));
    }

    private Varieties.Sent create(int job, Variety variety, boolean held) {
        Varieties.Sent sent = stage.varieties()
                .create(
                        variety,
                        request -> client.in(request.manner())
                                .create(
                                        owner,
                                        request.body().toString().getBytes(StandardCharsets.UTF_8),
                                        held ? JobsClient.HOLD : Map.of(),
                                        ""));
        requests.put(job, sent.request());
        return sent;
    }

    /** What was unusual about the requests, by the numbers of the jobs; empty text where nothing was. */
    Map<Integer, String> unusual() {
        Map<Integer, String> unusual = new TreeMap<>();
        requests.forEach((job, request) -> unusual.put(job, request.unusual()));
        return unusual;
    }
}
