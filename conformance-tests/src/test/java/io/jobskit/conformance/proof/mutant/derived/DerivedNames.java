package io.jobskit.conformance.proof.mutant.derived;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list that was written before any derived mutant was built.
 *
 * @param names all names, also of what was withdrawn since
 * @param heldOut those that were drawn to be judged last
 * @param withdrawn those that turned out to be no fault, or never to show, with the reason
 */
record DerivedNames(List<String> names, Set<String> heldOut, Map<String, String> withdrawn) {

    private static final String HELD_OUT = "held-out";
    private static final String WITHDRAWN = "withdrawn: ";

    /** A line: a name, then whether it is held out, then why it was withdrawn. */
    static DerivedNames read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Set<String> heldOut = new LinkedHashSet<>();
            Map<String, String> withdrawn = new LinkedHashMap<>();
            for (String line : lines) {
                String name = name(line);
                if (line.startsWith(HELD_OUT, name.length() + 1)) {
                    heldOut.add(name);
                }
                int why = line.indexOf(WITHDRAWN);
                if (why >= 0) {
                    withdrawn.put(name, line.substring(why + WITHDRAWN.length()));
                }
            }
            return new DerivedNames(lines.stream().map(DerivedNames::name).toList(), heldOut, withdrawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String line) {
        return line.split(" ", 2)[0];
    }
}
