package io.jobskit.conformance.cli;

import io.jobskit.conformance.drift.Drift;
import io.jobskit.conformance.drift.DriftText;
import io.jobskit.conformance.drift.Fingerprints;
import io.jobskit.conformance.drift.Page;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the documentation of today with that which the catalogue rests on. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Compares a saved copy of the documentation page with fingerprints of the sentences that the requirements"
                        + " rest on, and lists the sentences that changed, moved, vanished or are new, with their requirements.",
        footer = {"", "Exit status: 0 no drift, 1 drift, 3 a wrong command line, or a file that is not the page."})
final class DriftCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PAGE",
            description = "the page of the Jobs API, saved as a file: Markdown or HTML, in UTF-8")
    private Path page = Path.of("");

    @Option(names = "--all", description = "also lists the sentences that are the same, each with its fingerprint")
    private boolean all;

    @Option(
            names = "--renew",
            description = "writes the fingerprints of this page into the file; sentences that are the same, moved or"
                    + " changed keep their requirements")
    private boolean renew;

    @Option(
            names = "--fingerprints",
            paramLabel = "FILE",
            description =
                    "file with the fingerprints to compare with; by default the fingerprints in the kit, or with --renew"
                            + " the file in the project's folder")
    private @Nullable Path file;

    DriftCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = parts.catalogue();
        DriftText text = new DriftText(catalogue);
        Page now = Page.read(page, sections(catalogue));
        if (renew) {
            Path kept = file == null ? Fingerprints.FILE : file;
            if (!Files.isRegularFile(kept)) {
                throw new CommandException("There is no file '" + kept
                        + "' to renew: run the command in the project's folder, or name the file with --fingerprints.");
            }
            Drift drift = Drift.between(Fingerprints.read(kept), now);
            drift.renewed().write(kept);
            console.print(text.renewed(drift, kept));
            return Conclusion.CONFORMANT.exitStatus();
        }
        Drift drift = Drift.between(file == null ? Fingerprints.shipped() : Fingerprints.read(file), now);
        console.print(text.of(drift, all));
        return (drift.isAny() ? Conclusion.NOT_CONFORMANT : Conclusion.CONFORMANT).exitStatus();
    }

    private static List<String> sections(Catalogue catalogue) {
        return catalogue.requirements().stream()
                .filter(requirement -> !requirement.apiWide())
                .map(Requirement::section)
                .distinct()
                .toList();
    }
}
