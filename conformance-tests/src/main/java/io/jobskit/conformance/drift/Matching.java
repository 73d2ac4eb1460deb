package io.jobskit.conformance.drift;

import io.jobskit.conformance.drift.Change.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds for each sentence of a page the known one that it was, each known one once. */
final class Matching {

    /** Below that, a sentence is another one. */
    private static final double ALIKE = 0.35;

    private record Pair(Known known, Sentence sentence, double likeness) {}

    private final List<Known> known;
    private final List<Sentence> sentences;
    private final List<Change> changes = new ArrayList<>();

    private Matching(List<Known> known, List<Sentence> sentences) {
        this.known = new ArrayList<>(known);
        this.sentences = new ArrayList<>(sentences);
    }

    /** What became of each; in no order that means anything. */
    static List<Change> changes(List<Known> known, List<Sentence> sentences) {
        Matching matching = new Matching(known, sentences);
        matching.pair(Kind.SAME, (before, now) -> isHere(before, now) && hasTheWords(before, now));
        matching.pair(Kind.MOVED, Matching::hasTheWords);
        matching.pairAlike();
        matching.known.forEach(
                gone -> matching.changes.add(new Change(Kind.VANISHED, Optional.of(gone), Optional.empty())));
        matching.sentences.forEach(
                added -> matching.changes.add(new Change(Kind.NEW, Optional.empty(), Optional.of(added))));
        return matching.changes;
    }

    private static boolean isHere(Known known, Sentence sentence) {
        return known.section().equals(sentence.section());
    }

    private static boolean hasTheWords(Known known, Sentence sentence) {
        return known.fingerprint().hash().equals(sentence.fingerprint().hash());
    }

    private void pair(Kind kind, BiPredicate<Known, Sentence> isIt) {
        for (Sentence sentence : List.copyOf(sentences)) {
            known.stream()
                    .filter(before -> isIt.test(before, sentence))
                    .findFirst()
                    .ifPresent(before -> pair(kind, before, sentence));
        }
    }

    /** The most alike first, each within its section. */
    private void pairAlike() {
        List<Pair> pairs = new ArrayList<>();
        for (Known before : known) {
            sentences.stream()
                    .filter(sentence -> isHere(before, sentence))
                    .map(sentence ->
                            new Pair(before, sentence, before.fingerprint().likeness(sentence.fingerprint())))
                    .filter(pair -> pair.likeness() >= ALIKE)
                    .forEach(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (known.contains(pair.known()) && sentences.contains(pair.sentence())) {
                pair(Kind.CHANGED, pair.known(), pair.sentence());
            }
        }
    }

    private void pair(Kind kind, Known before, Sentence now) {
        known.remove(before);
        sentences.remove(now);
        changes.add(new Change(kind, Optional.of(before), Optional.of(now)));
    }
}
