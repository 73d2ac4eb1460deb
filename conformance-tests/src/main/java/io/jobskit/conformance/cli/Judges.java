package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.run.Judging;
import java.nio.file.Path;
import java.util.List;

/** Makes a judge for one run. */
interface Judges {

    /**
     * A judge that excuses these failures.
     *
     * @param out where the run leaves its files
     */
    Judging judge(List<KnownFailure> known, Path out);
}
