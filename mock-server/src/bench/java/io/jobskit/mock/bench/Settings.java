package io.jobskit.mock.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the benchmark is told by system properties.
 *
 * @param parts which parts to run ({@code bench.only}): inside, outside, watched, browser, kept, shared, store, download, memory, start
 * @param flags the JVM flags that every server gets whose speed is measured ({@code bench.flags})
 * @param launcherFlags those of the launcher, with which memory and start are measured ({@code bench.launcher.flags})
 * @param jar the runnable jar ({@code bench.jar})
 * @param reads how many reads the memory is looked at after ({@code bench.reads})
 * @param thorough whether reading is also measured after 30 CPU-seconds of warm-up ({@code bench.long})
 */
record Settings(
        Set<String> parts, List<String> flags, List<String> launcherFlags, Path jar, int reads, boolean thorough) {

    private static final String ALL = "inside,outside,watched,browser,kept,shared,store,download,memory,start";
    private static final String ORDINARY = "-XX:+UseSerialGC";

    static Settings read() {
        return new Settings(
                Set.of(System.getProperty("bench.only", ALL).split(",")),
                flags("bench.flags"),
                flags("bench.launcher.flags"),
                Path.of(System.getProperty("bench.jar", "target/jobs-mock.jar")),
                Integer.getInteger("bench.reads", 1_000_000),
                Boolean.getBoolean("bench.long"));
    }

    private static List<String> flags(String property) {
        return List.of(System.getProperty(property, ORDINARY).strip().split("\\s+"));
    }
}
