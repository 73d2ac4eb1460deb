package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {

    private static final String HEAD = "section,fingerprint,sketch,requirements\n";

    private final CommandLineUser user = new CommandLineUser();

    @TempDir
    private Path folder;

    private Path kept = Path.of("");

    @BeforeEach
    void keepAPage() throws IOException {
        kept = Files.writeString(folder.resolve("kept.csv"), HEAD);
        assertThat(drift("--renew", page("# Kites\n\nA kite has a very long tail.\n\nIt flies.\n")))
                .isZero();
    }

    @Test
    void aPageThatSaysTheSameHasNoDrift() throws IOException {
        String page = page("<!doctype html><body><h1>Kites</h1><p>A kite has a <b>very</b> long tail. It flies.</p>");
        assertThat(drift(page)).isZero();
        assertThat(user.sees()).contains("all 2 sentences are the same");
        assertThat(drift("--all", page)).isZero();
        assertThat(user.sees()).contains("It flies.");
    }

    @Test
    void aPageThatSaysSomethingElseHas() throws IOException {
        assertThat(drift(page("# Kites\n\nA kite has a very short tail.\n"))).isEqualTo(1);
        assertThat(user.sees())
                .contains("1 sentences changed, 0 moved, 1 vanished, 0 new, 0 the same")
                .contains("A kite has a very short tail.")
                .doesNotContain("It flies.");
    }

    @Test
    void renewingTellsWhatIsNew() throws IOException {
        String page = page("# Kites\n\nA kite has a very long tail.\n\nNo kite likes rain.\n");
        assertThat(drift("--renew", page)).isZero();
        assertThat(user.sees()).contains("New sentences").contains("No kite likes rain.");
        assertThat(drift(page)).isZero();
    }

    @Test
    void anotherPageIsNoPageOfTheJobsApi() throws IOException {
        assertThat(user.types("drift", page("# Kites\n\nA kite has a tail.\n"))).isEqualTo(3);
        assertThat(user.isTold()).contains("is not the documentation page of the Jobs API");
    }

    @Test
    void aFileThatHoldsNoFingerprintsIsRefused() throws IOException {
        kept = Files.writeString(folder.resolve("kept.csv"), HEAD + "Kites,12,34,\n");
        assertThat(drift(page("A kite.\n"))).isEqualTo(3);
        assertThat(user.isTold()).contains("record 1").contains("hexadecimal");
        kept = folder.resolve("missing.csv");
        assertThat(drift(page("A kite.\n"))).isEqualTo(3);
        assertThat(user.isTold()).contains("missing.csv");
        assertThat(drift("--renew", page("A kite.\n"))).isEqualTo(3);
        assertThat(user.isTold()).contains("to renew");
    }

    private int drift(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "drift";
        all[1] = "--fingerprints";
        all[2] = kept.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return user.types(all);
    }

    private String page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text).toString();
    }
}
