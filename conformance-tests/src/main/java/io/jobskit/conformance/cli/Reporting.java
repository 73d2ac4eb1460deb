package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.target.Target;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a verdict into what people and machines read, without the target's secrets. */
interface Reporting {

    /** Writes the files of the run into the folder; the verdict in plain text, with the places of the files. */
    String write(Verdict verdict, Target target, Path folder, Summary.Size size) throws IOException;

    /** The text without the target's secrets. */
    String masked(String text, Target target);
}
