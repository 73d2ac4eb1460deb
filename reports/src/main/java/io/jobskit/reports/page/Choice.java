package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a list can be narrowed to.
 *
 * @param key as the elements of the list bear it
 * @param label as people read it
 * @param count how many there are
 */
record Choice(String key, String label, int count) {

    /** The outcomes that are there, the worst first. */
    static List<Choice> ofOutcomes(Collection<Outcome> outcomes) {
        return Outcome.worstFirst().stream()
                .map(outcome -> new Choice(outcome.name(), Words.of(outcome), count(outcomes, outcome)))
                .toList();
    }

    /** The levels, the strictest first. */
    static List<Choice> ofLevels(Collection<Level> levels) {
        return Stream.of(Level.values())
                .map(level -> new Choice(level.label(), level.label(), count(levels, level)))
                .toList();
    }

    /** The nouns, in their order. */
    static List<Choice> ofNouns(Collection<String> nouns) {
        return nouns.stream()
                .distinct()
                .map(noun -> new Choice(noun, noun, count(nouns, noun)))
                .toList();
    }

    private static <T> int count(Collection<T> all, T one) {
        return (int) all.stream().filter(one::equals).count();
    }
}
