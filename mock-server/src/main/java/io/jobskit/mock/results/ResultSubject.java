package io.jobskit.mock.results;

import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the results of a job are about.
 *
 * @param outputType the format that they are asked for in
 * @param view the id of the view; null for a query job
 * @param portfolios the ids of the portfolios, of which there is at least one
 */
public record ResultSubject(OutputType outputType, @Nullable String view, List<String> portfolios) {

    /** What a job of that type with those normalised parameters is about. */
    public static ResultSubject of(JobType type, byte[] parameters) {
        Query query = QueryReader.read(type, parameters);
        String view = type == JobType.PORTFOLIO_VIEW_RESULTS
                ? JsonShapes.member(JsonShapes.parse(parameters), "view_id").orElse("")
                : null;
        return new ResultSubject(
                query.outputType(),
                view,
                query.portfolios().stream().map(Portfolio::id).toList());
    }
}
