package io.jobskit.conformance.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.run.RunListener;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure's own report of the results that a run leaves, as the build has it made. */
class AllureReportIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageNeedsNothingBesideItAndNoNetwork() throws Exception {
        Path results = run("one");
        Path page = generated(results, folder.resolve("page"), "--single-file");

        try (Stream<Path> files = Files.walk(page).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(page.resolve("index.html"));
        }
        assertThat(page.resolve("index.html"))
                .content()
                .doesNotContainPattern("<(script|link|img|iframe)[^>]* (src|href)=[\"']?https?:")
                .doesNotContain("googletagmanager");
    }

    @Test
    void eachRequirementIsFoundAgainInTheRunsBefore() throws Exception {
        Path first = generated(run("one"), folder.resolve("first"));
        Path results = run("two");
        copy(first.resolve("history"), results.resolve("history"));
        Path second = generated(results, folder.resolve("second"));

        assertThat(json(second.resolve("history/history-trend.json"))).hasSize(2);
        assertThat(json(second.resolve("history/history.json")))
                .allSatisfy(history ->
                        assertThat(history.at("/statistic/total").asInt()).isEqualTo(2));
    }

    private Path run(String name) {
        Path out = folder.resolve(name);
        new AllureRun(PlayedScenarios::new, List.of(), out).judge(PlayedScenarios.request(), RunListener.NONE);
        return out.resolve(AllureRun.FOLDER);
    }

    private static Path generated(Path results, Path report, String... options) throws Exception {
        Path home = Path.of(System.getProperty("allure.home"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "-o",
                report.toString(),
                results.toString()));
        command.addAll(List.of(options));
        // Not this process's own output: Maven speaks with it over that.
        Path said = Files.createTempFile(report.getParent(), "allure", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("ALLURE_NO_ANALYTICS", "true");
        builder.environment().put("APP_HOME", home.toString());
        int status = builder.start().waitFor();
        assertThat(status)
                .as(String.join(" ", command) + "\n" + Files.readString(said))
                .isZero();
        return report;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
