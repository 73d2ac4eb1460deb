package io.jobskit.mock.json;

import static io.jobskit.mock.json.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is its value, however it is written. */
class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2.0, 2", "2e0, 2", "20E-1, 2", "0.2e+1, 2", "-2.00, -2", "1e3, 1000", "-0, 0", "0.0e5, 0"})
    void aWholeNumberIsTakenAsWhatItIs(String text, String value) throws Exception {
        assertThat(WholeNumber.of(read(text))).hasToString("Optional[" + value + "]");
        assertThat(WholeNumber.normalised(read(text))).hasToString(value);
        assertThat(WholeNumber.between(-2, 1000, read(text))).contains(Integer.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "1e-1", "25e-1", "\"2\"", "true", "null", "[2]", "{}"})
    void whatIsNoWholeNumberStaysAsItIs(String text) throws Exception {
        assertThat(WholeNumber.of(read(text))).isEmpty();
        assertThat(WholeNumber.normalised(read(text))).hasToString(text);
        assertThat(WholeNumber.between(0, 9, read(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10", "1e100", "-1E100", "99999999999999999999", "9.0000000000000000001"})
    void aNumberBeyondTheBoundsIsNotBetweenThem(String text) throws Exception {
        assertThat(WholeNumber.between(0, 9, read(text))).isEmpty();
    }
}
