package io.jobskit.conformance.run;

import io.jobskit.conformance.outcome.KnownFailure;
import java.nio.file.Path;
import java.util.List;

/** Makes runs of the kit. */
public interface RunFactory {

    /**
     * A run that excuses these failures.
     *
     * @param out where the run leaves its files
     */
    ConformanceRun run(List<KnownFailure> known, Path out);
}
