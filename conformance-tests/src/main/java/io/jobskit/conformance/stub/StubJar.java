package io.jobskit.conformance.stub;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the jar of the stub. */
final class StubJar {

    static final String PROPERTY = "jobs.mock.jar";

    private StubJar() {}

    /**
     * The jar that the system property names; else the one beside the kit's jar, or where the build leaves it if the
     * kit is where the build leaves that.
     *
     * @throws StubException if there is none
     */
    static Path find() {
        return find(Optional.ofNullable(System.getProperty(PROPERTY)), folderOfTheKit());
    }

    static Path find(Optional<String> named, Optional<Path> folder) {
        List<Path> places = new ArrayList<>();
        named.ifPresentOrElse(
                jar -> places.add(Path.of(jar)),
                () -> folder.ifPresent(kit -> {
                    places.add(kit.resolve("jobs-mock.jar"));
                    if (kit.endsWith("target")) {
                        places.add(kit.resolve("../../mock-server/target/jobs-mock.jar")
                                .normalize());
                    }
                }));
        return places.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> StubException.noJar(places));
    }

    /** Of the kit's jar; of its classes, when it was not started from a jar. */
    private static Optional<Path> folderOfTheKit() {
        try {
            Path kit = Path.of(StubJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            @Nullable Path folder = kit.toAbsolutePath().getParent();
            return Optional.ofNullable(folder);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
