package io.jobskit.reports.page;

import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.lifecycle.Sightings;
import io.jobskit.reports.verdict.Conclusion;
import io.jobskit.reports.verdict.Outcome;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The conformance page: what a run says of each requirement, in the documentation's order, with all that was sent and
 * came back. One HTML file that needs no network and runs nothing that a target has sent.
 */
public final class ConformancePage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Contract contract;
    private final Template template = new Template("conformance.html");
    private final Template.Frame frame = Template.Frame.withExchanges();

    /** Pages that show the scenarios of that contract. */
    public ConformancePage(Contract contract) {
        this.contract = contract;
    }

    /**
     * Writes the page of a run to a file.
     *
     * @throws IOException if it can't be written
     */
    public void write(VerdictFile verdict, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(verdict, out);
        }
    }

    /**
     * Writes the page of a run, in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public void write(VerdictFile verdict, OutputStream out) throws IOException {
        template.write(model(verdict), out);
    }

    private Model model(VerdictFile verdict) {
        List<Section> sections = new ArrayList<>();
        Sections.of(verdict.requirements())
                .forEach((heading, entries) -> sections.add(new Section(
                        heading,
                        entries.size(),
                        entries.stream()
                                .map(entry -> Entry.of(entry, verdict.runId(), contract))
                                .toList())));
        List<Ledger.Entry> ledger = Ledger.of(verdict, contract);
        return new Model(
                frame,
                verdict,
                verdict.verdict().name().replace('_', ' '),
                headline(verdict),
                MOMENT.format(verdict.startedAt()),
                took(verdict.took()),
                verdict.requirements().size(),
                Choice.ofOutcomes(verdict.requirements().stream()
                        .map(RequirementOutcome::outcome)
                        .toList()),
                Choice.ofLevels(verdict.requirements().stream()
                        .map(RequirementOutcome::level)
                        .toList()),
                Choice.ofNouns(verdict.requirements().stream()
                        .map(RequirementOutcome::noun)
                        .toList()),
                Trouble.of(verdict),
                sections,
                LanePicture.of(Sightings.of(verdict)),
                Timeline.of(verdict),
                ledger,
                Ledger.seen(ledger),
                Evidence.of(verdict));
    }

    /** The verdict in a sentence. */
    private static String headline(VerdictFile verdict) {
        int broken = verdict.total(Outcome.FAIL);
        int warned = verdict.total(Outcome.WARN);
        String warnings = warned == 0
                ? ""
                : " %s."
                        .formatted(count(
                                warned,
                                "thing that it should do is not done",
                                "things that it should do are not done"));
        if (verdict.verdict() == Conclusion.CONFORMANT) {
            return "Everything that must be kept is kept." + warnings;
        }
        if (verdict.verdict() == Conclusion.NOT_CONFORMANT && broken > 0) {
            return count(broken, "requirement that must be kept is not.", "requirements that must be kept are not.")
                    + warnings;
        }
        return verdict.verdict() == Conclusion.INCONCLUSIVE
                ? "Too much could not be judged for a verdict."
                : "The run went wrong.";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String took(Duration took) {
        return took.toMinutes() > 0
                ? "%d min %d s".formatted(took.toMinutes(), took.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    /** A heading of the documentation, with the requirements that rest on it. */
    record Section(String heading, int size, List<Entry> entries) {}

    /** What the template names. */
    record Model(
            Template.Frame frame,
            VerdictFile run,
            String verdict,
            String headline,
            String startedAt,
            String took,
            int size,
            List<Choice> outcomes,
            List<Choice> levels,
            List<Choice> nouns,
            List<Trouble> troubles,
            List<Section> sections,
            LanePicture life,
            Timeline timeline,
            List<Ledger.Entry> ledger,
            long ledgerSeen,
            String evidence) {}
}
