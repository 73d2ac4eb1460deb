package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.mutant.Mutant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mutants of the table of derivations, and which of them are held out until all are judged. */
public final class DerivedMutants {

    private static final Path FOLDER = Path.of("src/test/resources/proof");

    private DerivedMutants() {}

    /** All that a run is about: the held-out ones only if they are asked for. */
    public static List<Mutant> all(boolean withHeldOut) {
        Set<String> heldOut = DerivedNames.read(FOLDER.resolve("derived.txt")).heldOut();
        return derived().stream()
                .filter(mutant -> withHeldOut || !heldOut.contains(mutant.name()))
                .toList();
    }

    /** What the table says, but for what was withdrawn. */
    static List<Mutant> derived() {
        Set<String> withdrawn =
                DerivedNames.read(FOLDER.resolve("derived.txt")).withdrawn().keySet();
        return derivations().stream()
                .flatMap(derivation -> derivation.mutants().stream())
                .filter(mutant -> !withdrawn.contains(mutant.name()))
                .toList();
    }

    static List<Derivation> derivations() {
        try (var lines = Files.lines(FOLDER.resolve("derivations.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DerivedMutants::derivation)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line: requirement, operators and sites, and what falls as well, with the reasons. */
    private static Derivation derivation(String line) {
        String[] parts = line.split("\\|", -1);
        Map<String, String> falls = new TreeMap<>();
        for (String fall : parts.length > 3 ? parts[3].split(";", -1) : new String[0]) {
            String[] words = fall.strip().split(" ", 2);
            falls.put(words[0], words[1]);
        }
        return new Derivation(parts[0].strip(), words(parts[1]), words(parts[2]), falls);
    }

    private static List<String> words(String part) {
        return Stream.of(part.split(",", -1)).map(String::strip).toList();
    }
}
