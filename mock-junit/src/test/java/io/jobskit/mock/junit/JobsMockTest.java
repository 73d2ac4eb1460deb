package io.jobskit.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.client.JobStatus;
import io.jobskit.mock.client.JobsControl;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What tests that bear the annotation get, and what they tell when they fail. */
class JobsMockTest {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @Test
    void testsSideBySideHaveFirmsOfTheirOwnOnOneServer() {
        EngineExecutionResults results = play(SideBySide.class, AsWell.class);
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(21).succeeded(21));
        Set<String> servers = Set.copyOf(SEEN);
        assertThat(servers).hasSize(1);
        assertThat(servers)
                .allSatisfy(server -> Assertions.assertThatThrownBy(() -> new Export(URI.create(server), "any").list())
                        .isInstanceOf(ConnectException.class));
    }

    @JobsMock(progress = "manual")
    static class SideBySide {

        private final String before;

        SideBySide(JobsControl control) {
            this.before = control.firm();
        }

        @BeforeEach
        void creates(JobsControl control) throws Exception {
            export(control).begin();
        }

        @RepeatedTest(20)
        void onlyItsOwnJobIsThere(JobsControl control, JobsMockServer server) throws Exception {
            SEEN.add(server.baseUrl());
            assertThat(control.server()).hasToString(server.baseUrl());
            assertThat(control.jobs()).singleElement().satisfies(job -> {
                assertThat(job.held()).isTrue();
                control.job(job.id()).move(JobStatus.FAILED);
            });
            assertThat(export(control).list()).contains("Failed");
            assertThat(control.firm()).startsWith("onlyItsOwnJobIsThere-");
            assertThat(before).startsWith("onlyItsOwnJobIsThere-");
        }
    }

    @JobsMock(progress = "manual")
    static class AsWell {

        @Nested
        class Within {

            @Test
            void nothingIsThere(JobsControl control) {
                assertThat(control.jobs()).isEmpty();
            }
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void aTestThatFailsPrintsItsRequests() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            play(Failing.class)
                    .testEvents()
                    .assertStatistics(statistics -> statistics.failed(1).succeeded(1));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches(
                                        "fails\\(JobsControl\\) failed; firm fails-\\d+ of http://127.0.0.1:\\d+ was asked:"),
                        line -> assertThat(line).startsWith("  POST /v1/jobs 202"),
                        line -> assertThat(line).startsWith("  GET /v1/jobs 200"));
    }

    @JobsMock
    static class Failing {

        @Test
        void fails(JobsControl control) throws Exception {
            export(control).begin();
            export(control).list();
            // A request is told once its answer is sent to the end, which its sender may see before.
            await().until(() -> control.requests().size() == 2);
            Assertions.fail("as it should");
        }

        @Test
        void succeeds(JobsControl control) throws Exception {
            export(control).list();
        }
    }

    @Test
    void itsSettingsAreThoseOfTheServer() {
        play(Strict.class).testEvents().assertStatistics(statistics -> statistics.succeeded(1));
    }

    @JobsMock(
            auth = AuthMode.STRICT,
            completedRead = 303,
            download = 303,
            rateLimit = "2/PT15M",
            progress = "immediate")
    static class Strict {

        @Test
        void asksForCredentials(JobsControl control) throws Exception {
            HttpRequest request =
                    HttpRequest.newBuilder(control.server().resolve("/v1/jobs")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aSettingThatIsNoneIsNamedWithWhatWouldBeOne() {
        assertThat(failure(Wrong.class))
                .startsWith("@JobsMock(progress = [slowly]): 'slowly' is ")
                .contains("time:PT3S", "manual");
        assertThat(failure(WrongStatus.class)).isEqualTo("@JobsMock(download = [204]): it must be 200 or 303");
        assertThat(failure(WrongFolder.class)).startsWith("The stub of @JobsMock did not start: ");
        assertThat(failure(Without.class))
                .isEqualTo("JobsMockExtension is registered without its annotation: put @JobsMock on the class.");
    }

    @JobsMock(progress = "slowly")
    static class Wrong {
        @Test
        void plays(JobsControl control) {
            control.reset();
        }
    }

    @JobsMock(download = 204)
    static class WrongStatus {
        @Test
        void plays(JobsControl control) {
            control.reset();
        }
    }

    @JobsMock(results = "/no such folder")
    static class WrongFolder {
        @Test
        void plays(JobsControl control) {
            control.reset();
        }
    }

    @ExtendWith(JobsMockExtension.class)
    static class Without {
        @Test
        void plays(JobsControl control) {
            control.reset();
        }
    }

    private static EngineExecutionResults play(Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        for (Class<?> one : classes) {
            kit.selectors(selectClass(one));
        }
        return kit.execute();
    }

    private static String failure(Class<?> test) {
        return play(test).testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .map(message -> message.replaceFirst("^Failed to resolve parameter .*?: (?=@|The|Jobs)", ""))
                .findFirst()
                .orElse("");
    }

    private static Export export(JobsControl control) {
        return new Export(control.server(), control.firm());
    }
}
