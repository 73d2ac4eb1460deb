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
    void whatIsCutEndsWithAWholeWord() {
        assertThat(PlainText.cut("Job 7 should be Queued.", 20)).isEqualTo("Job 7 should be…");
        assertThat(PlainText.cut("Job 7 should be Queued.", 16)).isEqualTo("Job 7 should be…");
        assertThat(PlainText.cut("Job 7 is\nhttp://127.0.0.1:8080/v1/jobs", 12)).isEqualTo("Job 7 is…");
        assertThat(PlainText.cut("At http://127.0.0.1:8080/v1/jobs", 20)).isEqualTo("At http://127.0.0.1…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(PlainText.cut("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(PlainText.cut("abcd", 4)).isEqualTo("abcd");
    }
}
