package io.jobskit.mock.api;

import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;

/** The style of ids that a request asks for, with the query parameter useStringId. */
final class IdStyle {

    static final String PARAMETER = "useStringId";

    private IdStyle() {}

    /** Whether ids shall look like UUIDs. */
    static boolean uuidLike(QueryParameters parameters) {
        String value = SingleValue.parameter(parameters, PARAMETER);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw Refusal.wrongParameter(PARAMETER, value, "true or false");
    }
}
