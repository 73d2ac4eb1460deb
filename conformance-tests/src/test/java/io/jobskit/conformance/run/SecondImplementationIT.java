package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Judges an implementation in another language, written from the documentation alone, which goes the other way wherever
 * there is a choice: it keeps the kit from judging the stub's habits.
 */
class SecondImplementationIT {

    private static final Path SERVER = Path.of(
            System.getProperty("jobs.top", ".."), "conformance-tests/src/test/second-implementation/server.mjs");
    private static final String LISTENING = "listening on ";

    @Test
    void aServerThatSharesNothingWithTheStubIsConformant() throws IOException {
        Process server = start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            assertThat(line).startsWith(LISTENING);
            Target target = StubProcess.targetAt(URI.create(line.substring(LISTENING.length())));
            Kit kit = new Kit(Shipped::load, KnownFailures.none(), Time.real(), List.of());
            Verdict verdict = kit.judge(
                    new RunRequest(target, Set.of(), false, 8, false, 7, 200, Optional.empty()), RunListener.NONE);

            assertThat(verdict.requirements())
                    .filteredOn(entry -> EnumSet.of(Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE)
                            .contains(entry.outcome()))
                    .extracting(SecondImplementationIT::words)
                    .isEmpty();
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT);
            assertThat(verdict.leftBehind()).isEmpty();
        } finally {
            server.destroy();
        }
    }

    private static String words(RequirementOutcome entry) {
        return "%s %s: %s".formatted(entry.requirement().id(), entry.outcome(), entry.reason());
    }

    private static Process start() {
        try {
            return new ProcessBuilder("node", SERVER.toString(), "--port", "0")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            System.out.println("NOT RUN: SecondImplementationIT, as there is no node.");
            assumeTrue(false, "there is no node");
            throw new IllegalStateException(e);
        }
    }
}
