package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Stages;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Whose id is changed. */
class IdProbingTest {

    private static final String UNKNOWN = "DOWNLOAD-08";
    private static final Agenda DOWNLOADS = new Agenda(
            List.of(), List.of(new IdRow(IdRow.Form.WITH_A_TAIL, Map.of(IdRow.DOWNLOAD, UNKNOWN))), List.of());

    @Test
    void resultsThatEndedMeanwhileSayNothingSoAnotherJobsAreTaken() {
        assertThat(trials(Set.of("9")))
                .extracting(trial -> trial.twin().request().job())
                .containsExactly("8");
    }

    @Test
    void theLastJobIsTakenWhoseResultsWereGiven() {
        assertThat(trials(Set.of()))
                .extracting(trial -> trial.twin().request().job())
                .containsExactly("9");
    }

    @Test
    void whereAllResultsEndedTheLastThatWasAskedShowsIt() {
        assertThat(trials(Set.of("7", "8", "9")))
                .extracting(trial -> trial.twin().status())
                .containsExactly(404);
    }

    /** Of a server with the jobs 7, 8 and 9, whose results were given in this order and of which some are gone since. */
    private static List<TwinTrial> trials(Set<String> gone) {
        Set<String> unknown = ConcurrentHashMap.newKeySet();
        try (RawServer server = RawServer.that((asked, out) -> out.write(RawServer.answer(
                                asked.line().matches("GET /v1/jobs/[789]/.*") && !unknown.contains(job(asked))
                                        ? "200 OK"
                                        : "404 Not Found",
                                "",
                                "")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                ThrottledClient wire = new ThrottledClient(
                        OwnStub.targetAt(server.address()),
                        new Recording(),
                        "t",
                        false,
                        Optional.empty(),
                        Time.real())) {
            Target target = OwnStub.targetAt(server.address());
            RunContext stage = Stages.of(target, wire, new Findings(), Set.of(), Time.real());
            for (String job : List.of("7", "8", "9")) {
                stage.created().add(job, target.owner());
                Object unused = JobsClient.of(wire, target, "DOWNLOAD-01", Integer.parseInt(job))
                        .download(target.owner(), job);
            }
            unknown.addAll(gone);
            return new IdProbing(stage, new Sender(stage, 1), DOWNLOADS, new Tally(), 0).play();
        }
    }

    private static String job(RawServer.Asked asked) {
        return asked.line().split("/", -1)[3];
    }
}
