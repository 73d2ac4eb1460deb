package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.reports.ReportFolder;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** Writes the files of a run. */
public final class Reports {

    /** The file that every other report is made of. */
    public static final String VERDICT = "verdict.json";

    /** The file for people in a hurry. */
    public static final String SUMMARY = "summary.txt";

    /** The file with the whole text of each requirement that was violated or could not be judged; only if there is one. */
    public static final String FAILURES = "failures.txt";

    private Reports() {}

    /**
     * Writes verdict.json, summary.txt and, if there is something to say, failures.txt; and of verdict.json alone the
     * pages, tables and files for other tools. The folder is made if it is not there; a file is there as a whole or not
     * at all.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Verdict verdict, Secrets secrets, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path json = folder.resolve(VERDICT);
        whole(json, out -> new VerdictJson(secrets).write(verdict, out));
        String failures = failures(verdict, new FailureText(secrets));
        if (!failures.isEmpty()) {
            whole(folder.resolve(FAILURES), out -> out.write(failures.getBytes(StandardCharsets.UTF_8)));
        }
        whole(
                folder.resolve(SUMMARY),
                out -> out.write(Summary.of(verdict, secrets, json).getBytes(StandardCharsets.UTF_8)));
        new ReportFolder(Contract.shipped()).write(VerdictFile.read(json), folder);
    }

    private static String failures(Verdict verdict, FailureText text) {
        return verdict.attention().stream().map(text::of).collect(Collectors.joining("\n"));
    }

    private static void whole(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
