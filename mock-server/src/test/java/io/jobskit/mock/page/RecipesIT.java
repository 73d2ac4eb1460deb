package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** What the page offers to copy does what it says. */
class RecipesIT extends InTheWorkbench {

    private static final String FIRST_COLUMN = "Asset Class";

    @ParameterizedTest
    @CsvSource({"sh, sh", "mjs, node", "py, python3", "java, java"})
    void aClientToCopyGetsItsResults(String ending, String program, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(isThere(program), "NOT RUN: there is no " + program);
        try (JobsMockServer server = JobsMockServer.builder().start()) {
            open(server.baseUrl());
            press("Recipes");
            until(() -> !browser.findElements(By.cssSelector("[data-recipe=" + ending + "]"))
                    .isEmpty());
            Path file = Files.writeString(
                    folder.resolve("Recipe." + ending),
                    String.valueOf(browser.findElement(By.cssSelector("[data-recipe=" + ending + "]"))
                            .getDomProperty("textContent")));

            assertThat(output(folder, program, file.toString())).contains(FIRST_COLUMN);
        }
    }

    @Test
    void theLinesOfTheStartWorkOneAfterTheOther(@TempDir Path folder) throws Exception {
        try (JobsMockServer server = JobsMockServer.builder()
                .progress(ProgressMode.parse("immediate"))
                .start()) {
            open(server.baseUrl());
            press("Start");
            shows("#guide pre", "/download");
            String lines = browser.findElement(By.cssSelector("#guide pre")).getText();

            assertThat(output(folder, "sh", "-c", lines)).contains("\"Queued\"", "\"display_name\"");
        }
    }

    @Test
    void aRequestOfTheLogIsSentAgainByItsCurlLine(@TempDir Path folder) throws Exception {
        client.with("Jobs-Control", "hold").createView(Requests.view());
        String curl = copied("curlOf");

        assertThat(output(folder, "sh", "-c", curl)).contains("\"Queued\"");
        assertThat(client.listed()).hasSize(2);
        assertThat(client.listed().get(1).path("attributes"))
                .isEqualTo(client.listed().get(0).path("attributes"));
    }

    @Test
    void aRequestOfTheLogIsSentAgainByItsFetch() {
        TestJob job = client.held();
        client.get("/v1/jobs/" + job.id());
        String fetch = copied("fetchOf");

        assertThat(
                        browser.executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + fetch.replace("const answer = await ", "")
                                                .replaceFirst(";$", "")
                                        + ".then(answer => answer.json()).then(said => done(said.data.id), error => done(String(error)));"))
                .isEqualTo(job.id());
    }

    @Test
    void anAnswerOfTheLogIsGivenAgainByItsMapping() {
        client.get("/v1/jobs/4711");
        String mapping = copied("mappingOf");
        try (Stub other = Stub.start()) {
            Client there = other.client();
            JsonNode before = there.get("/v1/jobs/4711").json();
            assertThat(there.anonymous().post("/__admin/mappings", mapping).status())
                    .isEqualTo(201);
            assertThat(there.get("/v1/jobs/4711").refused(404).json()).isEqualTo(before);
            assertThat(there.get("/v1/jobs/4711").header("Matched-Stub-Id")).isNotEmpty();
        }
    }

    /** What the page would copy of the newest request. */
    private String copied(String words) {
        open();
        shows(".request", "/v1/jobs");
        return String.valueOf(browser.executeAsyncScript("""
                const [words, firm, done] = arguments;
                const ask = path => fetch('/__control' + path, {headers: {'Addepar-Firm': firm}});
                (async () => {
                  const id = document.querySelector('.request').id.replace('request-', '');
                  const copies = await import('/__page/copies.js');
                  return copies[words](await (await ask('/requests/' + id)).json());
                })().then(done, error => done(String(error)));""", words, firm));
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", List.of(command), said).isZero();
        return said;
    }
}
