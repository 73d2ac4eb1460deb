package io.jobskit.mock.bench;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the stub's own work costs without a server around it, by JMH. */
final class Inside {

    private Inside() {}

    static void run(Settings settings) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.jobskit\\.mock\\..*Benchmark\\..*")
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend(settings.flags().toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Table table = new Table("Inside (JMH, average)", "operation", "µs", "±", "bytes made", "rows/s");
        for (RunResult run : results) {
            Result<?> time = run.getPrimaryResult();
            Map<String, Result> more = run.getSecondaryResults();
            boolean rows = run.getParams().getBenchmark().endsWith("csvRows");
            table.row(
                    run.getParams().getBenchmark().replaceAll(".*\\.(\\w+Benchmark\\.)", "$1"),
                    Table.decimal(time.getScore(), 2),
                    Table.decimal(time.getScoreError(), 2),
                    more.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                            .map(entry -> Table.whole(entry.getValue().getScore()))
                            .findFirst()
                            .orElse(""),
                    rows ? Table.whole(ApiBenchmark.ROWS * 1e6 / time.getScore()) : "");
        }
        table.print(System.out);
    }
}
