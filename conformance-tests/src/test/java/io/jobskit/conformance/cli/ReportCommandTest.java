package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final CommandLineUser user = new CommandLineUser();

    @Test
    void theReportsOfARunAreMadeOfItsVerdictAlone() throws IOException {
        Path verdict = verdict("run", Outcome.PASS);
        Path alone = folder.resolve("alone");
        assertThat(user.types("report", "--verdict", verdict.toString(), "--out", alone.toString()))
                .isZero();
        for (String file : List.of("verdict.json", "conformance.html", "junit.xml", "badge.svg", "earl.json")) {
            assertThat(user.sees()).contains(alone.resolve(file).toString());
            assertThat(alone.resolve(file)).hasSameBinaryContentAs(verdict.resolveSibling(file));
        }
    }

    @Test
    void severalTargetsAreShownSideBySide() throws IOException {
        Path stub = verdict("stub", Outcome.PASS);
        Path staging = verdict("staging", Outcome.FAIL);
        Path out = folder.resolve("both");
        assertThat(user.types(
                        "report",
                        "--verdict",
                        stub.toString(),
                        "--verdict",
                        staging.toString(),
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(Files.readString(out.resolve("side-by-side.html"))).contains("CANCEL-01");
        assertThat(user.sees()).contains("side-by-side.html", "matrix-side-by-side.csv", "matrix-side-by-side.xlsx");
    }

    @Test
    void aRegressionIsToldAndIsTheStatus() throws IOException {
        Path good = verdict("good", Outcome.PASS);
        Path bad = verdict("bad", Outcome.FAIL);
        assertThat(user.types("compare", good.toString(), good.toString())).isZero();
        assertThat(user.types("compare", bad.toString(), good.toString())).isZero();
        assertThat(user.types(
                        "compare",
                        folder.resolve("good").toString(),
                        folder.resolve("bad").toString()))
                .isOne();
        assertThat(user.types("compare", good.toString(), bad.toString())).isOne();
        assertThat(user.sees()).contains("Regression", "CANCEL-01");
        assertThat(user.types("compare", "--markdown", good.toString(), bad.toString()))
                .isOne();
        assertThat(user.sees()).contains("CANCEL-01");
    }

    @Test
    void whyNothingCanBeWrittenIsTold() throws IOException {
        Path good = verdict("good", Outcome.PASS);
        Path file = Files.writeString(folder.resolve("file"), "");
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("conformance.html/full"));

        assertThat(user.types("report", "--verdict", good.toString(), "--out", file.toString()))
                .isEqualTo(3);
        assertThat(user.isTold()).contains("--out is '" + file + "': " + file + " is no folder.");
        assertThat(user.types("report", "--verdict", good.toString(), "--out", taken.toString()))
                .isEqualTo(3);
        assertThat(user.isTold())
                .contains(taken.resolve("conformance.html") + " is a folder, where a file is to be written.");
    }

    @Test
    void theFolderOfOneRunTakesNoReportsOfOthers() throws IOException {
        Path stub = verdict("stub", Outcome.PASS);
        Path staging = verdict("staging", Outcome.FAIL);
        String folder = stub.resolveSibling("").toString();

        assertThat(user.types("report", "--verdict", stub.toString(), "--out", folder))
                .isZero();
        assertThat(user.types("report", "--verdict", staging.toString(), "--out", folder))
                .isEqualTo(3);
        assertThat(user.types("report", "--verdict", stub.toString(), "--verdict", staging.toString(), "--out", folder))
                .isEqualTo(3);
        assertThat(user.isTold()).contains("--out is '" + folder + "': the folder has the verdict.json of another run");
        assertThat(stub.resolveSibling("conformance.html")).exists();
        assertThat(stub.resolveSibling("side-by-side.html")).doesNotExist();
    }

    @Test
    void runsThatShareNothingAreNotEqual() throws IOException {
        Path dead = verdict("dead", Outcome.INCONCLUSIVE);

        assertThat(user.types("compare", dead.toString(), dead.toString())).isEqualTo(2);
        assertThat(user.sees()).contains("Nothing could be compared: neither run judged anything");
    }

    private Path verdict(String name, Outcome outcome) throws IOException {
        Conclusion conclusion = outcome == Outcome.FAIL ? Conclusion.NOT_CONFORMANT : Conclusion.CONFORMANT;
        String reason = outcome == Outcome.FAIL ? "Cancelling job 7 answered 500 where 204 was expected." : "";
        Path run = folder.resolve(name);
        Reports.write(
                VerdictSamples.verdict(
                        conclusion,
                        "",
                        List.of(VerdictSamples.outcome("CANCEL-01", Level.MUST, outcome, reason)),
                        List.of(),
                        List.of()),
                Secrets.of(Targets.secretive()),
                run);
        return run.resolve(ReportFolder.VERDICT);
    }
}
