package io.jobskit.mock.results;

import io.jobskit.mock.job.OutputType;
import java.io.IOException;
import java.io.OutputStream;

/** What a job produces ("Download a job's results"), generated or from a file of the user's. */
public interface JobResults {

    /** The format of the results: that of {@code output_type} for a view job, JSON for a query job. */
    OutputType outputType();

    /** The strong entity tag of the results, quotes included. */
    String entityTag();

    /**
     * Writes the results. Does not close {@code out}. May be called again, and by several threads at once.
     *
     * @throws IOException the one that {@code out} threw, after which nothing more is written to it
     */
    void writeTo(OutputStream out) throws IOException;
}
