package io.jobskit.conformance.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The recipes of examples/ci, each run as its CI runs it. */
enum Recipe {
    GITHUB("github.yml") {
        @Override
        CiRun run(String text, Machine machine, Map<String, String> settings) throws IOException, InterruptedException {
            Expressions expressions = new Expressions();
            settings.forEach((name, value) ->
                    expressions.set((name.equals("JOBS_SECRET") ? "secrets." : "vars.") + name, value));
            JsonNode workflow = new YAMLMapper().readTree(text);
            if (!workflow.at("/defaults/run/shell").asText().equals("bash")) {
                throw new IllegalArgumentException("The steps are run by another shell than bash.");
            }
            return new GithubSteps(machine, expressions).run(workflow.at("/jobs/conformance/steps"));
        }
    },

    GITLAB("gitlab.yml") {
        @Override
        CiRun run(String text, Machine machine, Map<String, String> settings) throws IOException, InterruptedException {
            JsonNode job = new YAMLMapper().readTree(text).path("jobs-conformance");
            List<String> lines = new ArrayList<>();
            job.path("script").forEach(line -> lines.add(line.asText()));
            int status = machine.run(List.of("bash", "-eo", "pipefail"), String.join("\n", lines), settings);
            JsonNode artifacts = job.path("artifacts");
            List<String> kept = new ArrayList<>();
            if (status == 0 || artifacts.path("when").asText().equals("always")) {
                artifacts.path("paths").forEach(path -> kept.add(path.asText()));
                kept.add(artifacts.at("/reports/junit").asText());
            }
            return new CiRun(status, kept, "");
        }
    },

    JENKINS("Jenkinsfile") {
        @Override
        CiRun run(String text, Machine machine, Map<String, String> settings) throws IOException, InterruptedException {
            Map<String, String> variables = new HashMap<>(settings);
            variables.keySet().removeAll(List.of("JOBS_KEY", "JOBS_SECRET"));
            for (MatchResult credential : all("(\\w+) = credentials\\('([\\w-]+)'\\)", text)) {
                String setting = credential.group(2).replace('-', '_').toUpperCase(Locale.ROOT);
                variables.put(credential.group(1), settings.getOrDefault(setting, ""));
            }
            int status = 0;
            for (MatchResult script : all("(?s)\\bsh '''(.*?)'''", text)) {
                status = status == 0 ? machine.run(List.of("sh", "-xe"), script.group(1), variables) : status;
            }
            List<String> kept = new ArrayList<>();
            String afterwards = text.substring(text.indexOf("post {\n        always {"));
            for (MatchResult step :
                    all("(?:junit testResults|archiveArtifacts artifacts): '(.*?)(?:/\\*\\*)?'", afterwards)) {
                kept.add(step.group(1));
            }
            return new CiRun(status, kept, "");
        }
    };

    private final String file;

    Recipe(String file) {
        this.file = file;
    }

    /**
     * Runs it on that machine.
     *
     * @param settings what people have set in their CI, by the names of the variables
     */
    CiRun run(Machine machine, Map<String, String> settings) throws IOException, InterruptedException {
        Path recipe = Path.of(System.getProperty("jobs.top", ".."), "examples/ci", file);
        return run(Files.readString(recipe), machine, settings);
    }

    abstract CiRun run(String text, Machine machine, Map<String, String> settings)
            throws IOException, InterruptedException;

    private static List<MatchResult> all(String pattern, String text) {
        List<MatchResult> found =
                Pattern.compile(pattern).matcher(text).results().toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no [" + pattern + "].");
        }
        return found;
    }
}
