package io.jobskit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.compare.Comparison;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    private Path folder = Path.of("");

    private final ReportFolder reports = new ReportFolder(Contract.shipped());

    @Test
    void aFileOfTheFirstVersionIsShownByEveryReport() throws IOException {
        VerdictFile first = VerdictFile.read(Path.of("../features/src/test/resources/verdict-1.json"));

        new ReportFolder(Contract.shipped()).write(first, folder);
        new ReportFolder(Contract.shipped()).writeBeside(List.of(first, Verdicts.worst()), folder.resolve("both"));

        for (String file : ReportFolder.FILES) {
            String text = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
            assertThat(text).as(file).isNotEmpty();
            if (!List.of(ReportFolder.XLSX, ReportFolder.BADGE).contains(file)) {
                assertThat(text).as(file).contains("STATUS-01", "Finished");
            }
        }
        assertThat(VerdictFile.read(folder.resolve(ReportFolder.VERDICT))).isEqualTo(first);
        assertThat(Comparison.of(first, first).isRegression()).isFalse();
    }

    @Test
    void allThatIsSaidToBeWrittenIsThereAndNothingElse() throws IOException {
        Path made = folder.resolve("to/be/made");

        List<Path> written = reports.write(Verdicts.worst(), made);

        try (Stream<Path> found = Files.list(made)) {
            assertThat(found).containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(written).contains(made.resolve("conformance.html"), made.resolve("features.html"));
    }

    @Test
    void anEarlierReportIsReplaced() throws IOException {
        reports.write(Verdicts.worst(), folder);
        reports.write(Verdicts.conformant(), folder);

        assertThat(folder.resolve("conformance.html"))
                .content()
                .contains("No violations in the 108 mandatory requirements; all were judged.");
    }

    @Test
    void theVerdictIsWrittenSoThatItCanBeReadAgain() throws IOException {
        reports.write(Verdicts.worst(), folder);

        assertThat(VerdictFile.read(folder.resolve("verdict.json"))).isEqualTo(Verdicts.worst());
    }

    @Test
    void halfACharacterIsWrittenAsOneThatIsThere() throws IOException {
        reports.write(Samples.harmful(), folder);

        VerdictFile read = VerdictFile.read(folder.resolve("verdict.json"));
        assertThat(Samples.HARM).contains("\uD800 'quote'");
        assertThat(read.reason()).contains("? 'quote'");
    }

    @Test
    void failuresOfAnEarlierReportAreNotLeft() throws IOException {
        reports.write(Verdicts.worst(), folder);
        assertThat(folder.resolve("failures.txt")).content().contains("FAIL CANCEL-04 (must)");

        reports.write(Verdicts.conformant(), folder);
        assertThat(folder.resolve("failures.txt")).doesNotExist();
    }

    @Test
    void theScreenSaysWhereTheOtherFilesAre() {
        assertThat(ReportFolder.summary(Verdicts.worst(), folder, Summary.Size.SCREEN))
                .contains(
                        "\nFailures " + folder.resolve("failures.txt"),
                        "\nPage     " + folder.resolve("conformance.html"),
                        "\nVerdict  " + folder.resolve("verdict.json"));
        assertThat(ReportFolder.summary(Verdicts.conformant(), folder, Summary.Size.SCREEN))
                .doesNotContain("Failures");
    }

    @Test
    void noFolderMixesRuns() throws IOException {
        List<Path> beside = reports.writeBeside(List.of(Verdicts.worst(), Verdicts.conformant()), folder);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(ReportFolder.FILES_BESIDE);
        assertThat(beside)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .isEqualTo(ReportFolder.FILES_BESIDE);

        reports.write(Verdicts.worst(), folder);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(ReportFolder.FILES);

        reports.writeBeside(List.of(Verdicts.worst(), Verdicts.conformant()), folder);
        assertThat(names())
                .containsAll(ReportFolder.FILES_BESIDE)
                .contains("verdict.json")
                .hasSize(ReportFolder.FILES_BESIDE.size() + 1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> reports.write(Verdicts.worst(), file)).isInstanceOf(IOException.class);
    }
}
