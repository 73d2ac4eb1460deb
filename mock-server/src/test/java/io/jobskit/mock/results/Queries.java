package io.jobskit.mock.results;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.mock.job.OutputType;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Queries that no job type has, to reach a writer with. */
final class Queries {
    private Queries() {}

    /** One column, the value of portfolio 22. */
    static Query groupedBy(String... groupings) {
        Period period = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        Columns columns = new Columns(period);
        columns.add("value", MissingNode.getInstance());
        return new Query(
                OutputType.CSV,
                List.of(new Portfolio("ENTITY", "22")),
                period,
                columns.all(),
                List.of(groupings).stream().map(Grouping::of).toList(),
                List.of(),
                false,
                OptionalInt.empty());
    }
}
