package io.jobskit.testing;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** Programs that a test plays with, and that a machine may not have. */
public final class Tools {

    private Tools() {}

    /** Goes on if that command succeeds; otherwise the test is not run, and says so in a line. */
    public static void need(String... command) {
        if (!succeeds(command)) {
            notRun("[" + String.join(" ", command) + "] does not succeed on this machine");
        }
    }

    /** Ends the test, which is not run, and says so in a line. */
    public static void notRun(String what) {
        String line = "NOT RUN: " + what + ".";
        System.out.println(line);
        Assumptions.abort(line);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
