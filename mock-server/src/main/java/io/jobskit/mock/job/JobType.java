package io.jobskit.mock.job;

import java.util.Locale;
import java.util.Optional;

/** The two kinds of job ("Create a portfolio view job", "Create a portfolio query job"). */
public enum JobType {
    /** Exports a saved view in one of the {@link OutputType}s. */
    PORTFOLIO_VIEW_RESULTS,
    /** Exports the answer to a query as JSON. */
    PORTFOLIO_QUERY;

    /** The job type of that name, in upper or lower case: the page writes one of each. */
    public static Optional<JobType> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (JobType type : values()) {
            if (type.name().equals(upper)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
