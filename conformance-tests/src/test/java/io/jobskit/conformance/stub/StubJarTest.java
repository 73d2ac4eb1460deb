package io.jobskit.conformance.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubJarTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theJarThatIsNamedGoesFirst() throws IOException {
        Path named = jar("elsewhere/stub.jar");
        jar("jobs-mock.jar");
        assertThat(StubJar.find(Optional.of(named.toString()), Optional.of(folder)))
                .isEqualTo(named);
    }

    @Test
    void elseItIsBesideTheKit() throws IOException {
        Path beside = jar("kit/target/jobs-mock.jar");
        jar("mock-server/target/jobs-mock.jar");
        assertThat(StubJar.find(Optional.empty(), Optional.of(folder.resolve("kit/target"))))
                .isEqualTo(beside);
    }

    @Test
    void elseItIsWhereTheBuildLeavesIt() throws IOException {
        Path built = jar("mock-server/target/jobs-mock.jar");
        assertThat(StubJar.find(Optional.empty(), Optional.of(folder.resolve("kit/target"))))
                .isEqualTo(built);
    }

    @Test
    void whereItIsNotIsTold() {
        assertThatThrownBy(() -> StubJar.find(Optional.of("nowhere.jar"), Optional.of(folder)))
                .isInstanceOf(StubException.class)
                .hasMessage(
                        "No target is given, and the stub's jar, which is the default target, is missing (tried nowhere.jar). Name a"
                                + " target with --target or --base-url, or put jobs-mock.jar beside jobs-conformance.jar.");
    }

    @Test
    void aKitThatWasCopiedSomewhereLooksBesideItselfOnly() {
        assertThatThrownBy(() -> StubJar.find(Optional.empty(), Optional.of(folder)))
                .isInstanceOf(StubException.class)
                .hasMessageContaining("(tried " + folder.resolve("jobs-mock.jar") + ")");
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.resolve(".."));
        return Files.createFile(jar);
    }
}
