package io.jobskit.conformance.cli;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.reports.terminal.Summary;
import io.jobskit.reports.text.Words;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where words go.
 *
 * @param out what was asked for
 * @param err what is wrong
 * @param size how much of a verdict is printed
 * @param live whether somebody watches a terminal on which a line can be overwritten
 * @param coloured whether colours are wanted
 */
record Console(PrintStream out, PrintStream err, Summary.Size size, boolean live, boolean coloured) {

    private static final String RED = "\033[31m";
    private static final String GREEN = "\033[32m";
    private static final String YELLOW = "\033[33m";
    private static final String PLAIN = "\033[0m";

    /** One heading is the beginning of another. */
    private static final List<Conclusion> LONGEST_FIRST = Arrays.stream(Conclusion.values())
            .sorted(Comparator.comparing(
                            (Conclusion conclusion) -> Words.heading(conclusion).length())
                    .reversed())
            .toList();

    /**
     * A console on these streams.
     *
     * @param terminal whether {@code out} is a terminal, as the launcher says
     */
    static Console of(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        boolean live = terminal
                && environment.getOrDefault("CI", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        Summary.Size size = terminal ? Summary.Size.SCREEN : Summary.Size.WHOLE;
        return new Console(
                out,
                err,
                size,
                live,
                live && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Prints text that is made of lines, each in the colour of the outcome that it begins with. */
    void print(String text) {
        text.lines().forEach(line -> out.println(coloured ? coloured(line) : line));
    }

    /** Says what is wrong. */
    void fail(String what) {
        err.println("jobs-conformance: " + what);
    }

    private static String coloured(String line) {
        for (Conclusion conclusion : LONGEST_FIRST) {
            String heading = Words.heading(conclusion);
            if (line.startsWith(heading)) {
                return coloured(line, heading, colour(conclusion));
            }
        }
        String word = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line;
        return switch (word) {
            case "FAIL" -> coloured(line, word, RED);
            case "WARN", "KNOWN_FAILURE", "INCONCLUSIVE" -> coloured(line, word, YELLOW);
            default -> line;
        };
    }

    private static String colour(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> GREEN;
            case CONFORMANT_AS_FAR_AS_JUDGED, INCONCLUSIVE -> YELLOW;
            case NOT_CONFORMANT, ERROR -> RED;
        };
    }

    private static String coloured(String line, String start, String colour) {
        return colour + start + PLAIN + line.substring(start.length());
    }
}
