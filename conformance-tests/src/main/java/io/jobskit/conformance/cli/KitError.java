package io.jobskit.conformance.cli;

import io.jobskit.conformance.failure.OwnFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tells of a fault of the kit itself. */
final class KitError {

    /** The file in the folder of the run. */
    static final String FILE = "kit-error.txt";

    /** One fault brings about many, all alike. */
    private static final int MOST = 20;

    private KitError() {}

    /** Writes all that is known of a fault, and of those that followed, into the folder of the run; how to report it. */
    static String kept(List<Throwable> faults, Path folder, UnaryOperator<String> mask) {
        Throwable fault = faults.get(0);
        StringWriter trace = new StringWriter();
        PrintWriter traces = new PrintWriter(trace);
        faults.stream().limit(MOST).forEach(each -> each.printStackTrace(traces));
        Path file = folder.resolve(FILE);
        String text = "%s\nJava %s on %s\n\n%s"
                .formatted(
                        new Version().getVersion()[0],
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        trace);
        try {
            Files.writeString(file, mask.apply(text));
            return "%s. Please report it with %s.".formatted(OwnFault.words(fault), file);
        } catch (IOException unwritable) {
            return "%s. Please report it; %s could not be written.".formatted(OwnFault.words(fault), file);
        }
    }
}
