package io.jobskit.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Tells of a fault of the kit itself. */
final class KitError {

    /** The file in the folder of the run. */
    static final String FILE = "kit-error.txt";

    private KitError() {}

    /** What and where, without its message, which may hold anything. */
    static String oneLine(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        String where =
                frames.length == 0 ? "" : " in %s:%d".formatted(frames[0].getFileName(), frames[0].getLineNumber());
        return "the kit itself failed: %s%s".formatted(fault.getClass().getSimpleName(), where);
    }

    /** Writes all that is known of it into the folder of the run; how to report it. */
    static String kept(Throwable fault, Path folder, UnaryOperator<String> mask) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        Path file = folder.resolve(FILE);
        String text = "%s\nJava %s on %s\n\n%s"
                .formatted(
                        new Version().getVersion()[0],
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        trace);
        try {
            Files.writeString(file, mask.apply(text));
            return "%s. Please report it with %s.".formatted(oneLine(fault), file);
        } catch (IOException unwritable) {
            return "%s. Please report it; %s could not be written.".formatted(oneLine(fault), file);
        }
    }
}
