package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.contract.Feature;
import io.jobskit.reports.contract.Scenario;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The living documentation: all features on one page, each scenario with its outcome in a run. */
public final class FeaturesPage {

    private final Contract contract;
    private final Template template = Frame.page("features.html");
    private final Frame frame = Frame.withList();

    /** Pages of the features of that contract. */
    public FeaturesPage(Contract contract) {
        this.contract = contract;
    }

    /**
     * Writes the page, in UTF-8. The stream stays open.
     *
     * @param conformancePage the name of the run's conformance page beside it, which each outcome leads to
     * @throws IOException if it can't be written
     */
    public void write(VerdictFile verdict, String conformancePage, OutputStream out) throws IOException {
        template.write(model(verdict, conformancePage), out);
    }

    private Model model(VerdictFile verdict, String conformancePage) {
        List<Told> all = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (Feature feature : contract.features()) {
            for (Scenario scenario : feature.scenarios()) {
                int number = met.merge(scenario.requirement(), 1, Integer::sum);
                all.add(told(feature, scenario, anchor(scenario, number), verdict));
            }
        }
        Map<String, List<Part>> nouns = new LinkedHashMap<>();
        for (Feature feature : contract.features()) {
            List<Told> scenarios =
                    all.stream().filter(told -> told.feature().equals(feature)).toList();
            nouns.computeIfAbsent(feature.noun(), unmet -> new ArrayList<>())
                    .add(new Part(feature.name(), feature.description(), feature.file(), scenarios));
        }
        return new Model(
                frame,
                verdict,
                Words.heading(verdict),
                conformancePage,
                all.size(),
                contract.features().size(),
                Choice.ofOutcomes(all.stream()
                        .flatMap(told -> told.judged().stream())
                        .map(RequirementRecord::outcome)
                        .toList()),
                Choice.ofLevels(all.stream().map(Told::level).toList()),
                Choice.ofNouns(all.stream().map(told -> told.feature().noun()).toList()),
                nouns.entrySet().stream()
                        .map(noun -> new Chapter(noun.getKey(), words(noun.getValue()), noun.getValue()))
                        .toList());
    }

    /** The first scenario of a requirement is found by the requirement's id alone. */
    private static String anchor(Scenario scenario, int number) {
        return number == 1 ? scenario.requirement() : scenario.requirement() + "-" + number;
    }

    private Told told(Feature feature, Scenario scenario, String anchor, VerdictFile verdict) {
        Optional<RequirementRecord> judged = verdict.requirement(scenario.requirement());
        return new Told(
                feature,
                scenario,
                anchor,
                contract.requirement(scenario.requirement())
                        .map(Requirement::level)
                        .orElse(Level.OPEN),
                StyledText.ofGherkin(withoutTags(scenario)),
                judged.stream().toList(),
                judged.filter(FeaturesPage::isTrouble)
                        .map(RequirementRecord::reason)
                        .orElse(""),
                judged.map(entry -> Words.of(entry.outcome())).orElse("not in this run"));
    }

    /** For example {@code 14 scenarios: 1 fail, 13 pass}. */
    private static String words(List<Part> features) {
        List<Told> scenarios =
                features.stream().flatMap(part -> part.scenarios().stream()).toList();
        List<Outcome> outcomes = scenarios.stream()
                .flatMap(told -> told.judged().stream())
                .map(RequirementRecord::outcome)
                .toList();
        String found = Bar.of(Choice.ofOutcomes(outcomes)).words();
        return Words.count(scenarios.size(), "scenario", "scenarios") + (found.isEmpty() ? "" : ": " + found);
    }

    private static boolean isTrouble(RequirementRecord judged) {
        return judged.outcome().isViolation() || judged.outcome() == Outcome.INCONCLUSIVE;
    }

    /** The tags are shown by themselves, for people to choose. */
    private static String withoutTags(Scenario scenario) {
        return scenario.text().lines().dropWhile(line -> line.startsWith("@")).collect(Collectors.joining("\n"));
    }

    /** A noun, what was found of it, and its features. */
    record Chapter(String noun, String words, List<Part> features) {}

    /** A feature, with its scenarios. */
    record Part(String name, String description, String file, List<Told> scenarios) {}

    /** A scenario, with the outcome of the requirement that it judges, if the run has one. */
    record Told(
            Feature feature,
            Scenario scenario,
            String anchor,
            Level level,
            List<StyledText> text,
            List<RequirementRecord> judged,
            String why,
            String label) {}

    /** What the template names. */
    record Model(
            Frame frame,
            VerdictFile run,
            String verdict,
            String conformancePage,
            int size,
            int features,
            List<Choice> outcomes,
            List<Choice> levels,
            List<Choice> nouns,
            List<Chapter> chapters) {}
}
