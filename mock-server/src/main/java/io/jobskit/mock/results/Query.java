package io.jobskit.mock.results;

import io.jobskit.mock.job.OutputType;
import java.util.List;
import java.util.OptionalInt;

/** What a job asks for, read from its parameters; of a view job, with the columns and groupings of its view. */
record Query(
        OutputType outputType,
        List<Portfolio> portfolios,
        Period period,
        List<ResultColumn> columns,
        List<Grouping> groupings,
        List<Filter> filters,
        boolean hidePreviousHoldings,
        OptionalInt resultRows) {}
