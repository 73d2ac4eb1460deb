package io.jobskit.conformance.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllureSchemaTest {

    private static final String RIGHT = """
            {"uuid": "9d95e6e7-9cf6-4ca5-91b4-9b69ce0971f8", "historyId": "A", "testCaseId": "A", "name": "A is so",
             "status": "passed", "start": 1, "stop": 2, "labels": [{"name": "severity", "value": "minor"}],
             "steps": [{"name": "Given", "status": "skipped", "attachments": []}]}""";

    @Test
    void whatIsRightIsTaken() throws JsonProcessingException {
        assertThat(AllureSchema.mistakes(read(RIGHT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"passed\"`, `\"PASS\"`",
                "`\"skipped\"`, `\"NOT_APPLICABLE\"`",
                "`\"minor\"`, `\"should\"`",
                "`\"start\": 1`, `\"start\": \"1\"`",
                "`\"historyId\"`, `\"history\"`",
                "`\"name\": \"Given\"`, `\"title\": \"Given\"`",
                "`9d95e6e7-`, ``"
            })
    void whatIsWrongIsRefused(String right, String wrong) throws JsonProcessingException {
        assertThat(RIGHT).contains(right);
        assertThat(AllureSchema.mistakes(read(RIGHT.replace(right, wrong)))).isNotEmpty();
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
