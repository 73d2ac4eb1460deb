package io.jobskit.conformance.drift;

import io.jobskit.conformance.drift.Change.Kind;
import io.jobskit.contract.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells people how a page has changed. */
public final class DriftText {

    /** Longer sentences, which are examples of code, are cut off: the page has them as a whole. */
    private static final int LONGEST = 300;

    private final Catalogue catalogue;

    /** With what that catalogue says of its requirements. */
    public DriftText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What differs, section by section; or every sentence with its fingerprint, if all are wanted. */
    public String of(Drift drift, boolean all) {
        StringBuilder text = new StringBuilder();
        if (drift.isAny()) {
            text.append("%s differs from the page that the requirements rest on: %s.\n"
                    .formatted(drift.file(), numbers(drift)));
        } else {
            text.append("%s has not changed since the requirements were written: all %d sentences are the same.\n"
                    .formatted(drift.file(), drift.count(Kind.SAME)));
        }
        sections(drift, all).forEach((section, changes) -> {
            text.append("\n%s\n".formatted(section));
            changes.forEach(change -> text.append(told(change, all)));
        });
        return text.append(requirements(drift)).toString();
    }

    /** What was written into the file of the fingerprints, and what is left to do there by hand. */
    public String renewed(Drift drift, Path fingerprints) {
        StringBuilder text = new StringBuilder("%s has %d sentences now: %s.\n"
                .formatted(fingerprints, drift.renewed().all().size(), numbers(drift)));
        List<Change> added =
                drift.changes().stream().filter(change -> change.is(Kind.NEW)).toList();
        if (!added.isEmpty()) {
            text.append(
                    "\nNew sentences, without requirements: add the ids of the requirements that rest on each sentence.\n");
        }
        added.forEach(change -> text.append(told(change, true)));
        if (!drift.withoutSentence().isEmpty()) {
            text.append("\nRequirements that no longer rest on any sentence: %s\n"
                    .formatted(String.join(", ", drift.withoutSentence())));
        }
        return text.toString();
    }

    private static String numbers(Drift drift) {
        return "%d sentences changed, %d moved, %d vanished, %d new, %d the same"
                .formatted(
                        drift.count(Kind.CHANGED),
                        drift.count(Kind.MOVED),
                        drift.count(Kind.VANISHED),
                        drift.count(Kind.NEW),
                        drift.count(Kind.SAME));
    }

    private static Map<String, List<Change>> sections(Drift drift, boolean all) {
        Map<String, String> headings = drift.changes().stream()
                .flatMap(change -> change.now().stream())
                .collect(Collectors.toMap(Sentence::section, Sentence::heading, (first, later) -> first));
        return drift.changes().stream()
                .filter(change -> all || !change.is(Kind.SAME))
                .collect(Collectors.groupingBy(
                        change -> named(change.section(), headings), LinkedHashMap::new, Collectors.toList()));
    }

    /** A section that the catalogue does not name has no name once it is gone. */
    private static String named(String section, Map<String, String> headings) {
        return section.startsWith("#")
                ? headings.getOrDefault(section, "A section that no longer exists, and that no requirement names")
                : section;
    }

    private static String told(Change change, boolean all) {
        String ids = change.requirements().isEmpty() ? "no requirement" : String.join(", ", change.requirements());
        String fingerprint = change.now()
                .map(Sentence::fingerprint)
                .or(() -> change.before().map(Known::fingerprint))
                .map(Fingerprint::hash)
                .orElse("");
        boolean isTold = all || change.is(Kind.VANISHED);
        StringBuilder text = new StringBuilder("  %-9s %s%s\n"
                .formatted(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        ids,
                        isTold ? " (fingerprint " + fingerprint + ")" : ""));
        if (change.is(Kind.MOVED)) {
            String from = change.before().orElseThrow().section();
            text.append("            from: %s\n".formatted(named(from, Map.of())));
        }
        change.now().ifPresent(now -> text.append("            %s\n".formatted(shortened(now.text()))));
        return text.toString();
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST).strip() + " …";
    }

    /** Each requirement that rests on something that differs, with what it says. */
    private String requirements(Drift drift) {
        Set<String> ids = new LinkedHashSet<>();
        drift.changes().stream()
                .filter(change -> !change.is(Kind.SAME))
                .forEach(change -> ids.addAll(change.requirements()));
        if (ids.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\nRequirements to check against the page (%d):\n".formatted(ids.size()));
        ids.forEach(id -> text.append("  %-12s %s\n"
                .formatted(id, catalogue.has(id) ? catalogue.get(id).says() : "(not in the catalogue)")));
        return text.toString();
    }
}
