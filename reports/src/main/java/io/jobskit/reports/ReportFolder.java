package io.jobskit.reports;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.badge.Badge;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.ctrf.CtrfJson;
import io.jobskit.reports.earl.EarlJson;
import io.jobskit.reports.junit.JunitXml;
import io.jobskit.reports.markdown.SummaryMarkdown;
import io.jobskit.reports.page.ConformancePage;
import io.jobskit.reports.page.FeaturesPage;
import io.jobskit.reports.page.SideBySidePage;
import io.jobskit.reports.postman.PostmanCollection;
import io.jobskit.reports.table.CsvTable;
import io.jobskit.reports.table.XlsxTable;
import io.jobskit.reports.terminal.Summary;
import io.jobskit.reports.text.FailureText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A folder with all that people read of a run. */
public final class ReportFolder {

    /** What every other report is made of. */
    public static final String VERDICT = "verdict.json";

    /** The verdict in plain text. */
    public static final String TEXT = "summary.txt";

    /** The whole text of each requirement that was violated or could not be judged; there only if there is one. */
    public static final String FAILURES = "failures.txt";

    /** The conformance page's name in the folder. */
    public static final String CONFORMANCE = "conformance.html";

    /** The name of the features' page in the folder. */
    public static final String FEATURES = "features.html";

    /** For continuous integration. */
    public static final String JUNIT = "junit.xml";

    /** The same for tools that read the Common Test Report Format. */
    public static final String CTRF = "ctrf.json";

    /** For a pull request's comment or the summary of a CI job. */
    public static final String SUMMARY = "summary.md";

    /** The verdict in a word, as a picture. */
    public static final String BADGE = "badge.svg";

    /** The requirements as a table of text. */
    public static final String CSV = "matrix.csv";

    /** The same for spreadsheets. */
    public static final String XLSX = "matrix.xlsx";

    /** The same in the Evaluation and Report Language. */
    public static final String EARL = "earl.json";

    /** The requests, to be sent again. */
    public static final String COLLECTION = "postman_collection.json";

    /** The page that shows several targets beside each other. */
    public static final String BESIDE = "side-by-side.html";

    /** The requirements of several targets as a table of text. */
    public static final String BESIDE_CSV = "matrix-side-by-side.csv";

    /** The same for spreadsheets. */
    public static final String BESIDE_XLSX = "matrix-side-by-side.xlsx";

    /** The names of all files of a run. */
    public static final List<String> FILES = List.of(
            VERDICT, TEXT, FAILURES, CONFORMANCE, FEATURES, JUNIT, CTRF, SUMMARY, BADGE, CSV, XLSX, EARL, COLLECTION);

    /** The names of all files about several runs. */
    public static final List<String> FILES_BESIDE = List.of(BESIDE, BESIDE_CSV, BESIDE_XLSX);

    private final Contract contract;

    /** Folders about that contract. */
    public ReportFolder(Contract contract) {
        this.contract = contract;
    }

    /** The verdict in plain text, with the places of the files that were written into that folder. */
    public static String summary(VerdictFile verdict, Path folder, Summary.Size size) {
        List<String> files = new ArrayList<>(
                List.of("Page     " + folder.resolve(CONFORMANCE), "Verdict  " + folder.resolve(VERDICT)));
        if (!verdict.attention().isEmpty()) {
            files.add(0, "Failures " + folder.resolve(FAILURES));
        }
        return Summary.of(verdict, files, size);
    }

    /**
     * Writes verdict.json and every report of it. The folder is made if it is not there; a file is there as a whole or
     * not at all. What shows several runs beside each other is removed, for it would tell of others.
     *
     * @return the files, in the order in which people would open them
     * @throws IOException if the folder cannot be written to
     */
    public List<Path> write(VerdictFile verdict, Path folder) throws IOException {
        Files.createDirectories(folder);
        remove(FILES_BESIDE, folder);
        List<Callable<Path>> files = new ArrayList<>(List.of(
                () -> WholeFiles.write(
                        folder.resolve(CONFORMANCE), out -> new ConformancePage(contract).write(verdict, out)),
                () -> WholeFiles.write(
                        folder.resolve(FEATURES), out -> new FeaturesPage(contract).write(verdict, CONFORMANCE, out)),
                () -> WholeFiles.write(folder.resolve(JUNIT), out -> JunitXml.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(CTRF), out -> CtrfJson.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(SUMMARY), out -> SummaryMarkdown.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(BADGE), out -> Badge.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(CSV), out -> CsvTable.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(XLSX), out -> XlsxTable.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(EARL), out -> EarlJson.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(COLLECTION), out -> PostmanCollection.write(verdict, out)),
                () -> WholeFiles.write(folder.resolve(VERDICT), verdict::write),
                () -> WholeFiles.write(
                        folder.resolve(TEXT),
                        out -> out.write(
                                summary(verdict, folder, Summary.Size.WHOLE).getBytes(StandardCharsets.UTF_8)))));
        if (verdict.attention().isEmpty()) {
            Files.deleteIfExists(folder.resolve(FAILURES));
        } else {
            files.add(() -> WholeFiles.write(
                    folder.resolve(FAILURES),
                    out -> out.write(verdict.attention().stream()
                            .map(FailureText::of)
                            .collect(Collectors.joining("\n"))
                            .getBytes(StandardCharsets.UTF_8))));
        }
        return WholeFiles.written(files);
    }

    /**
     * Writes verdict.json alone, as a whole.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void keep(VerdictFile verdict, Path folder) throws IOException {
        Path unused = WholeFiles.write(folder.resolve(VERDICT), verdict::write);
    }

    /**
     * Writes what shows several targets beside each other: a page and two tables, a column a target. Reports of a single
     * run are removed, for they would tell of others; a verdict stays, for it can't be made again.
     *
     * @return the files, in the order in which people would open them
     * @throws IOException if the folder cannot be written to
     */
    public List<Path> writeBeside(List<VerdictFile> verdicts, Path folder) throws IOException {
        Files.createDirectories(folder);
        remove(FILES.stream().filter(file -> !file.equals(VERDICT)).toList(), folder);
        return List.of(
                WholeFiles.write(folder.resolve(BESIDE), out -> new SideBySidePage().write(verdicts, out)),
                WholeFiles.write(folder.resolve(BESIDE_CSV), out -> CsvTable.write(verdicts, out)),
                WholeFiles.write(folder.resolve(BESIDE_XLSX), out -> XlsxTable.write(verdicts, out)));
    }

    private static void remove(List<String> files, Path folder) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }
}
