package io.jobskit.conformance.ci;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's expressions, as far as the recipes need them: the names of values. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([\\w.-]+) }}");

    private final Map<String, String> values = new HashMap<>();

    void set(String name, String value) {
        values.put(name, value);
    }

    /** The text with its expressions replaced; an expression that nobody has set is a mistake. */
    String evaluated(String text) {
        String evaluated =
                EXPRESSION.matcher(text).replaceAll(expression -> Matcher.quoteReplacement(value(expression)));
        if (evaluated.contains("${{")) {
            throw new IllegalArgumentException("[" + text + "] is more than the name of a value.");
        }
        return evaluated;
    }

    private String value(MatchResult expression) {
        String name = expression.group(1);
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Nobody has set [" + name + "]."));
    }
}
