package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    void onlyTheLastLinesAreShown() {
        String text = "early\n" + String.join("\n", Collections.nCopies(20, "late")) + "\n\n";

        assertThat(new Log(Map.of()).lastLines(text)).hasSize(20).containsOnly("late");
    }

    @Test
    void aContainerThatPrintedNothingHasNoLines() {
        assertThat(new Log(Map.of()).lastLines("\n")).isEmpty();
    }

    @Test
    void aValueOfTheEnvironmentIsShownByItsName() {
        Log log = new Log(Map.of("TOKEN", "sesame", "LONGER", "sesame-street", "PORT", "8080"));

        assertThat(log.lastLines("refused sesame and sesame-street at 8080"))
                .containsExactly("refused $TOKEN and $LONGER at 8080");
    }
}
