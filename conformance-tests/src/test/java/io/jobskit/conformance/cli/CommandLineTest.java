package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.run.PlannedWrite;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final Map<String, String> KEYS = Map.of("JOBS_KEY", "key", "JOBS_SECRET", "secret");

    @TempDir
    private Path folder = Path.of("");

    private final CommandLineUser user = new CommandLineUser();

    @Test
    void whatIsWrongIsSaidShortlyAndTheStatusIsThree() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "bas-url: x\ntiming: {poll-every: 1}\n");
        Path known = Files.writeString(folder.resolve("known.yaml"), "base-url: http://localhost\nknown-failures: k\n");
        Path file = Files.writeString(folder.resolve("file"), "");
        Path har = Files.writeString(folder.resolve("none.har"), "{\"log\":{\"entries\":[]}}");
        StringBuilder said = new StringBuilder();
        say(said);
        say(said, "rnu");
        say(said, "--colour");
        say(said, "run", "--taget", "x");
        say(said, "run", "--target");
        say(said, "run", "--target", "a.yaml", "--base-url", "http://localhost");
        say(said, "run", "--target", folder.resolve("missing.yaml").toString());
        say(said, "run", "--target", bad.toString());
        say(said, "plan", "--target", known.toString());
        say(said, "run", "--base-url", "localhost:8080");
        say(said, "run", "--only", "CANCEL-4");
        say(said, "run", "--only", "must,nothing at all");
        say(said, "run", "--parallel", "0");
        say(said, "run", "--parallel", "many");
        say(said, "run", "--seed", "x");
        say(said, "run", "--walk", "-1");
        say(said, "run", "--timeout", "5m");
        say(said, "run", "--timeout", "PT0S");
        say(said, "run", "--out", file.toString());
        say(said, "run", "left", "over");
        say(said, "judge", "--out", folder.toString());
        say(said, "judge", "--har", folder.resolve("missing.har").toString(), "--out", folder.toString());
        say(said, "judge", "--har", bad.toString(), "--out", folder.toString());
        say(said, "judge", "--har", har.toString(), "--base-url", "localhost:8080", "--out", folder.toString());
        say(said, "judge", "--har", har.toString(), "--out", file.toString());
        say(said, "run", "--budget", "9");
        say(said, "plan", "--budget", "fifty");
        say(said, "watch", "--port", "many");
        say(said, "watch", "--port", "65536");
        say(said, "watch", "--bind", "no address");
        say(said, "watch", "--target", bad.toString());
        say(said, "watch", "--base-url", "localhost:8080");
        say(said, "watch", "--out", file.toString());
        say(said, "requirements", "--xml");
        say(said, "init", folder.resolve("no/where.yaml").toString());
        say(said, "init", file.toString());
        say(said, "report", "--out", folder.toString());
        say(said, "report", "--verdict", folder.resolve("verdict.json").toString(), "--out", folder.toString());
        say(said, "report", "--verdict", bad.toString(), "--out", folder.toString());
        say(said, "compare", bad.toString());
        say(said, "compare", bad.toString(), folder.toString());
        say(said, "drift");
        say(said, "drift", folder.resolve("missing.md").toString());
        say(said, "drift", file.toString());
        say(said, "drift", bad.toString());
        say(said, "drift", "--renew", bad.toString());
        EarlierRun earlier = new EarlierRun(folder.resolve("earlier"));
        say(said, "run", "--resume", folder.toString());
        say(said, "run", "--resume", bad.toString());
        say(said, "run", "--resume", earlier.of(Outcome.INCONCLUSIVE));
        say(said, "run", "--resume", earlier.of(Outcome.INCONCLUSIVE), "--base-url", "http://elsewhere");
        say(said, "run", "--resume", earlier.ofAnotherCatalogue(), "--base-url", "http://localhost");
        Golden.matches("command-line.txt", said.toString());
        assertThat(user.judging.requests).isEmpty();
        assertThat(user.started).isEmpty();
    }

    @Test
    void itHelpsAndTellsItsVersion() {
        assertThat(user.types("--help")).isZero();
        StringBuilder help = new StringBuilder(user.sees());
        for (String command :
                List.of("run", "judge", "watch", "plan", "requirements", "init", "report", "compare", "drift")) {
            assertThat(user.types(command, "--help")).isZero();
            help.append("\n").append(user.sees());
        }
        Golden.matches("help.txt", help.toString());
        assertThat(user.types("--version")).isZero();
        assertThat(user.sees()).startsWith("jobs-conformance ");
    }

    @Test
    void requirementsListsTheCatalogue() throws IOException {
        assertThat(user.types("requirements")).isZero();
        assertThat(user.sees())
                .containsPattern("(?m)^ACCESS-01 +must +identity:no-permission +Creating a job without")
                .hasLineCount(Catalogue.shipped().requirements().size());
        assertThat(user.types("requirements", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(user.sees());
        assertThat(json).hasSameSizeAs(Catalogue.shipped().requirements());
        assertThat(json.get(0).path("needs")).hasToString("[\"identity:no-permission\"]");
    }

    @Test
    void planTellsEveryWriteAndSendsNone() throws IOException {
        user.writes.add(new PlannedWrite("CANCEL-04", "features/cancel/a.feature:3", "POST /v1/jobs as default", 1));
        user.writes.add(
                new PlannedWrite("CANCEL-04", "features/cancel/a.feature:3", "DELETE /v1/jobs/{id} as default", 1));
        user.writes.add(new PlannedWrite("LIST-01", "features/list/b.feature:3", "POST /v1/jobs as default", 12));
        user.writes.add(new PlannedWrite("life", "features/probes/life.yaml", "POST /v1/jobs by the owner", 37));
        StringBuilder plans = new StringBuilder();
        assertThat(user.types("plan", "--base-url", "http://localhost")).isZero();
        plans.append(user.sees());
        assertThat(user.types("plan", "--walk", "0")).isZero();
        plans.append("\n").append(user.sees());
        assertThat(user.types("plan", "--read-only")).isZero();
        plans.append("\n").append(user.sees());
        assertThat(user.types("plan", "--budget", "50", "--base-url", "http://localhost"))
                .isZero();
        plans.append("\n").append(user.sees());
        Golden.matches("plan.txt", plans.toString());
        assertThat(user.judging.requests).isEmpty();
        assertThat(user.started).isEmpty();
    }

    @Test
    void planNeedsNoSecrets() {
        Path file = folder.resolve("staging.yaml");
        user.types("init", file.toString());
        assertThat(user.types("plan", "--target", file.toString())).isZero();
        assertThat(user.types("run", "--target", file.toString())).isEqualTo(3);
        assertThat(user.isTold()).contains("JOBS_SECRET");
    }

    @Test
    void initWritesATargetFileThatIsGoodAsItIs() {
        Path file = folder.resolve("staging.yaml");
        assertThat(user.types("init", file.toString())).isZero();
        assertThat(user.sees()).contains("run --target " + file);
        Target target = TargetFile.read(file, KEYS).at(URI.create("http://127.0.0.1:8080"));
        Target usual = TargetFile.ofBaseUrl("http://127.0.0.1:8080").at(URI.create("http://127.0.0.1:8080"));
        assertThat(target.samples()).isEqualTo(usual.samples());
        assertThat(target.timing()).isEqualTo(usual.timing());
        assertThat(target.identities()).containsOnlyKeys("default");
    }

    @Test
    void everythingThatItLeavesOutIsGoodAsWell() throws IOException {
        Path file = folder.resolve("staging.yaml");
        user.types("init", file.toString());
        String all = Files.readString(file).replaceAll("(?m)^#(?! \\S)", "").replaceAll("(?m)^base-url.*\n", "");
        Matcher variables = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(all.replaceAll("(?m)^# .*", ""));
        Map<String, String> environment = variables
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> "value", (one, other) -> one));
        TargetFile read = TargetFile.of("staging.yaml", all.replaceAll("(?m)^# .*", ""), environment);
        assertThat(read.identities()).hasSize(6);
        assertThat(read.controlHeaders()).containsEntry("Authorization", "Bearer value");
        assertThat(read.timing().rateLimits()).isNotEmpty();
        assertThat(read.knownFailures()).isPresent();
        assertThat(read.place())
                .hasToString(
                        "ContainerImage[name=my/jobs:1.2, port=8080, env=[JOBS_MODE], waitFor=HttpPath[path=/health]]");
    }

    @Test
    void initKeepsWhatIsThereUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("staging.yaml"), "mine");
        assertThat(user.types("init", file.toString())).isEqualTo(3);
        assertThat(file).hasContent("mine");
        assertThat(user.types("init", file.toString(), "--force")).isZero();
        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=target.schema.json\n");
    }

    @Test
    void initWritesTheSchemaBesideTheFile() throws IOException {
        Path file = folder.resolve("staging.yaml");
        Path schema = folder.resolve("target.schema.json");
        assertThat(user.types("init", file.toString())).isZero();
        assertThat(user.sees().replace(folder.toString(), "FOLDER")).isEqualTo("""
                FOLDER/staging.yaml is written. Fill it in, then:
                  jobs-conformance plan --target FOLDER/staging.yaml
                  jobs-conformance run --target FOLDER/staging.yaml
                FOLDER/target.schema.json is written, too: editors with YAML support (yaml-language-server) use this schema to complete and check the target file.
                """);
        assertThat(Files.readString(schema)).contains("\"$id\": \"urn:jobskit:target\"");
        Files.writeString(schema, "{\"$id\": \"urn:jobskit:target\"}");
        assertThat(user.types("init", folder.resolve("another.yaml").toString()))
                .isZero();
        assertThat(Files.readString(schema)).contains("\"definitions\"");
    }

    @Test
    void initKeepsAFileOfThatNameThatIsNotTheKits() throws IOException {
        Path file = folder.resolve("staging.yaml");
        Path schema = Files.writeString(folder.resolve("target.schema.json"), "mine");
        assertThat(user.types("init", file.toString())).isEqualTo(3);
        assertThat(user.isTold())
                .contains(
                        schema
                                + " exists, and is not a file of the kit: give another folder, or overwrite the file with --force.");
        assertThat(file).doesNotExist();
        assertThat(schema).hasContent("mine");
        assertThat(user.types("init", file.toString(), "--force")).isZero();
    }

    private void say(StringBuilder said, String... arguments) {
        assertThat(user.types(arguments)).isEqualTo(3);
        assertThat(user.sees()).isEmpty();
        said.append("$ ").append(String.join(" ", arguments)).append('\n').append(user.isTold());
        said.replace(0, said.length(), said.toString().replace(folder.toString(), "FOLDER"));
    }
}
