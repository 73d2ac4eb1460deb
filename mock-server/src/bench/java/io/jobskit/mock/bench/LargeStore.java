package io.jobskit.mock.bench;

import java.io.IOException;
import java.util.List;

/** A million jobs in one store, in a JVM of its own. */
final class LargeStore {

    private static final long PATIENCE = 180;

    private LargeStore() {}

    static void run(Settings settings) throws IOException {
        Table table = new Table(
                "A million jobs in one store: pages of 500 (median µs), and the heap",
                "jobs",
                "bytes a job",
                "",
                "first",
                "middle",
                "last",
                "spread",
                "",
                "µs to create");
        for (String type : List.of("query", "view")) {
            table.row(measured(type));
        }
        table.print(System.out);
    }

    private static String[] measured(String type) throws IOException {
        try (Child child = Child.ofClass(
                List.of("-XX:+UseSerialGC", "-Xms1500m", "-Xmx1500m"), MillionJobs.class.getName(), type)) {
            if (!child.ended(PATIENCE)) {
                throw new IOException("A million jobs took longer than " + PATIENCE + " s: " + child.output());
            }
            return child.output().strip().split("\t");
        }
    }
}
