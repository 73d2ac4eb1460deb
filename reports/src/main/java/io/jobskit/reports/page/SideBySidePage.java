package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Several targets side by side: a row a requirement and a column a target, those rows first in which the targets differ,
 * the rest in the documentation's order. One HTML file that needs no network and runs nothing that a target has sent.
 */
public final class SideBySidePage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Template template = Frame.page("side-by-side.html");
    private final Frame frame = Frame.withList("side-by-side.css");

    /** Pages about any targets. */
    public SideBySidePage() {}

    /**
     * Writes the page of several runs, in UTF-8, a column each in their order. The stream stays open.
     *
     * @throws IllegalArgumentException if there are no runs
     * @throws IOException if it can't be written
     */
    public void write(List<VerdictFile> verdicts, OutputStream out) throws IOException {
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("Give at least one verdict; there is none to show.");
        }
        template.write(model(verdicts), out);
    }

    private Model model(List<VerdictFile> verdicts) {
        List<Section> sections = sections(verdicts);
        List<Beside> all =
                sections.stream().flatMap(section -> section.rows().stream()).toList();
        int differing = (int) all.stream().filter(Beside::differs).count();
        return new Model(
                frame,
                title(verdicts),
                headline(
                        differing,
                        (int) all.stream().filter(Beside::isAskedOfAll).count(),
                        all.size()),
                notes(verdicts),
                columns(verdicts),
                totals(verdicts),
                differing,
                Choice.ofLevels(
                        all.stream().map(row -> row.requirement().level()).toList()),
                Choice.ofNouns(all.stream().map(row -> row.requirement().noun()).toList()),
                sections);
    }

    /** Where they differ comes first; the rest is in the order of the documentation. */
    private static List<Section> sections(List<VerdictFile> verdicts) {
        List<Section> sections = new ArrayList<>();
        List<Beside> differing = new ArrayList<>();
        Sections.of(Beside.requirements(verdicts)).forEach((heading, requirements) -> {
            List<Beside> rows = requirements.stream()
                    .map(requirement -> Beside.of(requirement, verdicts))
                    .toList();
            rows.stream().filter(Beside::differs).forEach(differing::add);
            List<Beside> same = rows.stream().filter(row -> !row.differs()).toList();
            if (!same.isEmpty()) {
                sections.add(new Section(heading, same.size(), verdicts.size() + 1, same));
            }
        });
        if (!differing.isEmpty()) {
            sections.add(0, new Section("Where they differ", differing.size(), verdicts.size() + 1, differing));
        }
        return sections;
    }

    private static String title(List<VerdictFile> verdicts) {
        long targets = verdicts.stream().map(VerdictFile::target).distinct().count();
        return String.format(
                Locale.ROOT, "%d %s side by side", verdicts.size(), targets == verdicts.size() ? "targets" : "runs");
    }

    /** Of what a narrowed run left out nothing is known, and so it is not said to be the same. */
    private static String headline(int differing, int askedOfAll, int all) {
        if (differing > 0) {
            return String.format(Locale.ROOT, "They differ in %d of %d requirements.", differing, all);
        }
        return askedOfAll == all
                ? String.format(
                        Locale.ROOT,
                        "They differ nowhere: all %d requirements have the same outcome and the same reading.",
                        all)
                : String.format(
                        Locale.ROOT,
                        "They differ in none of the %d of %d requirements that every run was to judge.",
                        askedOfAll,
                        all);
    }

    private static List<String> notes(List<VerdictFile> verdicts) {
        List<String> notes = new ArrayList<>();
        if (differ(verdicts.stream().map(verdict -> verdict.kit().catalogue()).toList())) {
            notes.add(
                    "The runs have different catalogues: a requirement that only one catalogue has was not judged in the other runs.");
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.scope() == RunScope.PARTIAL)) {
            notes.add("Some runs were narrowed: requirements that a run left out do not count as differences.");
        }
        return notes;
    }

    private static boolean differ(List<?> values) {
        return values.stream().distinct().count() > 1;
    }

    private static List<Column> columns(List<VerdictFile> verdicts) {
        List<String> names = Words.names(verdicts);
        return IntStream.range(0, verdicts.size())
                .mapToObj(place -> column(names.get(place), verdicts.get(place)))
                .toList();
    }

    private static Column column(String name, VerdictFile verdict) {
        return new Column(
                name, verdict, Words.heading(verdict), Words.judged(verdict), MOMENT.format(verdict.startedAt()));
    }

    private static List<Total> totals(List<VerdictFile> verdicts) {
        List<Total> totals = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            totals.add(new Total(
                    Words.of(outcome),
                    verdicts.stream()
                            .map(verdict -> Integer.toString(verdict.total(outcome)))
                            .toList()));
        }
        return totals;
    }

    /** A target: what heads its column, and its run. */
    record Column(String name, VerdictFile run, String verdict, String judged, String startedAt) {}

    /** An outcome, and how many requirements have it in each run. */
    record Total(String label, List<String> numbers) {}

    /** A heading, with the requirements below it; the width is in columns. */
    record Section(String heading, int size, int width, List<Beside> rows) {}

    /** What the template names. */
    record Model(
            Frame frame,
            String title,
            String headline,
            List<String> notes,
            List<Column> columns,
            List<Total> totals,
            int differing,
            List<Choice> levels,
            List<Choice> nouns,
            List<Section> sections) {}
}
