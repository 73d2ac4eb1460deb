package io.jobskit.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The GitHub Action judges, shows and keeps the verdict, and fails at its end. */
class ActionIT {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final Expressions expressions = new Expressions();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutAJarItStartsTheKitOfItsOwnSources() throws Exception {
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S")) {
            Machine machine = machine(TargetYaml.at(stub.address()));
            Path launcher = Files.writeString(
                    Files.createDirectory(sources(machine)).resolve("jobs-conformance"),
                    "#!/bin/sh\nexec java -jar '%s' \"$@\"\n".formatted(KitJar.FILE));
            assertThat(launcher.toFile().setExecutable(true)).isTrue();
            assertThat(TOP.resolve("jobs-conformance")).isExecutable();

            CiRun run = run(machine, Map.of("budget", "50", "args", "--seed 7\n--parallel 4", "out", "the report"));
            assertThat(run.status()).as(machine.log()).isZero();
            assertThat(run.kept()).containsExactly("the report");
            assertThat(run.summary()).contains("### Jobs API: conformant as far as judged");
            assertThat(output("verdict")).isEqualTo("CONFORMANT");
            assertThat(output("report")).isEqualTo("the report");
            Path report = machine.workspace().resolve("the report");
            assertThat(report.resolve("conformance.html")).isNotEmptyFile();
            JsonNode verdict =
                    new ObjectMapper().readTree(report.resolve("verdict.json").toFile());
            assertThat(verdict.path("seed").asInt()).isEqualTo(7);
        }
    }

    @Test
    void aViolationIsShownAndKeptBeforeItFails() throws Exception {
        try (OwnStub stub = OwnStub.start(
                Time.real(),
                "--progress",
                "time:PT0.12S",
                "--mappings",
                "src/test/resources/mutants/AnUnknownJobIsGone")) {
            Machine machine = machine("no target file");
            CiRun run = run(
                    machine,
                    Map.of(
                            "base-url", stub.address().toString(),
                            "only", "READ-02,READ-04",
                            "jar", KitJar.address(),
                            "jar-sha256", KitJar.checksum()));
            assertThat(run.status()).as(machine.log()).isEqualTo(1);
            assertThat(run.summary()).contains("READ-02");
            assertThat(output("verdict")).isEqualTo("NOT_CONFORMANT");
            assertThat(run.kept()).containsExactly("jobs-conformance-report");
            assertThat(machine.workspace().resolve("jobs-conformance-report/conformance.html"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void whatMustBeCompleteFailsWhereItIsNot() throws Exception {
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S")) {
            Machine machine = machine(TargetYaml.at(stub.address()));
            CiRun run = run(
                    machine, Map.of("jar", KitJar.FILE.toString(), "read-only", "true", "require-complete", "true"));
            assertThat(run.status()).as(machine.log()).isEqualTo(2);
            assertThat(output("verdict")).isEqualTo("CONFORMANT");
            assertThat(run.summary()).contains("conformant as far as judged");
        }
    }

    @Test
    void aTargetFileThatCannotBeReadIsNoVerdictAndNoEarlierOneIsShown() throws Exception {
        Machine machine = machine("no target file");
        Path report = Files.createDirectory(machine.workspace().resolve("jobs-conformance-report"));
        Files.writeString(report.resolve("verdict.json"), "{\"verdict\" : \"CONFORMANT\"}");
        Files.writeString(report.resolve("summary.md"), "conformant");
        CiRun run = run(machine, Map.of("jar", KitJar.FILE.toString()));
        assertThat(run.status()).as(machine.log()).isEqualTo(3);
        assertThat(output("verdict")).isEqualTo("ERROR");
        assertThat(run.summary()).contains("nothing was judged").doesNotContain("conformant");
    }

    @Test
    void aFlagThatIsNeitherTrueNorFalseIsRefusedBeforeAnythingIsSent() throws Exception {
        Machine machine = machine(TargetYaml.at(NOWHERE));
        CiRun run = run(machine, Map.of("jar", KitJar.FILE.toString(), "read-only", "yes"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(machine.log())
                .contains("::error::--read-only is [yes]: it must be true or false.")
                .doesNotContain("preflight");
    }

    @Test
    void aJarOfAnotherChecksumIsNotRun() throws Exception {
        Machine machine = machine(TargetYaml.at(NOWHERE));
        CiRun run = run(machine, Map.of("jar", KitJar.address(), "jar-sha256", "0".repeat(64)));
        assertThat(run.status()).isEqualTo(1);
        assertThat(machine.log()).contains("jobs-conformance.jar: FAILED").doesNotContain("preflight");
    }

    @Test
    void anInputIsNeverCode() throws Exception {
        Machine machine = machine(TargetYaml.at(NOWHERE));
        String code = "$(touch code)`touch code`\"; touch code; '*";
        CiRun run = run(machine, Map.of("jar", KitJar.FILE.toString(), "only", code, "args", code));
        assertThat(run.status()).isEqualTo(3);
        assertThat(machine.workspace().resolve("code")).doesNotExist();
    }

    @Test
    void thePageGivesInputsThatThereAre() throws IOException {
        Matcher snippet = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(TOP.resolve("docs/ci.md")));
        assertThat(snippet.find()).isTrue();
        JsonNode steps = new YAMLMapper().readTree(snippet.group(1));
        assertThat(steps.findParents("uses"))
                .filteredOn(step -> step.path("uses").asText().contains("jobskit"))
                .singleElement()
                .satisfies(step -> assertThat(names(action().path("inputs"))).containsAll(names(step.path("with"))));
    }

    private Machine machine(String targetFile) throws IOException {
        Machine machine = Machine.in(folder, targetFile);
        machine.set("JOBS_KEY", "full");
        machine.set("JOBS_SECRET", "secret");
        machine.set("GITHUB_ACTION_PATH", sources(machine).toString());
        return machine;
    }

    /** Where the action is checked out. */
    private static Path sources(Machine machine) {
        return machine.temp().resolve("the action");
    }

    private CiRun run(Machine machine, Map<String, String> given) throws IOException, InterruptedException {
        JsonNode inputs = action().path("inputs");
        assertThat(names(inputs)).containsAll(given.keySet());
        inputs.properties()
                .forEach(input -> expressions.set(
                        "inputs." + input.getKey(),
                        given.getOrDefault(
                                input.getKey(), input.getValue().path("default").asText())));
        return new GithubSteps(machine, expressions).run(action().at("/runs/steps"));
    }

    private String output(String name) throws IOException {
        return expressions.evaluated(
                action().path("outputs").path(name).path("value").asText());
    }

    private static JsonNode action() throws IOException {
        return new YAMLMapper().readTree(TOP.resolve("action.yml").toFile());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
