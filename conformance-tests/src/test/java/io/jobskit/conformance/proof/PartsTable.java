package io.jobskit.conformance.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each part of a build cost, as the tests of its modules have measured it. */
final class PartsTable {

    private static final long SHORT = 1000;

    private final List<String> rows = new ArrayList<>();

    private record Part(String name, long millis, long cpuMillis, int runs) {

        static Part of(String line) {
            String[] cells = line.split(",", -1);
            return new Part(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), Integer.parseInt(cells[3]));
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%-48s %7.1f s %9s %6s",
                    name,
                    millis / 1000.0,
                    cpuMillis == 0 ? "" : String.format(Locale.ROOT, "%.1f s", cpuMillis / 1000.0),
                    runs == 0 ? "" : String.valueOf(runs));
        }

        Part named(String other) {
            return new Part(other, millis, cpuMillis, runs);
        }

        Part plus(Part more) {
            return new Part(name, millis + more.millis, cpuMillis + more.cpuMillis, runs + more.runs);
        }
    }

    private PartsTable() {}

    /** The table of those modules below the top, which are in the order of the build; what was not measured is left out. */
    static String of(Path top, List<String> modules) throws IOException {
        PartsTable table = new PartsTable();
        for (String module : modules) {
            Path parts = top.resolve(module).resolve("target").resolve("parts");
            table.whole(module + ": unit tests", parts.resolve("tests.csv"));
            table.classes(module, parts.resolve("integration-tests.csv"));
            table.whole(module + ": integration tests together", parts.resolve("integration-tests.csv"));
            table.classes(module, parts.resolve("proof.csv"));
        }
        String head = String.format(Locale.ROOT, "%-48s %9s %9s %6s", "Part", "time", "CPU", "runs");
        return head + "\n" + String.join("\n", table.rows) + "\n";
    }

    private void whole(String name, Path file) throws IOException {
        for (Part part : read(file)) {
            if (part.name.isEmpty()) {
                rows.add(part.named(name).row());
            }
        }
    }

    /** One row for each class that takes a second or more, in the order in which they ran, and one for the rest. */
    private void classes(String module, Path file) throws IOException {
        Part rest = new Part("", 0, 0, 0);
        int others = 0;
        for (Part part : read(file)) {
            if (!part.name.isEmpty() && part.millis >= SHORT) {
                rows.add(part.named(module + ": " + part.name).row());
            } else if (!part.name.isEmpty()) {
                rest = rest.plus(part);
                others++;
            }
        }
        if (others > 0) {
            rows.add(rest.named(module + ": " + others + " more").row());
        }
    }

    private static List<Part> read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Part::of).toList()
                : List.of();
    }
}
