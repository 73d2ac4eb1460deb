package io.jobskit.conformance.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where words go.
 *
 * @param out what was asked for
 * @param err what is wrong
 * @param live whether somebody watches a terminal on which a line can be overwritten
 * @param coloured whether colours are wanted
 */
record Console(PrintStream out, PrintStream err, boolean live, boolean coloured) {

    private static final String RED = "\033[31m";
    private static final String GREEN = "\033[32m";
    private static final String YELLOW = "\033[33m";
    private static final String PLAIN = "\033[0m";

    /**
     * A console on these streams.
     *
     * @param terminal whether {@code out} is a terminal, as the launcher says
     */
    static Console of(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        boolean live = terminal
                && environment.getOrDefault("CI", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Console(
                out, err, live, live && environment.getOrDefault("NO_COLOR", "").isEmpty());
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
        String word = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line;
        String colour = switch (word) {
            case "FAIL", "NOT", "ERROR" -> RED;
            case "WARN", "KNOWN", "?", "INCONCLUSIVE" -> YELLOW;
            case "CONFORMANT" -> GREEN;
            default -> "";
        };
        return colour.isEmpty() ? line : colour + word + PLAIN + line.substring(word.length());
    }
}
