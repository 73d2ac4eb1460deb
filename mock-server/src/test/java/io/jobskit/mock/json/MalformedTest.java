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
                "{\"data\": ~ line 1, column 9, the document is incomplete",
                "\"a ~ line 1, column 3, the document is incomplete",
                "- ~ line 1, column 2, the document is incomplete",
                "{a:1} ~ line 1, column 2, found 'a' where a name in double quotes is expected",
                "{'a':1} ~ line 1, column 2, found ''' where a name in double quotes is expected",
                "{\"a\":1,} ~ line 1, column 8, found '}' where a name in double quotes is expected",
                "{\"a\" 1} ~ line 1, column 6, found '1' where a colon is expected",
                "{\"a\":1 \"b\"} ~ line 1, column 8, found '\"' where a comma or } is expected",
                "[1 2] ~ line 1, column 4, found '2' where a comma or ] is expected",
                "[1,] ~ line 1, column 4, ']' is not allowed here",
                "{\"data\":} ~ line 1, column 9, '}' is not allowed here",
                "[/*x*/1] ~ line 1, column 2, '/' is not allowed here",
                "[.5] ~ line 1, column 2, '.' is not allowed here",
                "{\"a\":1] ~ line 1, column 7, ']' closes nothing that is open",
                "[undefined] ~ line 1, column 2, 'undefined' is not a JSON value: a string needs double quotes",
                "True ~ line 1, column 1, 'True' is not a JSON value: a string needs double quotes",
                "NaN ~ line 1, column 4, 'NaN' is not a JSON value",
                "01 ~ line 1, column 2, a number is not in the form of a JSON number",
                "+1 ~ line 1, column 2, a number is not in the form of a JSON number",
                "[1.] ~ line 1, column 3, a number is not in the form of a JSON number",
                "\"\\x\" ~ line 1, column 3, a backslash begins no escape sequence of JSON",
                "\"\\u12G4\" ~ line 1, column 6, found 'G' where a hexadecimal digit of an escape sequence is expected",
                "{} x ~ line 1, column 4, something follows the document",
                "{}{} ~ line 1, column 3, something follows the document",
                "`[\n\n  @]` ~ line 3, column 3, '@' is not allowed here"
            })
    void whatIsNotJsonIsToldInWordsOfJson(String text, String said) {
        assertRefused(text).withMessage("is not JSON: at " + said);
    }

    @Test
    void controlCharactersAreTold() {
        assertRefused("\"a\nb\"")
                .withMessage(
                        "is not JSON: at line 1, column 3, a string contains a control character: write the character as an escape sequence");
        assertRefused("[\u0001]")
                .withMessageMatching(
                        "is not JSON: at line 1, column \\d, there is a control character outside of a string");
    }

    @Test
    void aLongTokenIsShownInPart() {
        assertRefused("x".repeat(10_000))
                .withMessageContaining("'" + "x".repeat(40) + "' is not a JSON value")
                .withMessageMatching("[^\n]{1,140}");
        assertRefused("{\"" + "n".repeat(100) + "\":1,\"" + "n".repeat(100) + "\":2}")
                .withMessageContaining("'" + "n".repeat(40) + "…'");
    }

    @Test
    void jsonBeyondTheLimitsIsNotCalledAnythingElse() {
        assertRefused("[1e400]")
                .withMessage("has a number whose exponent is not between -100 and 100: at line 1, column 2");
        assertRefused("\n[" + "7".repeat(2000) + "]")
                .withMessage("has a number with 2000 digits, more than the limit of 100: at line 2, column 2");
        assertRefused("[".repeat(65) + "]".repeat(65))
                .withMessage("nests deeper than the limit of 64 levels: at line 1, column 65");
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
        assertRefused("\uFEFF\uFEFF1").withMessageContaining("line 1, column 1, '\uFEFF' is not allowed here");
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
