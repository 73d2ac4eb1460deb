package io.jobskit.conformance.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code ./jobs-conformance} line of the README and of the pages below docs works when pasted, page by page. */
class PastedCommandsIT {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?: {4})?(\\./jobs-conformance .*)$");
    private static final Pattern JSON_FILE = Pattern.compile("\\S+\\.json\\b");

    /** Ends by itself only when it is told to: so it is told to as soon as it says that it listens. */
    private static final String WATCHED = """
            coproc WATCH { exec %s; }
            pid=$WATCH_PID
            read -r listening <&"${WATCH[0]}"
            echo "$listening"
            kill -TERM "$pid"
            wait "$pid"
            """;

    @TempDir
    private Path folder = Path.of("");

    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            for (Path page : Stream.concat(Stream.of(TOP.resolve("README.md")), docs.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                if (!commands(page).isEmpty()) {
                    pages.add(TOP.relativize(page).toString());
                }
            }
        }
        assertThat(pages).contains("README.md", "docs/implementers.md");
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfThePageDoesWhatItSays(String page) throws Exception {
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S")) {
            Machine machine = Machine.in(folder, "of init's, in a moment");
            Files.delete(machine.workspace().resolve("target.yaml"));
            machine.set("JOBS_URL", stub.address().toString());
            machine.set("JOBS_KEY", "full");
            machine.set("JOBS_SECRET", "secret");
            Path launcher = Files.writeString(
                    machine.workspace().resolve("jobs-conformance"),
                    "#!/bin/sh\nexec java -jar '%s' \"$@\"\n".formatted(KitJar.FILE));
            assertThat(launcher.toFile().setExecutable(true)).isTrue();
            for (String command : commands(TOP.resolve(page))) {
                putInPlace(command, machine.workspace());
                boolean isWatch = command.startsWith("./jobs-conformance watch");
                String script = isWatch ? WATCHED.formatted(command.replace("8081", "0")) : command;
                int status = machine.run(List.of("bash"), script, Map.of());
                // Nobody asks anything while it watches.
                assertThat(status).as("%s%n%s", command, machine.log()).isEqualTo(isWatch ? 2 : 0);
                fillIn(machine.workspace().resolve("target.yaml"));
            }
        }
    }

    /** What a reader has by then: verdicts of other runs, and a recording. */
    private static void putInPlace(String command, Path workspace) throws IOException {
        for (MatchResult named : JSON_FILE.matcher(command).results().toList()) {
            Path file = workspace.resolve(named.group());
            if (!Files.exists(file)) {
                Files.createDirectories(file.resolveSibling("."));
                Files.copy(workspace.resolve("report/verdict.json"), file);
            }
        }
        if (command.contains("session.har")) {
            Files.copy(Path.of("src/test/resources/traffic/chromium.har"), workspace.resolve("session.har"));
        }
    }

    /** The stub's jobs take no second. */
    private static void fillIn(Path target) throws IOException {
        if (Files.exists(target)) {
            Files.writeString(target, Files.readString(target).replace("poll-every: PT1S", "poll-every: PT0.02S"));
        }
    }

    private static List<String> commands(Path page) throws IOException {
        return COMMAND.matcher(Files.readString(page))
                .results()
                .map(command -> command.group(1))
                .toList();
    }
}
