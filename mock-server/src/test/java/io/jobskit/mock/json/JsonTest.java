package io.jobskit.mock.json;

import static io.jobskit.mock.json.Reading.assertRefused;
import static io.jobskit.mock.json.Reading.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as JSON and what is not. */
class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "\"\"", "[]", "{}", "\"é\"", "{\"b\":1.0,\"a\":[1.00,null]}"})
    void aValueIsWrittenAsItWasRead(String text) throws Exception {
        assertThat(new String(Json.write(read(text)), UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "[{\"b\":{\"a\":1,\"c\":2,\"\\u0061\":3}}]"})
    void aKeyThatIsThereTwiceIsRefused(String text) {
        assertRefused(text)
                .withMessageMatching(
                        "has the name 'a' twice in one object: at line 1, column (8|20) for the second time");
    }

    @Test
    void theSameKeyInTwoObjectsIsRead() throws Exception {
        assertThat(read("[{\"a\":{\"a\":1}},{\"a\":2,\"A\":3}]")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"[, ], ''", "'{\"a\":', }, 1"})
    void sixtyFourLevelsAreReadAndOneMoreIsRefused(String open, String close, String inside) throws Exception {
        assertThat(read(open.repeat(64) + inside + close.repeat(64)).isContainerNode())
                .isTrue();
        assertRefused(open.repeat(65) + inside + close.repeat(65))
                .withMessageMatching("nests deeper than the limit of 64 levels: at line 1, column \\d+");
        assertRefused(open.repeat(100_000))
                .withMessageMatching("nests deeper than the limit of 64 levels: at line 1, column \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void nothingIsRefusedAsEmpty(String text) {
        assertRefused(text).withMessage("is not JSON: it is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} x", "{}{}", "{},", "{}\n]", "1 2", "[1]]", "nullx", "\"a\"b", "{}\u0000"})
    void whatFollowsTheValueIsRefused(String text) {
        assertRefused(text).withMessageMatching("is not JSON: at line \\d+, column \\d+, [^\\n]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1,]", "{\"a\"}", "{a:1}", "'a'", "\"a", "nul", "True", "/*x*/1", "#", "\"\\x\"", "\"\n\""
            })
    void whatIsNotQuiteJsonIsRefusedWithItsPlace(String text) {
        assertRefused(text).withMessageMatching("is not JSON: at line \\d+, column \\d+, [^\\n]+");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        assertThat(read("\uFEFF{\"a\":1}").path("a").intValue()).isEqualTo(1);
    }

    /** Among them halves of characters, overlong ones, surrogates and what lies beyond the last character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "22FF22 228022 22C322 22C32822 22E9 22E28222 22F0282822 7B22FF223A317D FF 80",
                "22C08022 22C1BF22 22E0808022 22F080808022 7B22C080223A317D",
                "22EDA08022 22EDA0BDEDB88022 7B22EDA0BDEDB880223A317D 22F490808022"
            })
    void bytesThatAreNotUtf8AreRefused(String several) {
        Pattern.compile(" ")
                .splitAsStream(several)
                .forEach(hex -> assertRefused(HexFormat.of().parseHex(hex)));
    }

    @Test
    void latin1IsRefused() {
        assertRefused("\"größe\"".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\ud800'", "'\\udc00'", "'a\\udbffb'", "'\\udc00\\ud800'", "[{'a':['\\udfff']}]"})
    void halfASurrogatePairIsRefused(String text) {
        assertRefused(text.replace('\'', '"'))
                .withMessageMatching("has a string with half a surrogate pair: at line 1, column \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"\\ud800\":1}", "{\"\\udc00\":1}"})
    void halfASurrogatePairInAKeyIsRefused(String text) {
        assertRefused(text).withMessageContaining("surrogate");
    }

    @ParameterizedTest
    @CsvSource({"\\ud83d\\ude00, 😀", "\\u00e9, é", "x\\ud83d\\ude00\\ud83d\\ude00, x😀😀"})
    void anEscapeIsTheCharacterThatItStandsFor(String escaped, String text) throws Exception {
        assertThat(read("\"" + escaped + "\"").textValue()).isEqualTo(text);
    }
}
