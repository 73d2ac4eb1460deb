package io.jobskit.mock.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the parts of the benchmark one after the other and prints what they measured. */
final class Bench {

    /** A part of the benchmark. */
    @FunctionalInterface
    private interface Part {
        void run(Settings settings) throws Exception;
    }

    private final Settings settings;

    private Bench(Settings settings) {
        this.settings = settings;
    }

    /** Runs the parts that the system properties name; all of them unless told otherwise. */
    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        Bench bench = new Bench(Settings.read());
        System.out.println("Servers run with " + String.join(" ", bench.settings.flags()) + " on Java "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        bench.part("inside", Inside::run);
        bench.part("outside", Outside::run);
        bench.part("watched", Watched::run);
        bench.part("browser", InBrowser::run);
        bench.part("kept", Kept::run);
        bench.part("shared", Shared::run);
        bench.part("store", LargeStore::run);
        bench.part("download", LargeDownload::run);
        bench.part("memory", Memory::run);
        bench.part("start", StartTime::run);
    }

    private void part(String name, Part part) throws Exception {
        if (settings.parts().contains(name)) {
            part.run(settings);
        }
    }
}
