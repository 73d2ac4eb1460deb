package io.jobskit.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipes of examples/ci work as they stand, in a repository that has a target file and nothing else. */
class CiRecipesIT {

    private static final String ELSEWHERE = "file:///nowhere/jobs-conformance.jar";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aConformantTargetPasses(Recipe recipe) throws Exception {
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S")) {
            Machine machine = Machine.in(folder, TargetYaml.at(stub.address()));
            CiRun run = recipe.run(machine, settings(KitJar.address(), ""));
            assertThat(run.status()).as(machine.log()).isZero();
            assertKept(recipe, run, machine, "conformant as far as judged");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViolationFailsTheBuildAndTheReportsAreKept(Recipe recipe) throws Exception {
        try (OwnStub stub = OwnStub.start(
                Time.real(),
                "--progress",
                "time:PT0.12S",
                "--mappings",
                "src/test/resources/mutants/AnUnknownJobIsGone")) {
            Machine machine = Machine.in(folder, TargetYaml.at(stub.address()));
            CiRun run = recipe.run(machine, settings(KitJar.address(), KitJar.checksum()));
            assertThat(run.status()).as(machine.log()).isEqualTo(1);
            assertKept(recipe, run, machine, "READ-02");
            assertThat(machine.workspace().resolve("report/failures.txt"))
                    .content()
                    .contains("READ-02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTargetThatDoesNotAnswerFailsTheBuildAndTheReportsAreKept(Recipe recipe) throws Exception {
        URI gone;
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S")) {
            gone = stub.address();
        }
        Machine machine = Machine.in(folder, TargetYaml.at(gone));
        CiRun run = recipe.run(machine, settings(KitJar.address(), ""));
        assertThat(run.status()).as(machine.log()).isEqualTo(2);
        assertKept(recipe, run, machine, "inconclusive");
    }

    @ParameterizedTest
    @EnumSource
    void aJarOfAnotherChecksumIsNotRun(Recipe recipe) throws Exception {
        Machine machine = Machine.in(folder, TargetYaml.at(URI.create("http://127.0.0.1:1")));
        CiRun run = recipe.run(machine, settings(KitJar.address(), "0".repeat(64)));
        assertThat(run.status()).isNotZero();
        assertThat(machine.log()).contains("jobs-conformance.jar: FAILED");
        assertThat(machine.workspace().resolve("report")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aJarThatWasKeptIsFetchedAgainOnlyIfItIsAnother(Recipe recipe) throws Exception {
        Machine machine = Machine.in(folder, "no target file");
        Files.copy(KitJar.FILE, machine.workspace().resolve("jobs-conformance.jar"));
        CiRun run = recipe.run(machine, settings(ELSEWHERE, KitJar.checksum()));
        assertThat(machine.log()).contains("jobs-conformance: target.yaml");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSetIsNamed(Recipe recipe) throws Exception {
        Machine machine = Machine.in(folder, "no target file");
        CiRun run = recipe.run(machine, settings("", ""));
        assertThat(run.status()).isNotZero();
        assertThat(machine.log()).contains("JOBS_CONFORMANCE_JAR: is not set");
    }

    @Test
    void theJarAloneSaysWhatItLacksWithoutATarget() throws Exception {
        Machine machine = Machine.in(folder, "");
        int status = machine.run(
                List.of("sh"), "cp '%s' . && java -jar jobs-conformance.jar run".formatted(KitJar.FILE), Map.of());
        assertThat(status).isEqualTo(3);
        assertThat(machine.log())
                .contains(
                        "jobs-conformance: No target is given, and the stub's jar, which is the default target, is missing (tried "
                                + machine.workspace().toRealPath().resolve("jobs-mock.jar")
                                + "). Name a target with --target or --base-url");
    }

    private static void assertKept(Recipe recipe, CiRun run, Machine machine, String words) throws IOException {
        assertThat(run.kept())
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(machine.workspace().resolve(path)).exists());
        Path report = machine.workspace().resolve("report");
        assertThat(report.resolve("conformance.html")).isNotEmptyFile();
        assertThat(report.resolve("junit.xml")).content().contains("<testsuite");
        if (recipe == Recipe.GITHUB) {
            assertThat(run.summary()).contains(words);
        }
    }

    private static Map<String, String> settings(String jar, String checksum) {
        return Map.of(
                "JOBS_CONFORMANCE_JAR",
                jar,
                "JOBS_CONFORMANCE_SHA256",
                checksum,
                "JOBS_KEY",
                "full",
                "JOBS_SECRET",
                "secret");
    }
}
