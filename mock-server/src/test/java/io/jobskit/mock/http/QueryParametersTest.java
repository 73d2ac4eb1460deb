package io.jobskit.mock.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query says. */
class QueryParametersTest {

    @ParameterizedTest
    @NullAndEmptySource
    void anEmptyQueryHasNoParameters(@Nullable String query) {
        assertThat(QueryParameters.of(query).values("")).isEmpty();
        assertThat(QueryParameters.of(query).values("page[limit]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page[limit]=5", "page%5Blimit%5D=5", "page%5blimit]=%35", "%70age[limit]=5"})
    void anEncodedNameIsTheSameOne(String query) {
        assertThat(QueryParameters.of(query).values("page[limit]")).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a=1&a=2 | 1,2", "a=1&%61=1 | 1,1", "%61=1&b=9&a= | 1,", "a&a=2& | ,2", "&&a=2&b=3&&A=4 | 2"})
    void everyValueOfAParameterIsThere(String query, String values) {
        assertThat(QueryParameters.of(query).values("a")).containsExactly(values.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "b=1&a", "a&b=1"})
    void aParameterWithoutAValueIsEmpty(String query) {
        assertThat(QueryParameters.of(query).values("a")).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({
        "a+b,          'a b'",
        "+,            ' '",
        "%2B1,         +1",
        "%20,          ' '",
        "b=c,          b=c",
        "b%26c,        b&c",
        "%3D,          =",
        "x?y,          x?y",
        "%C3%A9,       é",
        "%F0%9F%98%80, 😀",
        "%2541,        %41",
        "é,            é"
    })
    void aValueIsDecodedOnce(String sent, String value) {
        assertThat(QueryParameters.of("a=" + sent).values("a")).containsExactly(value);
    }

    /** Broken escapes, and escapes of bytes that are no UTF-8: halves, overlong ones, surrogates. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "1%",
                "%4",
                "%zz",
                "%41%",
                "%41%g1",
                "%-1",
                "50%+off",
                "%FF",
                "%C3",
                "%C0%80",
                "%ED%A0%80",
                "%E9x"
            })
    void whatCannotBeDecodedIsToldAsItWasSent(String sent) {
        assertThat(QueryParameters.of("b=%41&a=" + sent + "&%=").unreadable()).isEqualTo("a=" + sent);
        assertThat(QueryParameters.of(sent + "=c").unreadable()).isEqualTo(sent + "=c");
        assertThat(QueryParameters.of("b=%41&a=" + sent).values("b")).containsExactly("A");
        assertThat(QueryParameters.of("b=%41&c=%25").unreadable()).isNull();
    }

    @Test
    void namesDifferByCaseAndBySpaces() {
        QueryParameters parameters = QueryParameters.of("Name=1&+name=2");
        assertThat(parameters.values("name")).isEmpty();
        assertThat(parameters.values(" name")).containsExactly("2");
    }

    @Test
    void aNameMayBeEmpty() {
        assertThat(QueryParameters.of("=1").values("")).containsExactly("1");
    }
}
