package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.PublicVerdict;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.CollectionRunner;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.wait.Time;
import io.jobskit.reports.postman.PostmanCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The requests of a run, run again from its Postman collection against a server that gives its jobs other ids. */
class CollectionReplayIT {

    private static final String CREATION = "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":"
            + "\"portfolio_view_results\",\"parameters\":{\"view_id\":2,\"portfolio_type\":\"entity\","
            + "\"portfolio_id\":22,\"output_type\":\"csv\",\"start_date\":\"2020-01-01\",\"end_date\":\"2020-03-31\"}}}}";

    @Test
    void aFolderReplaysTheEvidence() throws Exception {
        String collection = collection("CANCEL-01", "CANCEL-04", "DOWNLOAD-01", "READ-02");

        replay(collection, "immediate");
    }

    @Test
    void whoeverRunsAFolderAsksUntilAJobIsWhereItWas() throws Exception {
        replay(collection("STATUS-03"), "polls:2");
    }

    private static void replay(String collection, String progress) throws Exception {
        try (OwnStub another = OwnStub.start(Time.real(), "--progress", progress, "--download", "303")) {
            for (int i = 0; i < 50; i++) {
                create(another.address());
            }
            CollectionRunner runner = new CollectionRunner(
                    collection,
                    Map.of(
                            "base_url", another.address().toString(),
                            "JOBS_KEY", "full",
                            "JOBS_SECRET", "secret",
                            "JOBS_KEY_OTHER_USER", "other-user",
                            "JOBS_SECRET_OTHER_USER", "secret"));
            assertThat(runner.folders()).isNotEmpty();
            for (String folder : runner.folders()) {
                assertThat(runner.unlike(folder)).as(folder).isEmpty();
            }
            assertThat(runner.jobs()).anyMatch(id -> Integer.parseInt(id) > 50);
        }
    }

    private static String collection(String... requirements) throws IOException {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time, "--download", "303")) {
            Verdict verdict = Runs.judge(Runs.only(Runs.of(stub.target()), requirements), time);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PostmanCollection.write(new PublicVerdict(Secrets.of(stub.target())).of(verdict), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static void create(URI address) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString("full:secret".getBytes(StandardCharsets.UTF_8));
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/v1/jobs"))
                                .header("Authorization", "Basic " + pair)
                                .header("Addepar-Firm", "1")
                                .header("Content-Type", "application/vnd.api+json")
                                .POST(BodyPublishers.ofString(CREATION))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(202);
    }
}
