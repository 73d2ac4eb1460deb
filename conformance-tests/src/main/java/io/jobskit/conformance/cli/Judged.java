package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Conclusion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What comes of judging: the verdict on the console, its reports in a folder, and there too what failed of the kit itself. */
final class Judged {

    private final Reporting reporting;
    private final Console console;
    private final Path out;

    /** Reports go into that folder, which is there. */
    Judged(Reporting reporting, Console console, Path out) {
        this.reporting = reporting;
        this.console = console;
        this.out = out;
    }

    /** Has it judged while the progress is shown; the secrets of the target stand in no report. */
    Conclusion by(Function<RunListener, Verdict> judging, Progress progress, Target target) {
        Ticker ticker = Ticker.each(Duration.ofSeconds(1), progress::ticks);
        Watching watching = new Watching(progress);
        try {
            Verdict verdict = judging.apply(watching);
            progress.close();
            Reporting.Written written = reporting.write(verdict, target, out, console.size());
            console.print(written.text());
            if (!watching.faults().isEmpty()) {
                console.fail(kept(watching.faults(), target));
            }
            return written.conclusion();
        } catch (IOException unwritable) {
            throw new CommandException("%s cannot be written: %s.".formatted(out, unwritable.getMessage()));
        } catch (RuntimeException | Error fault) {
            progress.close();
            console.fail(kept(
                    Stream.concat(watching.faults().stream(), Stream.of(fault)).toList(), target));
            return Conclusion.ERROR;
        } finally {
            ticker.close();
        }
    }

    private String kept(List<Throwable> faults, Target target) {
        return KitError.kept(faults, out, text -> reporting.masked(text, target));
    }
}
