package io.jobskit.mock.api;

import io.jobskit.mock.http.QueryParameters;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.refusal.Problem;
import io.jobskit.mock.refusal.Refusal;
import java.util.List;

/** The style of ids that a request asks for, with the query parameter useStringId. */
final class Style {

    static final String PARAMETER = "useStringId";

    private Style() {}

    /** Whether ids shall look like UUIDs. */
    static boolean uuidLike(QueryParameters parameters) {
        String value = parameters.get(PARAMETER);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw Refusal.badRequest(List.of(Problem.inParameter(
                PARAMETER, PARAMETER + " is '" + Excerpt.of(value) + "': it must be true or false.")));
    }
}
