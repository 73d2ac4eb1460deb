package io.jobskit.conformance.engine;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.run.Judging;
import java.nio.file.Path;
import java.util.List;

/** Makes the judge of a run. */
interface Judges {

    /** A judge that excuses these failures; {@code out} is where the run leaves its files. */
    Judging judge(List<KnownFailure> known, Path out);
}
