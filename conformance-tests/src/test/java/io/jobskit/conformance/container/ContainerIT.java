package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.target.WaitFor;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.mock.client.Fault;
import io.jobskit.mock.testcontainers.JobsMockContainer;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Targets that are started from an image, for which the stub's is taken. Without an engine they are not run, and say so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerIT {

    private static final String TOKEN = "a-token-for-control";
    private static final Duration IN_TIME = Duration.ofMinutes(1);

    private @Nullable StubImage stub;

    @BeforeAll
    void buildTheImage() throws IOException {
        Docker.missing().ifPresent(why -> {
            String line = "NOT RUN: " + getClass().getSimpleName() + ", as " + why + ".";
            System.out.println(line);
            Assumptions.abort(line);
        });
        stub = StubImage.build();
    }

    @AfterAll
    void removeTheImage() throws IOException {
        if (stub != null) {
            stub.close();
        }
    }

    @Test
    void theStubIsJudgedInAContainer() throws IOException {
        ContainerImage image =
                new ContainerImage(name(), 8080, Map.of("JOBS_CONTROL_TOKEN", TOKEN), new WaitFor.HttpPath("/v1/jobs"));
        try (ContainerTarget target = ContainerTarget.start(image, IN_TIME, Time.real())) {
            judge(target.address());
        }
    }

    private static void judge(URI address) throws IOException {
        assertThat(status(address + "/__control/capabilities", "Bearer another"))
                .isEqualTo(403);
        String file = """
                name: the stub in a container
                image: stub
                port: 8080
                wait-for: /v1/jobs
                identities:
                  default: {type: basic, key: full, secret: secret, firm: "1"}
                  no-permission: {type: basic, key: no-permission, secret: secret, firm: "1"}
                  no-scope: {type: bearer, token: no-scope, firm: "1"}
                  other-user: {type: basic, key: other-user, secret: secret, firm: "1"}
                  full-queue: {type: basic, key: full-queue, secret: secret, firm: "1"}
                  bad-credentials: {type: basic, key: bad-credentials, secret: secret, firm: "1"}
                control: {url: /__control, headers: {Authorization: "Bearer ${TOKEN}"}}
                timing: {completes-within: PT30S, poll-every: PT0.1S}
                """;
        Target target =
                TargetFile.of("container.yaml", file, Map.of("TOKEN", TOKEN)).at(address);
        Kit kit = new Kit(Shipped::load, KnownFailures.none(), Time.real(), List.of());
        Verdict verdict = kit.judge(
                new RunRequest(target, Set.of(), false, 24, false, 1, 50, Optional.empty()), RunListener.NONE);
        assertThat(verdict.conclusion()).as(verdict.reason()).isEqualTo(Conclusion.CONFORMANT);
        assertThat(verdict.requirements())
                .as("It lets everybody in, as its image is started without --auth strict.")
                .filteredOn(entry -> !Set.of(Outcome.PASS, Outcome.OBSERVED, Outcome.NOT_APPLICABLE)
                        .contains(entry.outcome()))
                .extracting(entry -> entry.requirement().id())
                .containsExactly("ACCESS-10");
    }

    /** The module that tests of others start it by. */
    @Test
    void theTestcontainersModuleStartsAndControlsIt() throws IOException {
        try (JobsMockContainer mock = new JobsMockContainer(name()).withOptions("--completed-read", "303")) {
            mock.start();
            mock.control("1").faults().inject(Fault.status(503).next(1));
            assertThat(status(mock.server() + "/v1/jobs", "Basic a2V5OnNlY3JldA=="))
                    .isEqualTo(503);
            assertThat(status(mock.server() + "/v1/jobs", "Basic a2V5OnNlY3JldA=="))
                    .isEqualTo(200);
            assertThat(mock.control("another").jobs()).isEmpty();
            assertThat(status(mock.server() + "/__control/capabilities", "Bearer another"))
                    .isEqualTo(403);
        }
    }

    @Test
    void theExampleOfTheTestcontainersModulePlays() {
        System.setProperty("jobs.image", name());
        try {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(DiscoverySelectors.selectClass("com.example.export.ExportIT"))
                    .execute()
                    .testEvents();
            assertThat(tests.failed().list()).isEmpty();
            assertThat(tests.succeeded().count()).isEqualTo(2);
        } finally {
            System.clearProperty("jobs.image");
        }
    }

    @Test
    void aLineOfTheLogTellsThatItIsReady() throws IOException {
        ContainerImage image =
                new ContainerImage(name(), 8080, Map.of(), new WaitFor.LogLine("^Jobs API stub running at http"));
        try (ContainerTarget target = ContainerTarget.start(image, IN_TIME, Time.real())) {
            assertThat(status(target.address() + "/v1/jobs", "Basic a2V5OnNlY3JldA=="))
                    .isEqualTo(200);
        }
    }

    @Test
    void nothingIsLeftOfAContainerThatIsClosedOrNeverReady() throws IOException {
        ContainerImage ready = new ContainerImage(name(), 8080, Map.of(), new WaitFor.HttpPath("/v1/jobs"));
        ContainerTarget.start(ready, IN_TIME, Time.real()).close();
        refusal(new ContainerImage(name(), 8080, Map.of(), new WaitFor.HttpPath("/")), Duration.ZERO);

        assertThat(Docker.docker("ps", "--all", "--quiet", "--filter", "ancestor=" + name()))
                .isEmpty();
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        String message = refusal(
                new ContainerImage("localhost:1/my/jobs:1.2", 8080, Map.of(), new WaitFor.HttpPath("/")), IN_TIME);

        assertThat(message)
                .startsWith(
                        "The image localhost:1/my/jobs:1.2 does not exist on this machine and could not be pulled: ")
                .endsWith(". Build the image, or correct 'image' in the target file.")
                .doesNotContain("\n", "{", "Exception");
    }

    @Test
    void aContainerThatExitsShowsItsLastLinesWithoutTheValuesOfItsEnvironment() {
        String message = refusal(
                new ContainerImage(
                        name(), 8080, Map.of("JDK_JAVA_OPTIONS", "-XX:+Undreamt"), new WaitFor.HttpPath("/")),
                IN_TIME);

        assertThat(message)
                .startsWith("The container of " + name() + " exited with status 1 before it was ready. Its last lines:")
                .contains("$JDK_JAVA_OPTIONS")
                .contains("Unrecognized VM option")
                .doesNotContain("-XX:+Undreamt");
    }

    @Test
    void aContainerThatCannotBeStartedIsSaidToBeSo() {
        String message = refusal(
                new ContainerImage(name(), 8080, Map.of("PATH", "/nothing-is-here"), new WaitFor.HttpPath("/")),
                IN_TIME);

        assertThat(message)
                .startsWith("The container of " + name() + " could not be started: ")
                .contains("java")
                .doesNotContain("\n", "{", "/nothing-is-here", "Exception");
    }

    @Test
    void aContainerThatIsNeverReadyShowsWhatItLacked() {
        ContainerImage lost = new ContainerImage(name(), 8080, Map.of(), new WaitFor.HttpPath("/nothing"));
        // How long a stub takes to answer at all is a matter of the machine.
        int seconds = 5;
        String message = refusal(lost, Duration.ofSeconds(seconds));
        while (message.contains("was not answered") && seconds < 60) {
            seconds *= 2;
            message = refusal(lost, Duration.ofSeconds(seconds));
        }

        assertThat(message)
                .startsWith("The container of " + name() + " was not ready within " + seconds + " seconds: GET http://")
                .contains("/nothing was last answered with 404, not with 200. Correct 'port' or 'wait-for'")
                .contains("Its last lines:\n    ", "GET /nothing 404");
    }

    @Test
    void theImageIsSmallAndNobodys() throws IOException {
        assertThat(Long.parseLong(inspect("{{.Size}}", name()))).as("bytes").isLessThanOrEqualTo(120_000_000);
        assertThat(inspect("{{.Config.User}}", name())).isEqualTo("65532:65532");
        assertThat(inspect("{{json .Config.ExposedPorts}} {{.Config.StopSignal}}", name()))
                .isEqualTo("{\"8080/tcp\":{}} SIGTERM");
    }

    @Test
    void itTurnsHealthyWithNothingToWriteToAndEndsWhenItIsAskedTo() throws IOException {
        String id =
                Docker.docker("run", "--detach", "--read-only", "--cap-drop", "ALL", "--health-interval", "1s", name());
        try {
            awaitHealth(id);
            assertThat(Docker.docker("logs", id))
                    .as("health checks are no requests")
                    .doesNotContain("GET");
            Docker.docker("stop", "--time", "60", id);
            assertThat(inspect("{{.State.ExitCode}}", id)).isEqualTo("0");
        } finally {
            Docker.docker("rm", "--force", id);
        }
    }

    @Test
    void aRequestInFlightIsAnsweredWhenItIsAskedToEnd() throws IOException, InterruptedException {
        String id = Docker.docker("run", "--detach", "--publish", "127.0.0.1::8080", name(), "--progress", "immediate");
        try {
            awaitHealth(id);
            try (Download download = new Download(published(id))) {
                Docker.docker("kill", "--signal", "TERM", id);
                assertThat(download.rows()).isEqualTo(Download.ROWS);
            }
            assertThat(Docker.docker("wait", id)).as("exit status").isEqualTo("0");
        } finally {
            Docker.docker("rm", "--force", id);
        }
    }

    @Test
    void theComposeFileStartsItWithTheTokenOfTheEnvironment() throws IOException {
        List<String> compose = Docker.compose();
        if (compose.isEmpty()) {
            String line = "NOT RUN: deploy/compose.yaml, as there is neither docker compose nor docker-compose.";
            System.out.println(line);
            Assumptions.abort(line);
        }
        String project = "jobs-" + UUID.randomUUID();
        List<String> command = new ArrayList<>(
                List.of("env", "JOBS_MOCK_IMAGE=" + name(), "JOBS_MOCK_PORT=0", "JOBS_CONTROL_TOKEN=" + TOKEN));
        command.addAll(compose);
        command.addAll(List.of("--project-name", project, "--file", "deploy/compose.yaml"));
        try {
            compose(command, "up", "--detach", "--no-build");
            String id = compose(command, "ps", "--quiet", "jobs-mock");
            awaitHealth(id);
            String capabilities = published(id) + "/__control/capabilities";
            assertThat(status(capabilities, "Bearer " + TOKEN)).isEqualTo(200);
            assertThat(status(capabilities, "Bearer another")).isEqualTo(403);
        } finally {
            compose(command, "down");
        }
    }

    private static String compose(List<String> command, String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return Docker.succeed(new File(System.getProperty("jobs.top", "..")), whole);
    }

    private static void awaitHealth(String id) {
        await().atMost(IN_TIME)
                .until(() -> inspect("{{.State.Health.Status}}", id).equals("healthy"));
    }

    private static String inspect(String format, String id) throws IOException {
        return Docker.docker("inspect", "--format", format, id);
    }

    private static URI published(String id) throws IOException {
        return URI.create("http://" + Docker.docker("port", id, "8080/tcp"));
    }

    private String name() {
        if (stub == null) {
            throw new IllegalStateException("The image has not been built");
        }
        return stub.name();
    }

    private static String refusal(ContainerImage image, Duration readyWithin) {
        ContainerException[] refusal = new ContainerException[1];
        assertThatExceptionOfType(ContainerException.class)
                .isThrownBy(() -> ContainerTarget.start(image, readyWithin, Time.real()))
                .satisfies(thrown -> refusal[0] = thrown);
        return String.valueOf(refusal[0].getMessage());
    }

    private static int status(String url, String authorization) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Authorization", authorization);
        connection.setRequestProperty("Addepar-Firm", "1");
        return connection.getResponseCode();
    }
}
