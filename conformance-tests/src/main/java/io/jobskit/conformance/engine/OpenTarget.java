package io.jobskit.conformance.engine;

import io.jobskit.conformance.container.ContainerTarget;
import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.target.KnownFailuresFile;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.catalogue.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A target that answers until it is closed: what had to be started for it then ends.
 *
 * @param target the target
 * @param known its known failures
 * @param stop ends what was started
 */
record OpenTarget(Target target, List<KnownFailure> known, Runnable stop) implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    /**
     * The target of the settings, started if it is the stub or an image.
     *
     * @throws RuntimeException if its files are wrong, or it cannot be started; the message says what to do
     */
    static OpenTarget of(Settings settings, Catalogue catalogue, Map<String, String> environment) {
        if (settings.file().isEmpty() && settings.baseUrl().isEmpty()) {
            StubProcess stub = StubProcess.start();
            return new OpenTarget(stub.target(), List.of(), stub::close);
        }
        TargetFile file = settings.file()
                .map(path -> TargetFile.read(path, environment))
                .orElseGet(() -> TargetFile.ofBaseUrl(settings.baseUrl().orElseThrow(), environment));
        List<KnownFailure> known = file.knownFailures()
                .map(path -> KnownFailuresFile.read(path, catalogue, environment))
                .orElse(List.of());
        if (file.place() instanceof ContainerImage image) {
            ContainerTarget container = ContainerTarget.start(image, READY_WITHIN, Time.real());
            return new OpenTarget(file.at(container.address()), known, container::close);
        }
        return new OpenTarget(file.at(((Place.Address) file.place()).baseUrl()), known, () -> {});
    }

    @Override
    public void close() {
        stop.run();
    }
}
