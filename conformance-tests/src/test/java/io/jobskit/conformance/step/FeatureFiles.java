package io.jobskit.conformance.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the features as people read them: their lines, stripped, by the file's path. */
final class FeatureFiles {

    static final Path FOLDER = Path.of("../features");

    private FeatureFiles() {}

    static Map<String, List<String>> all() throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> found =
                Files.find(FOLDER, 2, (path, file) -> path.toString().endsWith(".feature"))) {
            for (Path file : found.toList()) {
                files.put(
                        FOLDER.relativize(file).toString(),
                        Files.readAllLines(file).stream().map(String::strip).toList());
            }
        }
        return files;
    }
}
