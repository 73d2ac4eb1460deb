package io.jobskit.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Measures what the tests of a module cost, class by class and all together, for the table at the end of a build. Every
 * module has it; it writes into {@code target/parts}, a file for unit tests and one for integration tests, with a line
 * {@code class,milliseconds,CPU milliseconds of the JVM,runs of the kit} for each class, and one for all, whose class is
 * empty. Where classes ran side by side, nobody knows which of them the JVM worked for: their CPU is 0. A test tells of
 * runs by a report entry of that name. {@code -Dparts.file=NAME} is another file for more integration tests of a module;
 * with {@code -Dparts.untold=true} it writes nothing.
 */
public final class PartsListener implements TestExecutionListener {

    /** What a test publishes to tell how many runs of the kit it took. */
    public static final String RUNS = "runs";

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, Cost> began = new ConcurrentHashMap<>();
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final Map<String, String> classes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Set<String> besideOthers = ConcurrentHashMap.newKeySet();
    private Optional<Cost> start = Optional.empty();

    private record Cost(long nanos, long cpuNanos) {}

    private Cost now() {
        return new Cost(System.nanoTime(), machine.getProcessCpuTime());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        start = Optional.of(now());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        nameOfAClass(test).ifPresent(name -> {
            classes.put(test.getUniqueId(), name);
            began.put(test.getUniqueId(), now());
            running.add(test.getUniqueId());
            if (running.size() > 1) {
                besideOthers.addAll(running);
            }
        });
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String count = entry.getKeyValuePairs().get(RUNS);
        if (count != null) {
            classes.forEach((id, name) -> {
                if (test.getUniqueId().startsWith(id)) {
                    runs.merge(id, Integer.parseInt(count), Integer::sum);
                }
            });
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Cost from = began.get(test.getUniqueId());
        if (from != null) {
            String id = test.getUniqueId();
            running.remove(id);
            lines.add(line(classes.get(id), from, !besideOthers.contains(id), runs.getOrDefault(id, 0)));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (start.isEmpty() || classes.isEmpty() || Boolean.getBoolean("parts.untold")) {
            return;
        }
        lines.add(line("", start.get(), true, 0));
        boolean areIntegrationTests = classes.values().stream().allMatch(name -> name.endsWith("IT"));
        String usual = areIntegrationTests ? "integration-tests.csv" : "tests.csv";
        Path file = Path.of("target", "parts", System.getProperty("parts.file", usual));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String name, Cost from, boolean isAlone, int count) {
        Cost to = now();
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d",
                name,
                (to.nanos - from.nanos) / 1_000_000,
                isAlone ? (to.cpuNanos - from.cpuNanos) / 1_000_000 : 0,
                count);
    }

    /** Classes alone that are not within another. */
    private static Optional<String> nameOfAClass(TestIdentifier test) {
        return test.getSource()
                .filter(source -> test.isContainer() && source instanceof ClassSource)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.contains("$"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }
}
