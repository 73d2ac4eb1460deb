package io.jobskit.conformance.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps of a GitHub workflow or of a composite action, one after the other as GitHub runs them. */
final class GithubSteps {

    private static final Set<String> ACTIONS =
            Set.of("actions/checkout@v4", "actions/setup-java@v4", "actions/cache@v4", "actions/upload-artifact@v4");
    private static final String UPLOAD = "actions/upload-artifact@v4";
    private static final String ALWAYS = "always()";

    private final Machine machine;
    private final Expressions expressions;
    private final List<String> kept = new ArrayList<>();
    private int status;

    GithubSteps(Machine machine, Expressions expressions) {
        this.machine = machine;
        this.expressions = expressions;
    }

    /** Runs the scripts and notes what would be uploaded; other actions have nothing to do here. */
    CiRun run(JsonNode steps) throws IOException, InterruptedException {
        Path summary = Files.createFile(machine.temp().resolve("summary"));
        machine.set("GITHUB_STEP_SUMMARY", summary.toString());
        machine.set("RUNNER_TEMP", machine.temp().toString());
        for (JsonNode step : steps) {
            String condition = step.path("if").asText();
            if (status != 0 && !condition.equals(ALWAYS)) {
                continue;
            }
            if (step.has("run")) {
                run(step, condition);
            } else {
                use(step);
            }
        }
        return new CiRun(status, kept, Files.readString(summary));
    }

    private void use(JsonNode step) {
        String action = step.path("uses").asText();
        if (!ACTIONS.contains(action)) {
            throw new IllegalArgumentException("[" + action + "] is not known here.");
        }
        if (action.equals(UPLOAD)) {
            kept.add(expressions.evaluated(step.at("/with/path").asText()));
        }
    }

    private void run(JsonNode step, String condition) throws IOException, InterruptedException {
        String script = step.path("run").asText();
        if (script.contains("${{") || !Set.of("", ALWAYS).contains(condition)) {
            throw new IllegalArgumentException("What an expression yields may be code, or is not known here: " + step);
        }
        Map<String, String> variables = new HashMap<>();
        step.path("env")
                .properties()
                .forEach(entry -> variables.put(
                        entry.getKey(), expressions.evaluated(entry.getValue().asText())));
        Path outputs = Files.createTempFile(machine.temp(), "output", "");
        variables.put("GITHUB_OUTPUT", outputs.toString());
        int own = machine.run(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail"), script, variables);
        status = status == 0 ? own : status;
        for (String line : Files.readAllLines(outputs)) {
            String[] output = line.split("=", 2);
            expressions.set("steps.%s.outputs.%s".formatted(step.path("id").asText(), output[0]), output[1]);
        }
    }
}
