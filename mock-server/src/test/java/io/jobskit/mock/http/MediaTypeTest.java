package io.jobskit.mock.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header says of a media type. */
class MediaTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | []",
                "' Text/CSV ' | []",
                "text/csv; | []",
                "text/csv ; ; a=b | [a=b]",
                "text/csv;Charset=UTF-8 | [charset=UTF-8]",
                "text/csv; charset=\"utf-8\" ;header=present | [charset=utf-8, header=present]",
                "text/csv; a=\"x; b=c, d\";a=2 | [a=x; b=c, d, a=2]"
            })
    void aTypeAndItsParametersAreRead(String text, String parameters) {
        MediaType type = MediaType.parse(text).orElseThrow();
        assertThat(type.name()).isEqualTo("text/csv");
        assertThat(type.parameters().stream()
                        .map(p -> p.name() + "=" + p.value())
                        .toList())
                .hasToString(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "text/",
                "/csv",
                "text/csv/x",
                "text /csv",
                "text/csv, text/csv",
                "text/csv; a",
                "text/csv; a=",
                "text/csv; =b",
                "text/csv; a=\"b",
                "text/csv; a=b c",
                "text/csv a=b",
                "té/csv"
            })
    void whatIsNoMediaTypeIsNone(String text) {
        assertThat(MediaType.parse(text)).isEmpty();
    }
}
