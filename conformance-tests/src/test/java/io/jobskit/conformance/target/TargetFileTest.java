package io.jobskit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.target.Identity.Credentials;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTest {

    private static final URI ADDRESS = URI.create("https://jobs.example.com/api");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anAddressIsAllThatATargetFileMustHave() {
        Target target = read("base-url: https://jobs.example.com/api/").at(ADDRESS);

        assertThat(target.name()).isEqualTo("https://jobs.example.com/api");
        assertThat(target.baseUrl()).isEqualTo(ADDRESS);
        assertThat(target.identities())
                .containsExactly(Map.entry(
                        "default",
                        new Identity("default", new Credentials.Basic("full", "secret"), Optional.of("1"), Map.of())));
        assertThat(target.samples().viewId()).isEqualTo(IntNode.valueOf(2));
        assertThat(target.samples().portfolios())
                .hasSize(9)
                .containsEntry("ENTITY", List.of(IntNode.valueOf(22), IntNode.valueOf(23)));
        assertThat(target.samples().columns()).containsExactly("time_weighted_return", "value");
        assertThat(target.samples().groupings()).containsExactly("asset_class", "security");
        assertThat(target.samples().filters()).hasToString("""
                [{"attribute":"asset_class","type":"discrete","operator":"include","values":["Equity","Fixed Income"]}, \
                {"attribute":"asset_class","type":"discrete","operator":"exclude","values":["Cash"]}]""");
        assertThat(target.timing())
                .isEqualTo(
                        new Timing(Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30), List.of()));
        assertThat(target.control()).isEmpty();
        assertThat(target.knownFailures()).isEmpty();
    }

    @Test
    void everythingThatItSaysIsRead() {
        Target target = read("""
                name: "Jobs API, staging"
                base-url: https://jobs.example.com/api
                identities:
                  default: {type: basic, key: "${JOBS_KEY}", secret: 0123, firm: 1, headers: {X-Trace: on}}
                  no-scope: {type: BEARER, token: "${JOBS_TOKEN:-t0ken}"}
                  other-user: {type: none}
                samples:
                  view-id: "${VIEW_ID}"
                  portfolios: {entity: [22, "23", "${PORTFOLIO:-24}"], GROUP: []}
                  columns: [value, units, cost]
                  grouping: sector
                  filter: {attribute: value, type: number, operator: range, values: [[1, 2.5], [true, null, 0x1F]]}
                control:
                  url: /__control
                  headers: {X-Control: "${CONTROL}"}
                timing:
                  completes-within: PT10M
                  poll-every: PT0.5S
                  request-timeout: PT5S
                  requests-per-window: {requests: 50, window: PT15M}
                known-failures: known.yaml
                """).at(ADDRESS);

        assertThat(target.name()).isEqualTo("Jobs API, staging");
        assertThat(target.identities())
                .containsOnlyKeys("default", "no-scope", "other-user")
                .containsEntry(
                        "default",
                        new Identity(
                                "default",
                                new Credentials.Basic("a key", "0123"),
                                Optional.of("1"),
                                Map.of("X-Trace", "on")))
                .containsEntry(
                        "no-scope",
                        new Identity("no-scope", new Credentials.Bearer("t0ken"), Optional.empty(), Map.of()))
                .containsEntry("other-user", Identity.nobody("other-user"));
        assertThat(target.samples().viewId()).isEqualTo(TextNode.valueOf("7"));
        assertThat(target.samples().portfolios())
                .containsExactly(Map.entry(
                        "ENTITY", List.of(IntNode.valueOf(22), TextNode.valueOf("23"), TextNode.valueOf("24"))));
        assertThat(target.samples().columns()).containsExactly("value", "units", "cost");
        assertThat(target.samples().groupings()).containsExactly("sector");
        assertThat(target.samples().filters())
                .singleElement()
                .satisfies(filter -> assertThat(filter.path("values")).hasToString("[[1,2.5],[true,null,\"0x1F\"]]"));
        assertThat(target.control())
                .contains(new Target.ControlAddress(
                        URI.create("https://jobs.example.com/__control"), Map.of("X-Control", "c")));
        assertThat(target.timing().rateLimits()).containsExactly(new Timing.RateLimit(50, Duration.ofMinutes(15)));
        assertThat(target.knownFailures()).contains(Path.of("known.yaml"));
    }

    @Test
    void aVariableWithoutQuotesMayBeANumber() {
        Samples samples = read("base-url: http://localhost\nsamples: {view-id: $VIEW_ID, portfolios: {FIRM: [1_0]}}")
                .samples();
        assertThat(samples.viewId()).isEqualTo(TextNode.valueOf("$VIEW_ID"));
        assertThat(samples.portfolios().get("FIRM")).containsExactly(IntNode.valueOf(10));
        assertThat(read("base-url: http://localhost\nsamples:\n  view-id: ${VIEW_ID}\n")
                        .samples()
                        .viewId())
                .isEqualTo(IntNode.valueOf(7));
    }

    @Test
    void anImageIsATargetThatHasItsAddressLater() {
        TargetFile file = read("""
                image: my/jobs:1.2
                base-url: /api/
                port: 8080
                env: {JOBS_TOKEN: "${JOBS_TOKEN:-secret}"}
                wait-for: /health
                control: {url: /__control}
                """);

        assertThat(file.place())
                .isEqualTo(new ContainerImage(
                        "my/jobs:1.2", 8080, Map.of("JOBS_TOKEN", "secret"), new WaitFor.HttpPath("/health")));
        assertThat(file.place().toString()).doesNotContain("secret");
        Target target = file.at(URI.create("http://localhost:32768"));
        assertThat(target.name()).isEqualTo("my/jobs:1.2");
        assertThat(target.baseUrl()).hasToString("http://localhost:32768/api");
        assertThat(target.control().orElseThrow().url()).hasToString("http://localhost:32768/__control");
    }

    @Test
    void anImageMayBeReadyOnceItSaysSo() {
        Place place = read("image: jobs\nport: 1\nwait-for: 'Started .* in'").place();
        assertThat(place).isEqualTo(new ContainerImage("jobs", 1, Map.of(), new WaitFor.LogLine("Started .* in")));
    }

    @Test
    void aFileThatItNamesIsBesideIt() throws IOException {
        Path file = folder.resolve("staging.yaml");
        Files.writeString(file, "base-url: http://localhost\nknown-failures: known.yaml\n");
        assertThat(TargetFile.read(file, Map.of()).knownFailures()).contains(folder.resolve("known.yaml"));
    }

    @Test
    void anAddressAloneIsATarget() {
        Target target = TargetFile.ofBaseUrl("http://127.0.0.1:8080/").at(URI.create("http://127.0.0.1:8080"));
        assertThat(target.baseUrl()).hasToString("http://127.0.0.1:8080");
        assertThat(target.identities()).containsOnlyKeys("default");
    }

    @Test
    void allMistakesAreToldAtOnceWithPlaceAndRemedyAndWithoutSecrets() throws IOException {
        String mistakes = mistakesOf("""
                name: []
                base-url: https://me:hunter2@jobs.example.com/api?x=1
                bas-url: http://localhost
                base-url: ftp://files
                port: 80
                identities:
                  default: {type: basic, key: "${MISSING}", secret: [hunter2], frim: "1"}
                  no-permission: {type: basik, key: "hunter2:x", secret: hunter2}
                  no-scope: {type: bearer, key: hunter2, token: "hunter2\\n"}
                  other-user: hunter2
                  fullqueue: {type: none}
                  full-queue: {type: basic, key: hunter2:x, secret: hunter2, headers: {"X Y": hunter2, Z: "hunter2\\r"}}
                samples:
                  view-id: [1]
                  portfolios: {ENTTY: [22], FIRM: 1, GROUP: [[]]}
                  columns: [value]
                  grouping:
                    key: asset_class
                  filter: asset_class
                control: {headers: hunter2}
                timing:
                  completes-within: 10m
                  poll-every: PT0S
                  request-timeout: -PT1S
                  requests-per-window: {requests: 0, windw: PT15M}
                known-failures: ${}
                """);
        mistakes += mistakesOf("""
                base-url: http://localhost
                identities:
                  default: {type: oauth2, token-url: login.example.com, client-secret: "hunter2\\n", refresh-token: []}
                  no-permission: {type: oauth2, token-url: "http://me:hunter2@a", client-id: a, secret: hunter2}
                  no-scope: {type: bearer, token: hunter2, token-command: [a]}
                  other-user: {type: bearer, token-command: ./token.sh}
                  full-queue: {type: bearer, token-command: [a, [hunter2]]}
                  bad-credentials: {type: oauth2}
                """);
        mistakes +=
                mistakesOf("image: a\nbase-url: http://localhost\nport: 70000\nwait-for: '*'\nenv: {'1 2': hunter2}\n");
        mistakes += mistakesOf("base-url: http://a\ntiming: {requests-per-window: [{requests: 50}, 1000]}\n");
        mistakes += mistakesOf("base-url: http://a\ntiming: {requests-per-window: []}\n");
        mistakes += mistakesOf("image: a\nsamples: {filter: &a {x: [*a]}}\n");
        mistakes += mistakesOf("base-url: http://localhost:99999\ncontrol: {url: __control}\n");
        mistakes += mistakesOf("base-url: https://me:hunter2@jobs.example.com/api");
        mistakes += mistakesOf("base-url: jobs.example.com\n");
        mistakes += mistakesOf("name: x\n");
        mistakes += mistakesOf("- base-url\n");
        mistakes += mistakesOf("");
        mistakes += mistakesOf("base-url: http://localhost\n  name: x\n");
        mistakes += mistakesOf("name: \"open\n");
        mistakes += mistakesOf("name: \u0007\n");
        mistakes += unusable(() -> TargetFile.ofBaseUrl("it's here"));
        mistakes += unusable(() -> TargetFile.ofBaseUrl("https://me:hunter2@jobs.example.com"));
        mistakes += unusable(() -> TargetFile.read(folder.resolve("missing.yaml"), Map.of()));
        mistakes += unusable(() -> TargetFile.read(folder, Map.of()));
        Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE4});
        mistakes += unusable(() -> TargetFile.read(folder.resolve("latin.yaml"), Map.of()));

        assertThat(mistakes).doesNotContain("hunter2");
        Golden.matches("target-file-mistakes.txt", mistakes.replace(folder.toString(), "FOLDER"));
    }

    @Test
    void severalRateLimitsHoldAtOnce() {
        TargetFile file = read("""
                base-url: http://a
                timing:
                  requests-per-window:
                    - {requests: 50, window: PT15M}
                    - {requests: 1000, window: PT24H}
                """);
        Timing timing = file.at(ADDRESS).timing();
        assertThat(timing.rateLimits())
                .containsExactly(
                        new Timing.RateLimit(50, Duration.ofMinutes(15)),
                        new Timing.RateLimit(1000, Duration.ofHours(24)));
    }

    @Test
    void whatIsWrongWithTheEnvironmentIsToldBesideWhatIsWrongWithTheFile() {
        String mistakes = unusable(() -> TargetFile.of(
                "staging.yaml", "base-url: http://localhost\nnam: x\n", Map.of("HTTP_PROXY", "ftp://proxy")));

        assertThat(mistakes).isEqualTo("""
                staging.yaml:2: nam is unknown: did you mean name?
                The environment variable HTTP_PROXY is wrong: it must be the address of an HTTP proxy, such as \
                http://proxy.example.com:3128. Correct the variable, or set proxy: none in the target file.

                """);
    }

    private static TargetFile read(String text) {
        TargetFile read = TargetFile.of(
                "staging.yaml", text, Map.of("JOBS_KEY", "a key", "VIEW_ID", "7", "CONTROL", "c", "JOBS_TOKEN", ""));
        assertThat(new TargetSchema().mistakes(text)).as("what editors say").isEmpty();
        return read;
    }

    private static String mistakesOf(String text) {
        return unusable(() -> read(text));
    }

    private static String unusable(ThrowingCallable reading) {
        UnusableFileException mistakes = catchThrowableOfType(UnusableFileException.class, reading);
        assertThat(mistakes).isNotNull();
        assertThat(mistakes).hasMessage(String.join("\n", mistakes.mistakes()));
        return mistakes.getMessage() + "\n\n";
    }
}
