package io.jobskit.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files that are there as a whole or not at all. */
final class WholeFiles {

    private WholeFiles() {}

    /** Writes files side by side; all of them, or as many as there can be before the failure is told. */
    static List<Path> written(List<Callable<Path>> files) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Path> written = new ArrayList<>();
            for (Future<Path> file : threads.invokeAll(files)) {
                written.add(file.get());
            }
            return List.copyOf(written);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException("A report cannot be made.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Writing the reports was interrupted.");
        } finally {
            threads.shutdown();
        }
    }

    /** Writes a file and says where it is. */
    static Path write(Path file, Report report) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                report.writeTo(out);
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What writes the content of a file. */
    interface Report {
        /** Writes it; the stream is closed by whoever opened it. */
        void writeTo(OutputStream out) throws IOException;
    }
}
