package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Documentation;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
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
    private final Template template = Frame.page("conformance.html");
    private final Frame frame = Frame.withExchanges();

    /** Pages that show the scenarios of that contract. */
    public ConformancePage(Contract contract) {
        this.contract = contract;
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
        Documentation documentation = new Documentation(verdict.target().documentation());
        List<Section> sections = new ArrayList<>();
        Sections.of(verdict.requirements())
                .forEach((heading, entries) -> sections.add(new Section(
                        heading,
                        documentation.link(heading).orElse(""),
                        entries.size(),
                        entries.stream()
                                .map(entry -> RequirementEntry.of(entry, verdict, contract))
                                .toList())));
        List<Ledger.Entry> ledger = Ledger.of(verdict, contract);
        List<Choice> outcomes = Choice.ofOutcomes(
                verdict.requirements().stream().map(RequirementRecord::outcome).toList());
        return new Model(
                frame,
                verdict,
                Words.heading(verdict),
                Headline.of(verdict),
                MOMENT.format(verdict.startedAt()),
                Words.of(verdict.took()),
                Words.disturbances(verdict),
                Words.judged(verdict),
                outcomes,
                Bar.of(outcomes),
                Overview.of(verdict.requirements()),
                Choice.ofLevels(verdict.requirements().stream()
                        .map(RequirementRecord::level)
                        .toList()),
                Choice.ofNouns(verdict.requirements().stream()
                        .map(RequirementRecord::noun)
                        .toList()),
                Problem.of(verdict),
                sections,
                LifeGraph.of(ObservedLives.of(verdict)),
                verdict.requirements().stream()
                        .flatMap(entry -> entry.evidence().stream())
                        .anyMatch(ExchangeRecord::control),
                Covered.of(verdict.coverage()).stream().toList(),
                RunTimeline.of(verdict),
                ledger,
                Ledger.seen(ledger),
                Problem.unjudged(verdict),
                Evidence.of(verdict));
    }

    /** A heading of the documentation, where that is read, if anywhere, and the requirements that rest on it. */
    record Section(String heading, String link, int size, List<RequirementEntry> entries) {}

    /** What the template names. */
    record Model(
            Frame frame,
            VerdictFile run,
            String verdict,
            String headline,
            String startedAt,
            String took,
            String disturbances,
            String judged,
            List<Choice> outcomes,
            Bar bar,
            Overview parts,
            List<Choice> levels,
            List<Choice> nouns,
            List<Problem> troubles,
            List<Section> sections,
            LifeGraph life,
            boolean controlled,
            List<Covered> coverage,
            RunTimeline timeline,
            List<Ledger.Entry> ledger,
            long ledgerSeen,
            List<Problem> unjudged,
            String evidence) {}
}
