package io.jobskit.conformance.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each scenario sends, and what is judged by it: measured on the stub, with test control and without. A test holds
 * the file to what is measured.
 */
public final class Stops {

    /** The first line of the file. */
    public static final String HEADING = "control,scenario,requests,judges";

    private static final String FILE = "/tour.csv";

    private final Map<String, Stop> without;
    private final Map<String, Stop> with;

    private Stops(String text) {
        this.without = read(text, "no");
        this.with = read(text, "yes");
    }

    /** As they were measured. */
    public static Stops shipped() {
        try (InputStream file = Objects.requireNonNull(Stops.class.getResourceAsStream(FILE), FILE)) {
            return new Stops(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    /** All of them by their names, on a target with test control or without. */
    public Map<String, Stop> on(boolean control) {
        return control ? with : without;
    }

    private static Map<String, Stop> read(String text, String control) {
        return text.lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(control))
                .map(cells -> new Stop(cells[1], Integer.parseInt(cells[2]), words(cells[3])))
                .collect(Collectors.toMap(Stop::scenario, stop -> stop, (one, other) -> one, LinkedHashMap::new));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
