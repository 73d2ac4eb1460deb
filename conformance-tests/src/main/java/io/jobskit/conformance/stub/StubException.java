package io.jobskit.conformance.stub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The stub could not be started. The message is for people: what is the matter, and what the stub itself said. */
public final class StubException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private StubException(String message) {
        super(message);
    }

    static StubException noJar(List<Path> tried) {
        return new StubException(
                "No target is given, and the stub's jar, which is the default target, is missing (tried "
                        + String.join(", ", tried.stream().map(Path::toString).toList())
                        + "). Name a target with --target or --base-url, or put jobs-mock.jar beside jobs-conformance.jar.");
    }

    static StubException notStarted(Path jar, String words) {
        return new StubException("The stub in %s could not be started: %s".formatted(jar, words));
    }

    static StubException ended(Path jar, List<String> lastLines) {
        return new StubException("The stub in %s ended before it answered.%s".formatted(jar, quoted(lastLines)));
    }

    static StubException silent(Path jar, Duration patience, List<String> lastLines) {
        return new StubException("The stub in %s did not say where it listens within %d s.%s"
                .formatted(jar, patience.toSeconds(), quoted(lastLines)));
    }

    private static String quoted(List<String> lines) {
        return lines.isEmpty() ? " It printed nothing." : " It said: " + String.join(" | ", lines);
    }
}
