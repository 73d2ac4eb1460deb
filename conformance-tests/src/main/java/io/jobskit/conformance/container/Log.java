package io.jobskit.conformance.container;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a container has printed, with the values of its environment by name, as they may be secrets. */
final class Log {

    private static final int LAST = 20;

    /** A shorter value is a port or a switch, no secret. */
    private static final int LEAST_SECRET = 5;

    private final Map<String, String> env;

    Log(Map<String, String> env) {
        this.env = env;
    }

    /** The last lines of a text, without any value of the environment. */
    List<String> lastLines(String text) {
        List<String> lines = masked(text).strip().lines().toList();
        return lines.subList(Math.max(0, lines.size() - LAST), lines.size());
    }

    /** Whether some line of the text has what is looked for. */
    static boolean has(String text, Pattern regex) {
        return text.lines().anyMatch(line -> regex.matcher(line).find());
    }

    /** A text with the names of variables in place of their values. */
    String masked(String text) {
        // The longest first: one value may be a part of another.
        List<Map.Entry<String, String>> longestFirst = env.entrySet().stream()
                .filter(variable -> variable.getValue().length() >= LEAST_SECRET)
                .sorted(Comparator.comparingInt((Map.Entry<String, String> variable) ->
                                variable.getValue().length())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String masked = text;
        for (Map.Entry<String, String> variable : longestFirst) {
            masked = masked.replace(variable.getValue(), "$" + variable.getKey());
        }
        return masked;
    }
}
