package io.jobskit.reports.contract;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a feature file. */
final class FeatureParser {

    private static final Pattern ID = Pattern.compile("@[A-Z]+(-[A-Z]+)*-\\d+");

    private final GherkinParser parser =
            GherkinParser.builder().includeSource(false).includePickles(false).build();

    /** The feature in a file of that path, which is {@code features/NOUN/NAME.feature}. */
    Feature parse(String file, byte[] source) {
        List<Envelope> envelopes = parser.parse(file, source).toList();
        for (Envelope envelope : envelopes) {
            if (envelope.getParseError().isPresent()) {
                ParseError mistake = envelope.getParseError().get();
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s is no feature: %s", file, mistake.getMessage()));
            }
        }
        io.cucumber.messages.types.Feature feature = envelopes.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .findFirst()
                .flatMap(GherkinDocument::getFeature)
                .orElseThrow(() -> new IllegalStateException(file + " holds no feature."));
        return new Feature(
                file,
                file.split("/", -1)[1],
                feature.getName(),
                joined(feature.getDescription()),
                scenarios(
                        file,
                        feature,
                        new String(source, StandardCharsets.UTF_8).lines().toList()));
    }

    private static List<Scenario> scenarios(
            String file, io.cucumber.messages.types.Feature feature, List<String> lines) {
        List<Scenario> scenarios = new ArrayList<>();
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(found -> scenarios.add(scenario(file, feature.getName(), "", found, lines)));
            child.getRule()
                    .ifPresent(rule -> rule.getChildren().stream()
                            .map(RuleChild::getScenario)
                            .flatMap(Optional::stream)
                            .forEach(found ->
                                    scenarios.add(scenario(file, feature.getName(), rule.getName(), found, lines))));
        }
        return scenarios;
    }

    private static Scenario scenario(
            String file, String feature, String rule, io.cucumber.messages.types.Scenario found, List<String> lines) {
        List<String> tags = found.getTags().stream().map(Tag::getName).toList();
        return new Scenario(
                tags.stream()
                        .filter(tag -> ID.matcher(tag).matches())
                        .findFirst()
                        .map(tag -> tag.substring(1))
                        .orElse(""),
                found.getName(),
                tags,
                file + ":" + found.getLocation().getLine(),
                feature,
                rule,
                text(lines, found));
    }

    /** From the first tag to the line before the next tag, scenario or rule. */
    private static String text(List<String> lines, io.cucumber.messages.types.Scenario scenario) {
        int from = scenario.getTags().stream()
                .map(Tag::getLocation)
                .map(Location::getLine)
                .mapToInt(Long::intValue)
                .findFirst()
                .orElse(scenario.getLocation().getLine().intValue());
        int end = scenario.getLocation().getLine().intValue();
        while (end < lines.size() && !begins(lines.get(end).strip())) {
            end++;
        }
        String block = lines.subList(from - 1, end).stream().collect(Collectors.joining("\n"));
        return block.stripTrailing().stripIndent();
    }

    private static boolean begins(String line) {
        return line.startsWith("@") || line.startsWith("Rule:") || line.startsWith("Scenario");
    }

    private static String joined(String description) {
        return description.strip().replaceAll("\\s+", " ");
    }
}
