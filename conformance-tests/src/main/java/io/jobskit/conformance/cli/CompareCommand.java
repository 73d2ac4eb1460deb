package io.jobskit.conformance.cli;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.reports.compare.Comparison;
import io.jobskit.reports.compare.ComparisonText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Shows which requirements got better, got worse or vanished between two runs, and where the target's choice changed.",
        footer = {
            "",
            "Exit status: 0 no regression, 1 a regression, 2 nothing could be compared, 3 a wrong command line or file."
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "verdict.json of the earlier run, or the folder with that file")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "verdict.json of the later run, or the folder with that file")
    private Path now = Path.of("");

    @Option(names = "--markdown", description = "print Markdown, for a comment on a pull request or a job summary")
    private boolean markdown;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(EarlierVerdicts.read(before), EarlierVerdicts.read(now));
        console.print(markdown ? ComparisonText.markdown(comparison) : ComparisonText.plain(comparison));
        if (comparison.isRegression()) {
            return Conclusion.NOT_CONFORMANT.exitStatus();
        }
        return (comparison.isOfNothing() ? Conclusion.INCONCLUSIVE : Conclusion.CONFORMANT).exitStatus();
    }
}
