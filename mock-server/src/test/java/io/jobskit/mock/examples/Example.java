package io.jobskit.mock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the examples, as a user copies it: all of them are copied to a folder of its own, and nothing is left in the sources. */
final class Example {

    /** Folders that are never copied, and stay from build to build: of npm's packages, and of what Maven has made. */
    private static final Set<String> NOT_OURS = Set.of("node_modules", "target");

    /** What npm says where nobody answers, or nothing is handed out. */
    private static final Pattern NO_PACKAGES = Pattern.compile(
            "npm (?:ERR!|error) code (?:ENOTFOUND|EAI_AGAIN|ECONN\\w+|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|E403)");

    private final Path source;
    private final Path folder;
    private final String command;

    private Example(Path source, Path folder, String command) {
        this.source = source;
        this.folder = folder;
        this.command = command;
    }

    /** The example of that name, with the command that docs/front-end.md gives for it. */
    static Example of(String name) throws IOException {
        Path top = Path.of(System.getProperty("jobs.top", ".."));
        Matcher row = Pattern.compile("\\| `" + name + "` \\|[^|]*\\| `([^`]+)` \\|")
                .matcher(Files.readString(top.resolve("docs/front-end.md")));
        assertThat(row.find()).as("docs/front-end.md has a row for `%s`", name).isTrue();
        Path copies = Files.createDirectories(Path.of("target", "examples", name));
        clear(copies);
        Path examples = top.resolve("examples");
        for (Path file : files(examples)) {
            Path copy = copies.resolve(examples.relativize(file));
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
        }
        return new Example(examples.resolve(name), copies.resolve(name), row.group(1));
    }

    /**
     * Has npm fetch the packages of the example, from outside of the network that the tests may be in. Where they cannot be
     * had, the test is not run and says so.
     */
    Example withPackages() throws IOException, InterruptedException {
        String outside = System.getenv().getOrDefault("JOBS_OUTSIDE", "");
        Process npm = start(outside + " npm install", Map.of());
        String output = said(npm);
        Matcher without = NO_PACKAGES.matcher(output);
        if (npm.waitFor() != 0 && without.find()) {
            Tools.notRun("examples/" + folder.getFileName() + ", as its packages cannot be had: " + without.group());
        }
        assertThat(npm.exitValue()).as(output).isZero();
        return this;
    }

    /** Plays it to its end, as the page says; what it printed. */
    String play(Map<String, String> environment) throws IOException, InterruptedException {
        Process process = start(environment);
        String output = said(process);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Starts it; all that it prints comes as its output. */
    Process start(Map<String, String> environment) throws IOException {
        Map<String, String> offline = new HashMap<>(environment);
        offline.put("npm_config_offline", "true");
        return start(command, offline);
    }

    private Process start(String line, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("npm_config_package_lock", "false");
        builder.environment().put("npm_config_prefer_offline", "true");
        builder.environment().put("npm_config_update_notifier", "false");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Which of its files playing has changed, added or removed. */
    Set<Path> changed() throws IOException {
        Set<Path> changed = new TreeSet<>();
        for (Path file : files(source)) {
            changed.add(source.relativize(file));
        }
        for (Path file : files(folder)) {
            Path name = folder.relativize(file);
            Path before = source.resolve(name);
            if (!Files.exists(before) || Files.mismatch(before, file) >= 0) {
                changed.add(name);
            } else {
                changed.remove(name);
            }
        }
        return changed;
    }

    private static void clear(Path copies) throws IOException {
        for (Path file : files(copies)) {
            Files.delete(file);
        }
    }

    /** All files below, but for packages and what a build has made. */
    private static List<Path> files(Path top) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.stream().anyMatch(folder::endsWith)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
