package io.jobskit.contract.verdict;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.RequirementsJudged;
import java.io.IOException;

/**
 * Writes how far a verdict reaches as one member: how many requirements were judged, which follows from the requirements
 * beside it, and how much of the contract was tried and seen.
 */
final class CoverageJson extends JsonSerializer<Coverage> {

    @Override
    public void serialize(Coverage coverage, JsonGenerator json, SerializerProvider provider) throws IOException {
        RequirementsJudged judged = ((VerdictFile) json.currentValue()).requirementsJudged();
        json.writeStartObject(coverage);
        json.writeBooleanField("complete", judged.isComplete());
        provider.defaultSerializeField("must", judged.must(), json);
        provider.defaultSerializeField("should", judged.should(), json);
        provider.defaultSerializeField("cells", coverage.cells(), json);
        provider.defaultSerializeField("inputs", coverage.inputs(), json);
        provider.defaultSerializeField("answers", coverage.answers(), json);
        json.writeEndObject();
    }
}
