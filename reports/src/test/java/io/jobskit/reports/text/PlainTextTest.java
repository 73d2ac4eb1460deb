package io.jobskit.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void nothingWritesOverALine() {
        assertThat(PlainText.of("PASS\rFAIL\r\nnext\u2028line\u0085end")).isEqualTo("PASS\nFAIL\nnext\nline\nend");
        assertThat(PlainText.onOneLine("a\rb\u2029c\td")).isEqualTo("a b c d");
    }

    @Test
    void nothingSteersATerminalOrTurnsTheWriting() {
        assertThat(PlainText.of("\u001B[31m\u009B2J\u202Ex\u2066\u0007\u007F")).isEqualTo("[31m2Jx");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(PlainText.cut("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.cut("abcd", 4)).isEqualTo("abcd");
    }
}
