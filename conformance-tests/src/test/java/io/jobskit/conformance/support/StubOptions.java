package io.jobskit.conformance.support;

import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.store.RateLimit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options of the stub's command, for a stub in this JVM.
 *
 * @param progressMode what makes jobs go on
 * @param completedRead how a completed job is read
 * @param download how results are downloaded
 * @param rateLimit how many requests a firm may send, if not any number
 * @param mappings the folder of WireMock mappings, if there are any
 * @param store the file that keeps jobs and firms, or the address of the database, if they are kept in one
 */
public record StubOptions(
        ProgressMode progressMode,
        int completedRead,
        int download,
        Optional<RateLimit> rateLimit,
        Optional<Path> mappings,
        Optional<String> store) {

    /** As a run without a target starts the stub, and with those options on top, each followed by its value. */
    public static StubOptions of(List<String> options) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < options.size(); i += 2) {
            given.put(options.get(i), options.get(i + 1));
        }
        StubOptions read = new StubOptions(
                ProgressMode.parse(taken(given, "--progress").orElse("time:PT0.12S")),
                taken(given, "--completed-read").map(Integer::valueOf).orElse(200),
                taken(given, "--download").map(Integer::valueOf).orElse(200),
                taken(given, "--rate-limit").map(RateLimit::parse),
                taken(given, "--mappings").map(Path::of),
                taken(given, "--store"));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("The stub in this JVM does not take " + given.keySet());
        }
        return read;
    }

    private static Optional<String> taken(Map<String, String> given, String option) {
        return Optional.ofNullable(given.remove(option));
    }
}
