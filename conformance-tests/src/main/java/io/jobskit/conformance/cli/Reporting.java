package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a verdict into what people and machines read, without the target's secrets. */
interface Reporting {

    /** Writes the files of the run into the folder. */
    void write(Verdict verdict, Target target, Path folder) throws IOException;

    /** The verdict on one screen; the folder is where the files are. */
    String summary(Verdict verdict, Target target, Path folder);

    /** The text without the target's secrets. */
    String masked(String text, Target target);
}
