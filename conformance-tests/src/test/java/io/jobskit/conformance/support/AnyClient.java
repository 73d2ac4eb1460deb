package io.jobskit.conformance.support;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client as anybody has one: it creates jobs, looks at them every half second, cancels one and downloads the results of another. */
public final class AnyClient {

    private static final String VIEW = """
            {"data":{"type":"jobs","attributes":{"job_type":"portfolio_view_results","parameters":{"view_id":2,\
            "portfolio_type":"entity","portfolio_id":%d,"output_type":"csv","start_date":"2020-01-01",\
            "end_date":"2020-03-31"}}}}""";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS = 12;
    private static final int CANCELS_AFTER = 3;

    private final JobsClient client;
    private final Identity user;
    private final Time time;

    private AnyClient(JobsClient client, Identity user, Time time) {
        this.client = client;
        this.user = user;
        this.time = time;
    }

    /** What it sent to a target whose jobs take some seconds, and what came back, as far as it got. */
    public static List<Exchange> traffic(Target target, Time time) {
        Recording recording = new Recording();
        try (ThrottledClient wire = new ThrottledClient(target, recording, "client", false, Optional.empty(), time)) {
            new AnyClient(JobsClient.of(wire, target, ""), target.owner(), time).play();
        } catch (CannotJudgeException unanswered) {
            // Whoever gets no answer goes away.
        }
        return recording.exchanges();
    }

    private void play() {
        String first = created(22);
        String second = created(23);
        for (int i = 0; i < LOOKS; i++) {
            time.of(BETWEEN_LOOKS);
            client.read(user, first);
            if (i == CANCELS_AFTER) {
                client.cancel(user, second);
            }
            client.list(user, "");
            client.read(user, second);
        }
        downloaded(first);
        time.of(BETWEEN_LOOKS);
        downloaded(first);
        client.read(user, first);
        client.read(user, "there-is-none");
    }

    private void downloaded(String id) {
        List<Exchange> unused = client.onward(user, id, client.download(user, id));
    }

    private String created(int portfolio) {
        return client.create(user, VIEW.formatted(portfolio).getBytes(StandardCharsets.UTF_8), Map.of(), "")
                .json()
                .at("/data/id")
                .asText();
    }
}
