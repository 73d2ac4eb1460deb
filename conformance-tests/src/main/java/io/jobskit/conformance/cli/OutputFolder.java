package io.jobskit.conformance.cli;

import io.jobskit.reports.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a run leaves its files. */
final class OutputFolder {

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, which is made if it is not there; it is known early whether it can be written to. */
    static OutputFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException("--out is '%s': this folder cannot be created.".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new CommandException("--out is '%s': the folder is not writable.".formatted(folder));
        }
        return new OutputFolder(folder);
    }

    /** Removes all that earlier runs have left, so that it is never taken for that of a run that failed. */
    void empty() {
        empty(false);
    }

    /** The same; the verdict of a run that is gone on with stays until there is a newer one, should this run be killed. */
    void empty(boolean keepsVerdict) {
        List<String> all = new ArrayList<>(ReportFolder.FILES);
        if (keepsVerdict) {
            all.remove(ReportFolder.VERDICT);
        }
        all.add(KitError.FILE);
        all.addAll(ReportFolder.FILES_BESIDE);
        for (String file : all) {
            try {
                Files.deleteIfExists(folder.resolve(file));
            } catch (IOException e) {
                throw new CommandException(
                        "--out is '%s': the %s of an earlier run cannot be removed.".formatted(folder, file));
            }
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
