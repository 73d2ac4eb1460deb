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
        assertThat(QueryParameters.of(query).get("")).isNull();
        assertThat(QueryParameters.of(query).get("page[limit]")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page[limit]=5", "page%5Blimit%5D=5", "page%5blimit]=%35", "%70age[limit]=5"})
    void anEncodedNameIsTheSameOne(String query) {
        assertThat(QueryParameters.of(query).get("page[limit]")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=2", "a=1&%61=2", "%61=1&a=2", "a=&b=&a=2", "a&a=2&", "&&a=2&b=3&&"})
    void ofTwoTheLastCounts(String query) {
        assertThat(QueryParameters.of(query).get("a")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "b=1&a", "a&b=1", "a=1&a"})
    void aParameterWithoutAValueIsEmpty(String query) {
        assertThat(QueryParameters.of(query).get("a")).isEmpty();
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
        assertThat(QueryParameters.of("a=" + sent).get("a")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "1%", "%4", "%zz", "%41%", "%41%g1", "%-1", "50%+off"})
    void aBrokenEncodingStaysAsItIs(String sent) {
        QueryParameters parameters = QueryParameters.of("b=%41&a=" + sent + "&" + sent + "=c");
        assertThat(parameters.get("a")).isEqualTo(sent);
        assertThat(parameters.get(sent)).isEqualTo("c");
        assertThat(parameters.get("b")).isEqualTo("A");
    }

    @Test
    void namesDifferByCaseAndBySpaces() {
        QueryParameters parameters = QueryParameters.of("Name=1&+name=2");
        assertThat(parameters.get("name")).isNull();
        assertThat(parameters.get(" name")).isEqualTo("2");
    }

    @Test
    void aNameMayBeEmpty() {
        assertThat(QueryParameters.of("=1").get("")).isEqualTo("1");
    }
}
