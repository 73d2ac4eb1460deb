package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.OutputType;
import io.jobskit.mock.json.WholeNumber;
import org.jspecify.annotations.Nullable;

/** What view jobs have of their own: a view and an output type ("Create a portfolio view job"). */
final class ViewRules {

    private static final String A_VIEW = "the id of a view, as a string or a whole number";
    private static final String AN_OUTPUT_TYPE = "one of CSV, TSV, XLSX and JSON (in upper or lower case)";

    private final ParameterReader reader;

    ViewRules(ParameterReader reader) {
        this.reader = reader;
    }

    /** Checks them; gives the view id, or null if it is wrong. */
    @Nullable
    String check() {
        JsonNode output = reader.required("output_type", AN_OUTPUT_TYPE);
        if (output != null
                && !(output.isTextual() && OutputType.named(output.textValue()).isPresent())) {
            reader.wrong("output_type", output, AN_OUTPUT_TYPE);
        }
        JsonNode view = reader.required("view_id", A_VIEW);
        if (view == null) {
            return null;
        }
        JsonNode id = WholeNumber.normalised(view);
        if (id.isIntegralNumber() || (id.isTextual() && !id.textValue().isBlank())) {
            reader.replace("view_id", id);
            return id.asText();
        }
        reader.wrong("view_id", view, A_VIEW);
        return null;
    }
}
