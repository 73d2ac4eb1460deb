package io.jobskit.mock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.testing.Chromium;
import io.jobskit.testing.Tools;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples that take packages of npm, as a user installs and plays them. */
class NpmExamplesIT {

    @BeforeAll
    static void npmIsNeeded() {
        Tools.need("npm", "--version");
        Tools.need(
                "node",
                "-e",
                "const [a, b] = process.versions.node.split('.'); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)");
    }

    @Test
    void thePageIsTestedByPlaywrightWhereReadingsRedirect() throws Exception {
        Chromium.isNeeded();
        try (JobsMockServer stub = JobsMockServer.builder()
                .progress(ProgressMode.parse("manual"))
                .completedRead(303)
                .download(303)
                .start()) {
            assertThat(Example.of("playwright")
                            .withPackages()
                            .play(Map.of("JOBS_MOCK", stub.baseUrl(), "CHROMIUM", Chromium.BROWSER.toString())))
                    .contains("6 passed");
        }
    }

    @Test
    void theHookOfReactIsTestedByVitest() throws Exception {
        try (JobsMockServer stub =
                JobsMockServer.builder().progress(ProgressMode.parse("manual")).start()) {
            assertThat(Example.of("react").withPackages().play(Map.of("JOBS_MOCK", stub.baseUrl(), "NO_COLOR", "1")))
                    .contains("13 passed");
        }
    }

    @Test
    void theCollectionOfBrunoIsThatOfTheContractAndPlays() throws Exception {
        try (JobsMockServer stub = JobsMockServer.builder()
                .progress(ProgressMode.parse("immediate"))
                .start()) {
            Example bruno = Example.of("bruno").withPackages();
            assertThat(bruno.play(Map.of("JOBS_MOCK", stub.baseUrl()))).contains("5 Passed");
            assertThat(bruno.changed())
                    .as("Its files differ from what is made of openapi.yaml: npm run make makes them anew.")
                    .isEmpty();
        }
    }
}
