package io.jobskit.conformance.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.run.RunListener;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure's own report of the results that a run leaves, as the build has it made. */
class AllureReportIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageNeedsNothingBesideItAndNoNetworkAndShowsEachRequirementInTheRunsBefore() throws Exception {
        Path first = generated(run("one"), folder.resolve("first"));
        try (Stream<Path> files = Files.walk(first.getParent()).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(first);
        }
        assertThat(first)
                .content()
                .doesNotContainPattern("(?i)(https?:)?//[a-z0-9-]+[.][a-z]")
                .satisfies(page -> {
                    assertThat(embedded(page))
                            .hasSizeGreaterThan(50)
                            .noneMatch(text -> text.contains("googletagmanager")
                                    || text.contains("google-analytics")
                                    || Pattern.compile("@import|url\\([\"']?(https?:)?//")
                                            .matcher(text)
                                            .find());
                });

        Path results = run("two");
        takeHistory(first, results.resolve("history"));
        Path history = folder.resolve("history");
        takeHistory(generated(results, folder.resolve("second")), history);
        assertThat(json(history.resolve("history-trend.json"))).hasSize(2);
        assertThat(json(history.resolve("history.json")))
                .allSatisfy(requirement ->
                        assertThat(requirement.at("/statistic/total").asInt()).isEqualTo(2));
        assertThat(json(history.resolve("history-trend.json")))
                .allSatisfy(build -> assertThat(build.path("data").toString())
                        .as("what the ring shows")
                        .isEqualTo(
                                "{\"failed\":3,\"broken\":2,\"skipped\":3,\"passed\":1,\"unknown\":1,\"total\":10}"));
    }

    /** Whatever the page holds beside its own text: programs, styles, and the results. */
    private static List<String> embedded(String page) {
        return Pattern.compile("d\\('[^']+', ?'([A-Za-z0-9+/=]+)'\\)|;base64,([A-Za-z0-9+/=]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private Path run(String name) {
        Path out = folder.resolve(name);
        new AllureRun(PlayedScenarios::new, List.of(), out).judge(PlayedScenarios.request(), RunListener.NONE);
        return out.resolve(AllureRun.FOLDER);
    }

    /** Allure's page of those results. */
    private static Path generated(Path results, Path report) throws Exception {
        Path home = Path.of(System.getProperty("allure.home"));
        java(
                Map.of("ALLURE_NO_ANALYTICS", "true", "APP_HOME", home.toString()),
                "-cp",
                home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--single-file",
                "-o",
                report.toString(),
                results.toString());
        return report.resolve("index.html");
    }

    /** As the build does. */
    private static void takeHistory(Path page, Path history) throws Exception {
        Path program = Path.of(System.getProperty("jobs.top"), "build/allure/AllureHistory.java");
        java(Map.of(), program.toString(), page.toString(), history.toString());
    }

    private static void java(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        // Not this process's own output: Maven speaks with it over that.
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + said)
                .isZero();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
