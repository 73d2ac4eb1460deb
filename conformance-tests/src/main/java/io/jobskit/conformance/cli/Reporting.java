package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a verdict into what people and machines read, without the target's secrets. */
interface Reporting {

    /** Writes the files of the run into the folder; the verdict on one screen, with the places of the files. */
    String write(Verdict verdict, Target target, Path folder) throws IOException;

    /** The text without the target's secrets. */
    String masked(String text, Target target);
}
