package io.jobskit.conformance.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.jobskit.conformance.rule.Rule;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.contract.catalogue.Catalogue;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The closed set of phrases: the code has them, the page tells them, and the features use them. */
class StepGrammarTest {

    /** By rules; whether results can be had is no rule's. */
    private static final List<String> SAID_OF_RESULTS = List.of(
            "a JSON document",
            "CSV with a header row",
            "TSV with a header row",
            "an Excel workbook",
            "an attachment with a file name",
            "of the type and file ending of their format");

    private static final List<Class<?>> CLASSES = List.of(
            GivenSteps.class,
            CreationSteps.class,
            ActionSteps.class,
            ListSteps.class,
            ListingSteps.class,
            RuleSteps.class,
            ResultSteps.class,
            ThenSteps.class,
            AnswerSteps.class,
            StatusSteps.class);

    private static final Pattern HEADING = Pattern.compile("(?m)^##+ (?:`\\{)?(\\w+)(?:}`)?$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern PHRASE = Pattern.compile("(?m)^- `([^`]+)`");

    private final PlayedSteps played = PlayedSteps.ofTheFeatures();

    @Test
    void everyPhraseIsOnThePageAndEveryPhraseOfThePageIsThere() throws IOException {
        Map<String, String> page = page();
        for (String keyword : List.of("Given", "When", "Then")) {
            assertThat(quoted(page.getOrDefault(keyword, ""), PHRASE))
                    .as(keyword)
                    .containsExactlyInAnyOrderElementsOf(phrases(keyword));
        }
    }

    @Test
    void everyWordIsOnThePageAndEveryWordOfThePageIsThere() throws IOException {
        Map<String, String> page = page();
        vocabulary()
                .forEach((parameter, words) -> assertThat(quoted(page.getOrDefault(parameter, ""), QUOTED))
                        .as(parameter)
                        .containsAll(words)
                        .filteredOn(word -> !word.startsWith("{"))
                        .hasSameSizeAs(words));
    }

    @Test
    void everyStepOfTheFeaturesIsDefined() {
        assertThat(played.unplayable()).isEmpty();
    }

    @Test
    void everyPhraseIsUsed() {
        assertThat(Stream.of("Given", "When", "Then").flatMap(keyword -> phrases(keyword).stream()))
                .containsExactlyInAnyOrderElementsOf(played.phrases());
    }

    @Test
    void everyWordIsUsed() {
        assertThat(vocabulary().values().stream().flatMap(List::stream)).allMatch(played::say);
    }

    @Test
    void noWordIsUsedThatThereIsNot() {
        Map<String, List<String>> words = vocabulary();
        Map.of("the report records ", "freedom")
                .forEach((beginning, parameter) -> assertThat(words.getOrDefault(parameter, List.of()))
                        .containsExactlyInAnyOrderElementsOf(played.after(beginning)));
    }

    private static Map<String, List<String>> vocabulary() {
        Map<String, List<String>> words = new TreeMap<>();
        words.put("kind", List.of("job", "view job", "query job"));
        words.put("user", words(User.values(), User::words));
        words.put("action", words(Action.values(), Action::words));
        words.put("reply", words(Reply.values(), Reply::words));
        words.put(
                "state",
                Arrays.stream(State.REGEX.split("\\|"))
                        .filter(word -> !word.startsWith("\""))
                        .toList());
        words.put("times", List.of("once", "not at all"));
        words.put(
                "results",
                Stream.of(
                                words(Availability.values(), Availability::words),
                                SAID_OF_RESULTS,
                                List.of(Vocabulary.SAME, Vocabulary.NO_LONGER))
                        .flatMap(List::stream)
                        .toList());
        words.put("freedom", words(Freedom.values(), Freedom::words));
        return words;
    }

    @Test
    void everyScenarioNamesRulesOfItsOwnRequirement() {
        Rules rules = new Rules(SchemaCheck.shipped());
        Set<String> said = Catalogue.shipped().requirements().stream()
                .flatMap(requirement -> rules.of(requirement.id()).stream())
                .map(Rule::says)
                .collect(Collectors.toSet());
        assertThat(Stream.of("everywhere it appears, ", "over time, ", "each answer ", "the listing ")
                        .flatMap(beginning -> played.after(beginning).stream()))
                .isNotEmpty()
                .isSubsetOf(said);
        assertThat(SAID_OF_RESULTS).allMatch(words -> said.contains("results are " + words));
    }

    private static <T> List<String> words(T[] values, Function<T, String> words) {
        return Arrays.stream(values).map(words).toList();
    }

    private static Set<String> phrases(String keyword) {
        return CLASSES.stream()
                .flatMap(steps -> Arrays.stream(steps.getMethods()))
                .flatMap(method -> phrases(method, keyword))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> phrases(Method method, String keyword) {
        return switch (keyword) {
            case "Given" ->
                Arrays.stream(method.getAnnotationsByType(Given.class)).map(Given::value);
            case "When" ->
                Arrays.stream(method.getAnnotationsByType(When.class)).map(When::value);
            default -> Arrays.stream(method.getAnnotationsByType(Then.class)).map(Then::value);
        };
    }

    /** The sections of the page by their headings. */
    private static Map<String, String> page() throws IOException {
        String text = Files.readString(FeatureFiles.FOLDER.resolve("STEPS.md"));
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        Map<String, String> sections = new TreeMap<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            sections.put(
                    headings.get(i).group(1), text.substring(headings.get(i).end(), end));
        }
        return sections;
    }

    private static List<String> quoted(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
