package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Har;
import io.jobskit.conformance.support.Tale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCommandTest {

    private final CommandLineUser user = new CommandLineUser();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void trafficIsJudgedAsARunIs() {
        String har = Har.file(new Tale().created("7").read("7", "In Progress").exchanges(), folder)
                .toString();
        assertThat(user.types("judge", "--har", har, "--out", out())).isZero();
        assertThat(folder.resolve("out/verdict.json")).hasContent("CONFORMANT_AS_FAR_AS_JUDGED");
        assertThat(user.sees())
                .startsWith(har + ": 2 of 2 entries are of the Jobs API at http://127.0.0.1:8080; left out: ")
                .contains("CONFORMANT as far as judged · ");
        assertThat(user.isTold()).isEmpty();
        assertThat(user.started).isEmpty();
    }

    @Test
    void aViolationIsTheStatus() {
        String har = Har.file(new Tale().created("7").read("7", "Running").exchanges(), folder)
                .toString();
        assertThat(user.types("judge", "--har", har, "--base-url", "http://127.0.0.1:8080/", "--out", out()))
                .isOne();
        assertThat(folder.resolve("out/verdict.json")).hasContent("NOT_CONFORMANT");
    }

    @Test
    void withoutAnyTrafficOfTheApiTheVerdictIsInconclusive() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("verdict.json"), "of an earlier run");
        String har = Har.file(new Tale().created("7").exchanges(), folder).toString();
        assertThat(user.types("judge", "--har", har, "--base-url", "http://localhost", "--out", out()))
                .isEqualTo(2);
        assertThat(out.resolve("verdict.json")).hasContent("INCONCLUSIVE");
        assertThat(user.sees()).contains("INCONCLUSIVE · http://localhost");
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
