package io.jobskit.mock.json;

import static io.jobskit.mock.json.Reading.assertRefused;
import static io.jobskit.mock.json.Reading.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are read, and that none loses a digit. */
class JsonNumbersTest {

    private static final String LONG = "0.1234567890123456789012345678901234567890";

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100", "1.0", "0.10", "1.50", "-0.001", "12345678901234567890", LONG})
    void aNumberIsWrittenAsItWasRead(String text) throws Exception {
        assertThat(new String(Json.write(read(text)), UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E5",
                "1e+5",
                "1.5e3",
                "1e-5",
                "-0",
                "1e100",
                "1e-100",
                "1e+00100",
                "2e0",
                "20E-1",
                "-2.50e-7"
            })
    void aNumberWithAnExponentKeepsItsValueAndItsDigits(String text) throws Exception {
        JsonNode node = read(text);
        assertThat(node.decimalValue()).isEqualTo(text);
        assertThat(node).hasToString(text);
        assertThat(new String(Json.write(node), UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e101",
                "1e-101",
                "-1E1000",
                "1E-1000000",
                "1e2147483647",
                "1e99999999999",
                "1e-00101",
                "[{\"a\":1e101}]"
            })
    void aHugeExponentIsRefused(String text) {
        assertRefused(text)
                .withMessageContaining("exponent is not between -100 and 100")
                .withMessageStartingWith("has a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0."})
    void aHundredDigitsAreReadAndOneMoreIsRefused(String before) throws Exception {
        String hundred = before + "7".repeat(before.equals("0.") ? 99 : 100);
        assertThat(read(hundred).decimalValue()).isEqualTo(hundred);
        assertRefused(hundred + "7")
                .withMessageContaining("with 101 digits, more than the limit of 100: at line 1, column 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01", "-", "--1", "+1", ".5", "1.", "1e", "1e+", "0x10", "1_000", "1,0", "NaN", "Infinity", "١"})
    void whatIsNoNumberIsRefused(String text) {
        assertRefused(text).withMessageStartingWith("is not JSON: at line 1, column ");
    }
}
