package io.jobskit.conformance.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters are the same as one object and as a list of objects. */
class ParameterFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[2]}       | {\"a\":1,\"b\":[2]}",
                "[{\"a\":1},{\"b\":[2]}]   | {\"a\":1,\"b\":[2]}",
                "[{\"a\":1,\"b\":[2]}]     | {\"a\":1,\"b\":[2]}",
                "[]                      | []",
                "\"none\"                | \"none\""
            })
    void parametersAreOneObject(String shown, String whole) throws Exception {
        assertThat(ParameterForms.parameters(node(shown))).isEqualTo(node(whole));
    }

    private static JsonNode node(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
