package io.jobskit.conformance.allure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The results of an earlier run, which would be taken for retries of this one's. */
final class EarlierResults {

    private EarlierResults() {}

    /** Removes what Allure writes, and nothing else. */
    static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "*{-result.json,-container.json,-attachment*}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Results of an earlier run cannot be removed.", e);
        }
    }
}
