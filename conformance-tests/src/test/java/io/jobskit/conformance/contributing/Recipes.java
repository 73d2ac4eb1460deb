package io.jobskit.conformance.contributing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of CONTRIBUTING.md, in their order. */
final class Recipes {

    static final Path TOP =
            Path.of(System.getProperty("jobs.top", "..")).toAbsolutePath().normalize();

    private static final Pattern ADD = Pattern.compile(" *In `([^`]+)`, (after|before) `([^`]+)`, add:");
    private static final Pattern REPLACE = Pattern.compile(" *In `([^`]+)`, replace `([^`]+)` by `([^`]+)`\\.");
    private static final Pattern RUN =
            Pattern.compile("[0-9. ]*Run, and see it (pass|fail with|print)(?: `([^`]+)`)?:");
    private static final Pattern FENCE = Pattern.compile("( *)```(\\w*)");

    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private Recipes(List<String> lines) {
        this.lines = lines;
    }

    /** All steps of the page. */
    static List<Step> steps() throws IOException {
        Recipes recipes = new Recipes(Files.readAllLines(TOP.resolve("CONTRIBUTING.md")));
        for (recipes.at = 0; recipes.at < recipes.lines.size(); recipes.at++) {
            recipes.read(recipes.lines.get(recipes.at));
        }
        return List.copyOf(recipes.steps);
    }

    private void read(String line) {
        Matcher add = ADD.matcher(line);
        Matcher replace = REPLACE.matcher(line);
        Matcher run = RUN.matcher(line);
        if (add.matches()) {
            steps.add(new Step.Add(add.group(1), add.group(2).equals("after"), add.group(3), block()));
        } else if (replace.matches()) {
            steps.add(new Step.Replace(replace.group(1), replace.group(2), replace.group(3)));
        } else if (run.matches()) {
            boolean fails = "fail with".equals(run.group(1));
            String words = run.group(2);
            steps.add(new Step.Run(block(), fails, words == null ? "" : words));
        } else if (FENCE.matcher(line).matches()) {
            throw new IllegalStateException(
                    "CONTRIBUTING.md, line %d: a block that no step asks for.".formatted(at + 1));
        }
    }

    /** The block that comes next, without the indentation of its fence. */
    private String block() {
        at += 2;
        Matcher fence = FENCE.matcher(lines.get(at));
        if (!fence.matches()) {
            throw new IllegalStateException("CONTRIBUTING.md, line %d: a block must begin here.".formatted(at + 1));
        }
        int indentation = fence.group(1).length();
        StringBuilder block = new StringBuilder();
        for (at++; !lines.get(at).strip().equals("```"); at++) {
            String line = lines.get(at);
            block.append(line.substring(Math.min(indentation, line.length()))).append('\n');
        }
        return block.toString();
    }
}
