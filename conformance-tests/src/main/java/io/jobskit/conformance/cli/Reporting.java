package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.terminal.Summary;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a verdict into what people and machines read, without the target's secrets. */
interface Reporting {

    /**
     * What was written.
     *
     * @param text the verdict in plain text, with the places of the files
     * @param conclusion what it concludes
     */
    record Written(String text, Conclusion conclusion) {}

    /** Writes the files of the run into the folder. */
    Written write(Verdict verdict, Target target, Path folder, Summary.Size size) throws IOException;

    /** Writes verdict.json alone, while the run goes on. */
    void keep(Verdict verdict, Target target, Path folder) throws IOException;

    /** The same, which tells of an earlier run and of the one that goes on with it as of one. */
    Reporting after(VerdictFile earlier);

    /** The text without the target's secrets. */
    String masked(String text, Target target);
}
