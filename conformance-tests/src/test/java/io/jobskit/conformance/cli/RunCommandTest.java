package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final CommandLineUser user = new CommandLineUser();
    private String out = "";

    @BeforeEach
    void chooseAFolder() {
        out = folder.resolve("report").toString();
    }

    @ParameterizedTest
    @EnumSource
    void theStatusIsThatOfTheVerdict(Conclusion conclusion) {
        user.judging.conclusion = conclusion;
        assertThat(user.types("run", "--base-url", "http://localhost", "--out", out))
                .isEqualTo(conclusion.exitStatus());
        assertThat(folder.resolve("report/verdict.json")).hasContent(conclusion.name());
        assertThat(user.sees()).contains(Words.heading(conclusion) + " · http://localhost");
        assertThat(user.isTold()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksForACompleteVerdictIsToldOfOneThatIsNot(Conclusion conclusion) {
        boolean isIncomplete = conclusion == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED;
        user.judging.conclusion = conclusion;
        assertThat(user.types("run", "--base-url", "http://localhost", "--require-complete", "--out", out))
                .isEqualTo(isIncomplete ? 2 : conclusion.exitStatus());
        assertThat(user.isTold())
                .isEqualTo(
                        isIncomplete
                                ? "jobs-conformance: --require-complete: not every mandatory requirement was judged;"
                                        + " the exit status is 2.\n"
                                : "");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMANT, 32, CONFORMANT",
        "CONFORMANT_AS_FAR_AS_JUDGED, 33, CONFORMANT as far as judged",
        "NOT_CONFORMANT, 31, NOT CONFORMANT",
        "INCONCLUSIVE, 33, INCONCLUSIVE",
        "ERROR, 31, ERROR"
    })
    void everyVerdictHasItsColour(Conclusion conclusion, String colour, String heading) {
        user.terminal = true;
        user.environment.put("TERM", "xterm");
        user.judging.conclusion = conclusion;
        user.types("run", "--out", out);
        assertThat(user.sees()).contains("\033[%sm%s\033[0m · the stub\n".formatted(colour, heading));
    }

    @Test
    void withoutATargetTheStubIsStartedJudgedAndStopped() {
        assertThat(user.types("run", "--out", out)).isZero();
        RunRequest request = user.judging.requests.get(0);
        assertThat(request.target().baseUrl()).hasToString("http://127.0.0.1:32768");
        assertThat(request.target().identities())
                .containsOnlyKeys(
                        "default", "no-permission", "no-scope", "other-user", "full-queue", "bad-credentials");
        assertThat(request.target().control()).isPresent();
        assertThat(user.started).containsExactly("stub");
        assertThat(user.stopped).containsExactly("stub");
    }

    @Test
    void anImageIsStartedJudgedAndStopped() throws IOException {
        Path file = Files.writeString(
                folder.resolve("image.yaml"), "image: my/jobs:1.2\nport: 80\nwait-for: /health\nbase-url: /api\n");
        assertThat(user.types("run", "--target", file.toString(), "--out", out)).isZero();
        assertThat(user.judging.requests.get(0).target().baseUrl()).hasToString("http://127.0.0.1:32768/api");
        assertThat(user.started).containsExactly("my/jobs:1.2");
        assertThat(user.stopped).containsExactly("my/jobs:1.2");
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        user.types("run", "--base-url", "http://localhost", "--out", out);
        RunRequest request = user.judging.requests.get(0);
        assertThat(request)
                .isEqualTo(new RunRequest(
                        request.target(), Set.of(), false, RunRequest.AS_SUITS, false, 42, 200, Optional.empty()));
        assertThat(user.started).isEmpty();
    }

    @Test
    void everyOptionReachesTheRun() {
        user.types(
                "run",
                "--base-url",
                "http://localhost",
                "--out",
                out,
                "--read-only",
                "--only",
                "cancel-04,@must",
                "--only",
                "LIST",
                "--parallel",
                "3",
                "--shuffle",
                "--seed",
                "7",
                "--walk",
                "0",
                "--timeout",
                "PT5M");
        RunRequest request = user.judging.requests.get(0);
        assertThat(request.only()).containsExactly("CANCEL-04", "must", "list");
        assertThat(request)
                .isEqualTo(new RunRequest(
                        request.target(), request.only(), true, 3, true, 7, 0, Optional.of(Duration.ofMinutes(5))));
    }

    @Test
    void whatIsResumedGoesOnWhereItStopped() throws IOException {
        String place = new EarlierRun(folder.resolve("earlier")).of(Outcome.INCONCLUSIVE);
        assertThat(user.types("run", "--base-url", "http://localhost", "--resume", place))
                .isZero();
        RunRequest request = user.judging.requests.get(0);
        assertThat(request.seed()).isEqualTo(7);
        assertThat(request.before().judged()).contains("LIST-01").doesNotContain("ACCESS-01");
        assertThat(request.before().exchanges()).isEqualTo(2);
        assertThat(user.earlier).hasSize(1);
        assertThat(Path.of(place, "verdict.json")).hasContent("CONFORMANT");
    }

    @Test
    void whatIsResumedCanBeWrittenElsewhereAndBeDrawnFromAnotherSeed() throws IOException {
        String place = new EarlierRun(folder.resolve("earlier")).of(Outcome.INCONCLUSIVE);
        user.types("run", "--base-url", "http://localhost", "--resume", place, "--out", out, "--seed", "9");
        assertThat(user.judging.requests.get(0).seed()).isEqualTo(9);
        assertThat(Path.of(out, "verdict.json")).hasContent("CONFORMANT");
        assertThat(Files.readString(Path.of(place, "verdict.json"))).startsWith("{");
    }

    @Test
    void whereNothingIsLeftTheVerdictStands() throws IOException {
        String place = new EarlierRun(folder.resolve("earlier")).of(Outcome.FAIL);
        assertThat(user.types("run", "--base-url", "http://localhost", "--resume", place))
                .isEqualTo(1);
        assertThat(user.sees())
                .isEqualTo("--resume is '%s': the earlier run judged everything, and nothing is left to judge.\n"
                        .formatted(place));
        assertThat(user.judging.requests).isEmpty();
    }

    @Test
    void theFailuresThatAreKnownReachTheJudge() throws IOException {
        Files.writeString(folder.resolve("known.yaml"), "[{id: CANCEL-04, reason: r, ticket: t, expires: 2027-01-31}]");
        Path file = Files.writeString(
                folder.resolve("target.yaml"), "base-url: http://localhost\nknown-failures: known.yaml\n");
        user.types("run", "--target", file.toString(), "--out", out);
        assertThat(user.knownFailures)
                .containsExactly(new KnownFailure("CANCEL-04", "r", "t", LocalDate.of(2027, 1, 31)));
    }

    @Test
    void whoDoesNotVerifyTheTargetIsWarned() throws IOException {
        Path file = Files.writeString(
                folder.resolve("target.yaml"), "base-url: https://localhost\ntls: {insecure: true}\n");
        assertThat(user.types("run", "--target", file.toString(), "--out", out)).isZero();
        assertThat(user.isTold())
                .isEqualTo(
                        "jobs-conformance: tls.insecure is true: the certificate of the target is not verified, and every report says so.\n");
        assertThat(user.sees()).contains("CONFORMANT · https://localhost (its certificate is not verified)");
    }

    @Test
    void inALogItPrintsLines() {
        user.judging.conclusion = Conclusion.NOT_CONFORMANT;
        user.types("run", "--out", out);
        assertThat(user.sees()).isEqualTo("""
                Now: starting the stub
                Run run-1, seed 42: 3 scenarios
                Now: scenarios
                1 of 3 scenarios, 0 violated
                Violated: JOB-02
                2 of 3 scenarios, 1 violated
                3 of 3 scenarios, 1 violated
                NOT CONFORMANT · the stub
                FAIL JOB-02 something, WHOLE
                """);
    }

    @Test
    void onATerminalALineCountsAndMakesRoomForTheVerdict() {
        user.terminal = true;
        user.environment.put("TERM", "xterm");
        user.types("run", "--out", out);
        assertThat(user.sees())
                .contains("Run run-1, seed 42\n", "\r\033[Kscenarios · 3 of 3 scenarios · 0 s")
                .endsWith(
                        "\r\033[K\033[32mCONFORMANT\033[0m · the stub\n\033[31mFAIL\033[0m JOB-02 something, SCREEN\n")
                .doesNotContain("Now:");
    }

    @Test
    void coloursAreLeftOutWhereTheyAreNotWanted() {
        user.terminal = true;
        user.environment.put("TERM", "xterm");
        user.environment.put("NO_COLOR", "1");
        user.types("run", "--out", out);
        assertThat(user.sees())
                .contains("\r")
                .endsWith("\r\033[KCONFORMANT · the stub\nFAIL JOB-02 something, SCREEN\n");
        user.environment.put("CI", "true");
        user.types("run", "--out", out);
        assertThat(user.sees()).contains("Now: scenarios").doesNotContain("\033");
    }

    @Test
    void aFaultOfTheKitIsOneLineAndAFileWithoutSecrets() throws IOException {
        Files.createDirectories(Path.of(out));
        Files.writeString(Path.of(out, "verdict.json"), "of an earlier run");
        user.judging.breaksDown = true;
        assertThat(user.types("run", "--out", out)).isEqualTo(3);
        assertThat(user.isTold())
                .startsWith("jobs-conformance: the kit itself failed: IllegalStateException in FakeJudging.java:")
                .endsWith(". Please report it with " + Path.of(out, "kit-error.txt") + ".\n")
                .hasLineCount(1);
        assertThat(Files.readString(Path.of(out, "kit-error.txt")))
                .contains("A secret of *** broke it", "FakeJudging.judge", "jobs-conformance");
        assertThat(Path.of(out, "verdict.json")).doesNotExist();
        assertThat(user.stopped).containsExactly("stub");
    }

    @Test
    void aRunThatGoesOnAfterAFaultOfTheKitWritesItsReportsAndTellsOfTheFault() throws IOException {
        user.judging.fails = true;
        user.judging.conclusion = Conclusion.ERROR;
        assertThat(user.types("run", "--out", out)).isEqualTo(3);
        assertThat(user.sees()).contains("ERROR · the stub");
        assertThat(user.isTold())
                .startsWith("jobs-conformance: the kit itself failed: OutOfMemoryError in FakeJudging.java:")
                .endsWith(". Please report it with " + Path.of(out, "kit-error.txt") + ".\n")
                .hasLineCount(1);
        assertThat(Files.readString(Path.of(out, "kit-error.txt")))
                .contains("A secret of ***", "OutOfMemoryError", "IllegalStateException: again", "FakeJudging.judge");
    }

    @Test
    void aRunThatIsInterruptedIsWaitedForButNotForEver() {
        Interruption endless = Interruption.unhooked(user.judging, Duration.ofMillis(1));
        assertThat(endless.interrupt()).isFalse();
        Interruption over = Interruption.unhooked(user.judging, Duration.ofMinutes(1));
        over.close();
        assertThat(over.interrupt()).isTrue();
        assertThat(user.judging.interruptions).hasSize(2);
    }

    @Test
    void theRehearsalJudgesTheStubAndSaysNothing() {
        assertThat(user.types("rehearse")).isZero();
        assertThat(user.sees() + user.isTold()).isEmpty();
        assertThat(user.stopped).containsExactly("stub");
    }
}
