package io.jobskit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that needs a lot of scrolling to be understood holds more than one idea. */
class SizeTest {

    private static final int MOST_LINES = 200;

    @Test
    void noSourceOfTheKitTheReportsAndTheFeaturesIsTooLong() throws IOException {
        Path top = Path.of(System.getProperty("jobs.top", ".."));
        List<String> tooLong = Stream.of("features", "reports", "conformance-tests")
                .flatMap(module -> sources(top.resolve(module).resolve("src/main/java")))
                .filter(source -> lines(source) > MOST_LINES)
                .map(source -> "%s has %d lines".formatted(source, lines(source)))
                .toList();
        assertThat(tooLong).isEmpty();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).as("sources in %s", folder).isNotEmpty();
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
