package io.jobskit.conformance.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A machine of a CI as far as a shell is one: a workspace, and an environment that holds only what a CI sets. */
final class Machine {

    private static final long MINUTES = 5;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private int scripts;

    private Machine(Path folder) {
        this.folder = folder;
    }

    /** A machine whose workspace is in that folder, and holds a target file and nothing else. */
    static Machine in(Path folder, String targetFile) throws IOException {
        Machine machine = new Machine(folder);
        Files.createDirectories(machine.workspace());
        Files.createDirectories(machine.temp());
        Files.writeString(machine.workspace().resolve("target.yaml"), targetFile);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        machine.set("PATH", java + ":" + System.getenv("PATH"));
        machine.set("HOME", machine.temp().toString());
        machine.set("CI", "true");
        // These processes live for seconds: what the better compiler would gain is less than what it costs.
        machine.set("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return machine;
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Where a repository is checked out; scripts run there. */
    Path workspace() {
        return folder.resolve("workspace");
    }

    /** For what is not of the repository. */
    Path temp() {
        return folder.resolve("temp");
    }

    /** What all scripts have printed. */
    String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    }

    /** Has a shell run a script, with variables on top of the machine's; its exit status. */
    int run(List<String> shell, String script, Map<String, String> variables) throws IOException, InterruptedException {
        scripts++;
        Path file = Files.writeString(temp().resolve("script-" + scripts), script);
        List<String> command = new ArrayList<>(shell);
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workspace().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The script is still running: " + log());
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Path logFile() {
        return folder.resolve("log");
    }
}
