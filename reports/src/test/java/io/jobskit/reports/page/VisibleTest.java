package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void whatSteersTheTextBesideItIsSeen() {
        assertThat(Visible.of("a\u202Eb\u2066c\u0000d\u001Be\u200Bf\uFEFFg\u2028h\r"))
                .isEqualTo("a\\u{202E}b\\u{2066}c\\u{0}d\\u{1B}e\\u{200B}f\\u{FEFF}g\\u{2028}h\\u{D}");
        assertThat(Visible.of("\uD800|\uDB40\uDC41")).isEqualTo("\\u{D800}|\\u{E0041}");
    }

    @Test
    void whatIsReadStays() {
        String text = "a\tb\nc\r\n\u05D0\u0628 \u200D\u200C \uD83D\uDE00 \\u {1} $1";

        assertThat(Visible.of(text)).isEqualTo(text);
    }
}
