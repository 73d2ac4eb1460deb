package io.jobskit.conformance.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header that names the file of results is read in every form that servers write it in. */
class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; file name=\"portfolio_data.json\" | portfolio_data.json",
                "attachment;filename=data.csv;size=7             | data.csv",
                "Attachment ; FileName = \"data.csv\" ; size=7   | data.csv",
                "attachment; filename=\"a; b.csv\"               | a; b.csv",
                "attachment; filename=\"the \\\"big\\\" one.csv\"  | the \"big\" one.csv",
                "attachment; filename*=UTF-8''d%C3%A4ta%2Ecsv   | UTF-8''d\u00e4ta.csv",
                "attachment; filename*=UTF-8''50%.csv           | UTF-8''50%.csv"
            })
    void aNamedAttachmentIsOne(String disposition, String name) {
        assertThat(Attachment.of(disposition)).isEqualTo(new Attachment(true, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "attachment", "attachment; filename=", "attachment; filename=\"\"", "attachment; size=7"})
    void whatGivesNoNameHasNone(String disposition) {
        assertThat(Attachment.of(disposition).fileName()).isEmpty();
        assertThat(Attachment.of(disposition).isNamedOtherwise(".csv")).isFalse();
    }

    @Test
    void whatIsShownInlineIsNoAttachment() {
        assertThat(Attachment.of("inline; filename=data.csv").isAttachment()).isFalse();
    }

    @Test
    void anEndingFitsInAnyCase() {
        assertThat(Attachment.of("attachment; filename=DATA.Csv").isNamedOtherwise(".CSV"))
                .isFalse();
        assertThat(Attachment.of("attachment; filename=data.csv.exe").isNamedOtherwise(".csv"))
                .isTrue();
    }
}
