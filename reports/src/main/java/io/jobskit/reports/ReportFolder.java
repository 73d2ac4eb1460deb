package io.jobskit.reports;

import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.page.ConformancePage;
import io.jobskit.reports.page.FeaturesPage;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A folder with all that people read of a run. */
public final class ReportFolder {

    /** The conformance page's name in the folder. */
    public static final String CONFORMANCE = "conformance.html";

    /** The name of the features' page in the folder. */
    public static final String FEATURES = "features.html";

    private final Contract contract;

    /** Folders about that contract. */
    public ReportFolder(Contract contract) {
        this.contract = contract;
    }

    /**
     * Writes every report of a run. The folder is made if it is not there; a file is there as a whole or not at all.
     *
     * @return the files, in the order in which people would open them
     * @throws IOException if the folder cannot be written to
     */
    public List<Path> write(VerdictFile verdict, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        files.add(whole(folder.resolve(CONFORMANCE), part -> new ConformancePage(contract).write(verdict, part)));
        files.add(
                whole(folder.resolve(FEATURES), part -> new FeaturesPage(contract).write(verdict, CONFORMANCE, part)));
        return List.copyOf(files);
    }

    private static Path whole(Path file, Report report) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            report.writeTo(part);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private interface Report {
        void writeTo(Path file) throws IOException;
    }
}
