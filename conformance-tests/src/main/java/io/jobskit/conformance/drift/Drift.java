package io.jobskit.conformance.drift;

import io.jobskit.conformance.drift.Change.Kind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** How a page of today differs from the page that the catalogue rests on. */
public final class Drift {

    /** With less than that share of the known sentences in it, a page is another page. */
    private static final double LEAST = 0.1;

    private final Path file;
    private final List<Change> changes;
    private final List<String> withoutSentence;

    private Drift(Path file, List<Change> changes, List<String> withoutSentence) {
        this.file = file;
        this.changes = changes;
        this.withoutSentence = withoutSentence;
    }

    /**
     * What became of the sentences that are known, and which are new.
     *
     * @throws UnusablePageException if hardly any of them is on the page
     */
    public static Drift between(Fingerprints before, Page now) {
        List<Known> known = before.all();
        List<Change> changes = Matching.changes(known, now.sentences());
        long found = changes.stream()
                .filter(change -> change.before().isPresent() && change.now().isPresent())
                .count();
        if (found < known.size() * LEAST) {
            throw new UnusablePageException(
                    "'%s' is not the documentation page of the Jobs API: the file has %d of the %d sentences that the requirements rest on. Save the page again, as Markdown or HTML."
                            .formatted(now.file(), found, known.size()));
        }
        TreeSet<String> resting = new TreeSet<>(before.requirements());
        changes.stream()
                .filter(change -> !change.is(Kind.VANISHED))
                .forEach(change -> change.requirements().forEach(resting::remove));
        return new Drift(now.file(), inOrder(changes), List.copyOf(resting));
    }

    /** As the page has them; what vanished comes behind the rest, as it stood. */
    private static List<Change> inOrder(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing((Change change) -> change.is(Kind.VANISHED))
                        .thenComparing(Change::place))
                .toList();
    }

    /** Whether anything differs. */
    public boolean isAny() {
        return changes.stream().anyMatch(change -> !change.is(Kind.SAME));
    }

    /** The page's fingerprints, with the ids of the sentences that they had before, changed ones as well. */
    public Fingerprints renewed() {
        return new Fingerprints(changes.stream()
                .flatMap(change -> change
                        .now()
                        .map(now -> new Known(now.place(), now.section(), now.fingerprint(), change.requirements()))
                        .stream())
                .toList());
    }

    /** Requirements that rested on sentences of which none is left. */
    List<String> withoutSentence() {
        return withoutSentence;
    }

    Path file() {
        return file;
    }

    List<Change> changes() {
        return changes;
    }

    long count(Kind kind) {
        return changes.stream().filter(change -> change.is(kind)).count();
    }
}
