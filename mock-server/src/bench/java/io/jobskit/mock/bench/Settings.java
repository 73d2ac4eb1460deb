package io.jobskit.mock.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the benchmark is told by system properties.
 *
 * @param parts which parts to run ({@code bench.only}): inside, outside, store, download, memory, start
 * @param flags the JVM flags that every server gets ({@code bench.flags}); those that the launcher gives
 * @param jar the runnable jar ({@code bench.jar})
 * @param thorough whether everything is warmed for 30 CPU-seconds and read a million times ({@code bench.long})
 */
record Settings(Set<String> parts, List<String> flags, Path jar, boolean thorough) {

    private static final String ALL = "inside,outside,store,download,memory,start";
    private static final String LAUNCHER = "-XX:+UseSerialGC -Xss512k -XX:TieredStopAtLevel=4";

    static Settings read() {
        return new Settings(
                Set.of(System.getProperty("bench.only", ALL).split(",")),
                List.of(System.getProperty("bench.flags", LAUNCHER).strip().split("\\s+")),
                Path.of(System.getProperty("bench.jar", "target/jobs-mock.jar")),
                Boolean.getBoolean("bench.long"));
    }

    /** How many reads the memory is looked at after. */
    int reads() {
        return thorough ? 1_000_000 : 200_000;
    }
}
