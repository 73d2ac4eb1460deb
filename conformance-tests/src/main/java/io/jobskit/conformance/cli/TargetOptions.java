package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.target.KnownFailuresFile;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which implementation a command is about: that of a target file, that at an address, or the stub. */
final class TargetOptions {

    @ArgGroup
    private @Nullable Where where;

    private static final class Where {
        @Option(
                names = "--target",
                paramLabel = "FILE",
                required = true,
                description = "target file of the implementation to judge; init writes one")
        private @Nullable Path file;

        @Option(
                names = "--base-url",
                paramLabel = "URL",
                required = true,
                description =
                        "address of the implementation, in place of a target file; a run sends requests to URL/v1/jobs"
                                + " with the Basic credentials full:secret, for firm 1")
        private @Nullable String baseUrl;
    }

    /**
     * What is known of the target before anything is started or sent.
     *
     * @throws io.jobskit.conformance.target.UnusableFileException if its target file, or a file that this names, is wrong
     */
    Chosen chosen(Parts parts) {
        return chosen(parts, TargetFile::read);
    }

    /** The same for those who send nothing, and need no secrets. */
    Chosen chosenWithoutSecrets(Parts parts) {
        return chosen(parts, TargetFile::readWithoutSecrets);
    }

    private Chosen chosen(Parts parts, BiFunction<Path, Map<String, String>, TargetFile> reader) {
        Optional<TargetFile> file = Optional.empty();
        if (where != null && where.file != null) {
            file = Optional.of(reader.apply(where.file, parts.environment()));
        } else if (where != null && where.baseUrl != null) {
            file = Optional.of(TargetFile.ofBaseUrl(where.baseUrl, parts.environment()));
        }
        List<KnownFailure> known = file.flatMap(TargetFile::knownFailures)
                .map(path -> KnownFailuresFile.read(path, parts.catalogue(), parts.environment()))
                .orElse(List.of());
        return new Chosen(file, known);
    }

    /** A target that may have to be started yet; none but the stub has no target file. */
    record Chosen(Optional<TargetFile> file, List<KnownFailure> knownFailures) {

        private static final URI NOWHERE = URI.create("http://127.0.0.1:0");
        /** The stub is on this machine, and minds nothing. */
        private static final int USUAL_FOR_THE_STUB = 16;

        /** How many scenarios run side by side unless it is said. */
        int usualParallel() {
            return file.isEmpty() ? USUAL_FOR_THE_STUB : RunRequest.AS_SUITS;
        }

        /** Whether the kit starts the target itself. */
        boolean isStarted() {
            return file.map(TargetFile::place)
                    .filter(place -> place instanceof Place.Address)
                    .isEmpty();
        }

        /** The target; a stub or a container is started for it. */
        Opened open(Parts parts, RunListener listener) {
            if (file.isEmpty()) {
                listener.enters("starting the stub");
                Running stub = parts.stub().get();
                return new Opened(StubProcess.targetAt(stub.address()), stub::close);
            }
            if (file.get().place() instanceof ContainerImage image) {
                listener.enters("starting a container of " + image.name());
                Running container = parts.containers().apply(image);
                return new Opened(file.get().at(container.address()), container::close);
            }
            return new Opened(described(), () -> {});
        }

        /** The target as far as it is known without starting anything. */
        Target described() {
            return file.map(known ->
                            known.at(known.place() instanceof Place.Address address ? address.baseUrl() : NOWHERE))
                    .orElseGet(() -> StubProcess.targetAt(NOWHERE));
        }
    }

    /** A target, and how what was started for it is stopped. */
    record Opened(Target target, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }
}
