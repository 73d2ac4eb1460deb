package io.jobskit.mock.json;

import static io.jobskit.mock.json.Reading.assertRefused;
import static io.jobskit.mock.json.Reading.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of text that is not JSON, and of JSON that is more than is taken. */
class MalformedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"data\": ~ line 1, column 9, it ends in the middle",
                "\"a ~ line 1, column 3, it ends in the middle",
                "- ~ line 1, column 2, it ends in the middle",
                "{a:1} ~ line 1, column 2, 'a' stands where a name in double quotes must",
                "{'a':1} ~ line 1, column 2, ''' stands where a name in double quotes must",
                "{\"a\":1,} ~ line 1, column 8, '}' stands where a name in double quotes must",
                "{\"a\" 1} ~ line 1, column 6, '1' stands where a colon must",
                "{\"a\":1 \"b\"} ~ line 1, column 8, '\"' stands where a comma or } must",
                "[1 2] ~ line 1, column 4, '2' stands where a comma or ] must",
                "[1,] ~ line 1, column 4, ']' stands where it cannot",
                "{\"data\":} ~ line 1, column 9, '}' stands where it cannot",
                "[/*x*/1] ~ line 1, column 2, '/' stands where it cannot",
                "[.5] ~ line 1, column 2, '.' stands where it cannot",
                "{\"a\":1] ~ line 1, column 7, ']' closes what is not open",
                "[undefined] ~ line 1, column 2, 'undefined' is no value: a text stands in double quotes",
                "True ~ line 1, column 1, 'True' is no value: a text stands in double quotes",
                "NaN ~ line 1, column 4, 'NaN' is no value of JSON",
                "01 ~ line 1, column 2, a number is not written as JSON writes one",
                "+1 ~ line 1, column 2, a number is not written as JSON writes one",
                "[1.] ~ line 1, column 3, a number is not written as JSON writes one",
                "\"\\x\" ~ line 1, column 3, a backslash is followed by no escape of JSON",
                "\"\\u12G4\" ~ line 1, column 6, 'G' stands where a hexadecimal digit of an escape must",
                "{} x ~ line 1, column 4, something follows the document",
                "{}{} ~ line 1, column 3, something follows the document",
                "`[\n\n  @]` ~ line 3, column 3, '@' stands where it cannot"
            })
    void whatIsNotJsonIsToldInWordsOfJson(String text, String said) {
        assertRefused(text).withMessage("is not JSON: at " + said);
    }

    @Test
    void controlCharactersAreTold() {
        assertRefused("\"a\nb\"")
                .withMessage("is not JSON: at line 1, column 3, a control character stands in a text: write it as an"
                        + " escape");
        assertRefused("[\u0001]")
                .withMessageMatching(
                        "is not JSON: at line 1, column \\d, a control character stands outside of a text");
    }

    @Test
    void aLongTokenIsShownInPart() {
        assertRefused("x".repeat(10_000))
                .withMessageContaining("'" + "x".repeat(40) + "' is no value")
                .withMessageMatching("[^\n]{1,120}");
        assertRefused("{\"" + "n".repeat(100) + "\":1,\"" + "n".repeat(100) + "\":2}")
                .withMessageContaining("'" + "n".repeat(40) + "…'");
    }

    @Test
    void jsonBeyondTheLimitsIsNotCalledAnythingElse() {
        assertRefused("[1e400]")
                .withMessage("has a number whose exponent is not from -100 to 100, as are taken: at line 1, column 2");
        assertRefused("\n[" + "7".repeat(2000) + "]")
                .withMessage("has a number of 2000 digits, more than the 100 that are taken: at line 2, column 2");
        assertRefused("[".repeat(65) + "]".repeat(65))
                .withMessage("nests deeper than the 64 levels that are taken: at line 1, column 65");
    }

    @Test
    void longNamesAndTextsAreTaken() throws Exception {
        String name = "n".repeat(300_000);
        assertThat(read("{\"" + name + "\":\"" + name + "\"}").path(name).textValue())
                .isEqualTo(name);
    }

    /** Texts of four letters each, of which many thousands share a hash. */
    @Test
    void namesThatShareAHashAreTaken() throws Exception {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 1 << 12; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 12; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":1");
        }
        assertThat(read(text.append('}').toString())).hasSize(1 << 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE", "X-UTF-32LE-BOM"})
    void anotherEncodingOfUnicodeIsToldApart(String charset) {
        for (String text : new String[] {"{\"a\": 1}", "7", "[]"}) {
            assertRefused(text.getBytes(Charset.forName(charset)))
                    .withMessage("is not encoded in UTF-8: it looks like UTF-16 or UTF-32");
        }
    }

    @Test
    void aByteThatIsNoUtf8IsToldWithItsPlace() {
        assertRefused("{\n\"größe\": 1}".getBytes(ISO_8859_1))
                .withMessage("is not encoded in UTF-8: at line 2, column 4, the byte 0xF6 begins no character");
        assertRefused("\"ok\",\u00e9".getBytes(ISO_8859_1))
                .withMessageContaining("line 1, column 5, something follows");
    }

    @Test
    void oneByteOrderMarkIsPassedOverAndASecondIsNot() {
        assertRefused("\uFEFF\uFEFF1").withMessageContaining("line 1, column 1, '\uFEFF' stands where it cannot");
    }

    /** A network gives bytes as they come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void textIsTheSameHoweverItsBytesCome(int most) throws IOException {
        String text = "\uFEFF" + "aé€😀\n".repeat(5000);
        InputStream slow = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(most, length));
            }
        };
        StringBuilder read = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(slow)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                read.append((char) c);
            }
        }
        assertThat(read.toString()).isEqualTo(text.substring(1));
    }
}
