package io.jobskit.conformance.target;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file that is being read, and what is wrong with it so far. The file is read as text with places, not as values:
 * a secret of {@code 0123} stays what it is.
 */
final class Reading {

    /** What stands in the place of a secret that nobody needs. */
    private static final String NO_SECRET = "not-set";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?})?");

    private final String file;
    private final Variables variables;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Reading(String file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    /**
     * What stands for {@code ${NAME}}.
     *
     * @param environment the variables that are set
     * @param areSecretsNeeded whether those that secrets are made of must be among them
     */
    record Variables(Map<String, String> environment, boolean areSecretsNeeded) {}

    private record Mistake(int line, String text) {}

    /** The file's words. */
    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw unusable(file + ": there is no such file.");
        } catch (CharacterCodingException foreign) {
            throw unusable(file + " is not UTF-8.");
        } catch (IOException unreadable) {
            throw unusable(file + " cannot be read" + (Files.isDirectory(file) ? ": it is a folder." : "."));
        }
    }

    /**
     * What the reader makes of the text.
     *
     * @throws UnusableFileException if it found anything wrong
     */
    static <T> T of(String file, String text, Variables variables, Function<Value, Optional<T>> reader) {
        Reading reading = new Reading(file, variables);
        Value root = new Value(reading, "", root(file, text));
        Optional<T> read = Optional.empty();
        List<String> beside = List.of();
        try {
            read = reader.apply(root);
        } catch (UnusableFileException notOfTheFile) {
            // What is wrong with the environment is told beside all that is wrong with the file.
            beside = notOfTheFile.mistakes();
        }
        List<String> mistakes = Stream.concat(
                        reading.mistakes.stream()
                                .sorted(Comparator.comparingInt(Mistake::line))
                                .map(Mistake::text),
                        beside.stream())
                .toList();
        if (!mistakes.isEmpty()) {
            throw new UnusableFileException(mistakes);
        }
        return read.orElseThrow(() -> unusable(file + " has too few entries."));
    }

    private static Node root(String file, String text) {
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw unusable(file + " is empty.");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            @Nullable Mark mark = broken.getProblemMark();
            String where = mark == null ? "" : ":%d:%d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
            throw unusable("%s%s: this is not YAML: %s.".formatted(file, where, broken.getProblem()));
        } catch (YAMLException broken) {
            throw unusable(file + " is not YAML: the file contains characters that YAML does not allow.");
        }
    }

    private static UnusableFileException unusable(String mistake) {
        return new UnusableFileException(List.of(mistake));
    }

    /** Notes a mistake; {@code says} goes on after the place. */
    void mistake(Node node, String place, String says) {
        int line = node.getStartMark().getLine() + 1;
        String named = place.isEmpty() ? "the file" : place;
        mistakes.add(new Mistake(line, "%s:%d: %s %s".formatted(file, line, named, says)));
    }

    /** The text with its variables replaced; none if one has no value, which is noted. */
    Optional<String> expanded(Node node, String place, String text, boolean isSecret) {
        StringBuilder expanded = new StringBuilder();
        boolean complete = true;
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            @Nullable String name = variable.group(1);
            @Nullable String fallback = variable.group(2);
            String value = name == null ? "" : variables.environment().getOrDefault(name, "");
            if (name == null) {
                mistake(node, place, "has a ${ without a variable: it must be ${NAME} or ${NAME:-default}.");
                complete = false;
            } else if (value.isEmpty() && fallback == null && isSecret && !variables.areSecretsNeeded()) {
                value = NO_SECRET;
            } else if (value.isEmpty() && fallback == null) {
                mistake(
                        node,
                        place,
                        "needs the environment variable %s, which is not set: export it, or write ${%s:-default}."
                                .formatted(name, name));
                complete = false;
            } else if (value.isEmpty() && fallback != null) {
                value = fallback;
            }
            variable.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        variable.appendTail(expanded);
        return complete ? Optional.of(expanded.toString()) : Optional.empty();
    }
}
