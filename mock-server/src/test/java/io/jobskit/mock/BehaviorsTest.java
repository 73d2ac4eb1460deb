package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways that a job goes by itself, each to be had by its number. */
class BehaviorsTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    /** No two changes of a behavior come so soon after one another. */
    private static final Duration TICK = Duration.ofMillis(250);

    private static final int TICKS = 14;

    @AutoClose
    private static final Stub BY_READINGS = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:12")));

    private record Change(Status from, Status to) {}

    private final Client client = STUB.client();

    @ParameterizedTest
    @EnumSource
    void aJobGoesThroughTheStatusesOfItsBehavior(Behavior behavior) {
        TestJob job = job(behavior);
        List<Status> seen = new ArrayList<>(List.of(status(job)));
        for (int i = 0; i < TICKS; i++) {
            add(seen, status(job.after(TICK)));
        }
        add(seen, status(job.after(Duration.ofMinutes(1))));
        assertThat(seen).containsExactlyElementsOf(behavior.statuses());
        Status last = seen.get(seen.size() - 1);
        assertThat(status(job.after(Duration.ofHours(24))))
                .isEqualTo(
                        switch (last) {
                            case COMPLETED -> Status.TIMED_OUT;
                            case IN_PROGRESS -> Status.ERROR_CANCELLED;
                            default -> last;
                        });
    }

    /** Twelve readings make an ordinary job: each tick of the test above is one of them. */
    @ParameterizedTest
    @EnumSource
    void readingsBringTheSameStatusesAbout(Behavior behavior) {
        Client reader = BY_READINGS.client();
        TestJob job = reader.createView(parameters(behavior)).accepted(reader);
        List<Status> seen = new ArrayList<>(List.of(Status.QUEUED));
        for (int i = 0; i < 12 * 20; i++) {
            add(seen, status(job));
        }
        assertThat(seen).containsExactlyElementsOf(behavior.statuses());
    }

    @ParameterizedTest
    @EnumSource
    void resultsAreThereForThoseThatCompleteWithSome(Behavior behavior) {
        TestJob job = job(behavior).after(Duration.ofMinutes(1));
        int expected = switch (status(job)) {
            case COMPLETED -> behavior == Behavior.HAS_NO_RESULTS ? 404 : 200;
            case TIMED_OUT -> 410;
            default -> 404;
        };
        assertThat(job.download().status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreThereForThoseThatErrAndForNobodyElse(Behavior behavior) {
        JsonNode attributes = job(behavior).after(Duration.ofMinutes(1)).attributes();
        boolean erred = attributes.path("status").asText().equals("Error Cancelled");
        assertThat(attributes.has("errors")).isEqualTo(erred);
        assertThat(erred).isEqualTo(behavior.name().startsWith("ERRS"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETES")
    void theNumberMayBeThatOfThePortfolioOrOfTheView(Behavior behavior) {
        ObjectNode query = Requests.query("portfolio_id", "[22, " + behavior.number() + "]");
        ObjectNode view = Requests.view().put("portfolio_id", behavior.number());
        TestJob[] jobs = {
            job(behavior),
            client.createQuery(query).accepted(client),
            client.createView(view).accepted(client)
        };
        client.control().advance(Duration.ofMinutes(1));
        Status end = behavior.statuses().get(behavior.statuses().size() - 1);
        assertThat(jobs).allSatisfy(job -> assertThat(status(job)).isEqualTo(end));
    }

    @Test
    void cancellingAJobThatCancelsSlowlyIsNeverCarriedOut() {
        TestJob job = job(Behavior.CANCELS_SLOWLY).after(Duration.ofSeconds(1));
        job.cancel();
        assertThat(status(job.after(Duration.ofHours(3)))).isEqualTo(Status.CANCEL_REQUESTED);
    }

    /** Every half second of an ordinary job's way a job of each behavior is cancelled. */
    @Test
    void togetherWithCancellingTheBehaviorsShowEveryChangeOfTheLifecycleAndNoOther() {
        List<List<TestJob>> cancelledAt = new ArrayList<>();
        for (int i = 0; i < TICKS / 2; i++) {
            List<TestJob> jobs = new ArrayList<>();
            for (Behavior behavior : Behavior.values()) {
                jobs.add(job(behavior));
            }
            cancelledAt.add(jobs);
        }
        Set<Change> seen = new HashSet<>();
        Map<String, Status> states = new HashMap<>();
        look(states, seen);
        for (int i = 0; i < 2 * TICKS; i++) {
            if (i % 2 == 0 && i < TICKS) {
                cancelledAt.get(i / 2).forEach(TestJob::cancel);
                look(states, seen);
            }
            client.control().advance(TICK);
            look(states, seen);
        }
        client.control().advance(Duration.ofMinutes(1));
        look(states, seen);
        client.control().advance(Duration.ofHours(24));
        look(states, seen);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(lifecycle());
    }

    private void look(Map<String, Status> states, Set<Change> seen) {
        for (JsonNode job : client.get("/v1/jobs?page%5Blimit%5D=2000").json().path("data")) {
            Status now = Status.labelled(job.at("/attributes/status").asText()).orElseThrow();
            Status before = states.put(job.path("id").asText(), now);
            if (before != null && before != now) {
                seen.add(new Change(before, now));
            }
        }
    }

    private static Set<Change> lifecycle() {
        Set<Change> changes = new HashSet<>();
        for (Status from : Status.values()) {
            for (Status to : Lifecycle.after(from)) {
                changes.add(new Change(from, to));
            }
        }
        return changes;
    }

    private TestJob job(Behavior behavior) {
        return client.createView(parameters(behavior)).accepted(client);
    }

    private static ObjectNode parameters(Behavior behavior) {
        return Requests.view().put("view_id", behavior == Behavior.COMPLETES ? "2" : String.valueOf(behavior.number()));
    }

    private static Status status(TestJob job) {
        return Status.labelled(job.status()).orElseThrow();
    }

    private static void add(List<Status> seen, Status status) {
        if (seen.get(seen.size() - 1) != status) {
            seen.add(status);
        }
    }
}
