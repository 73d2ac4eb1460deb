package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a runnable jar alone has its license, and the notices of what it contains. */
class NoticeIT {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"mock-server/target/jobs-mock.jar", "conformance-tests/target/jobs-conformance.jar"})
    void aRunnableJarHasItsLicenseAndItsNotices(String path) throws IOException {
        try (JarFile jar = new JarFile(TOP.resolve(path).toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(TOP.resolve("LICENSE")));
            assertThat(text(jar, "META-INF/NOTICE"))
                    .startsWith(Files.readString(TOP.resolve("NOTICE")).strip())
                    .contains("Jackson JSON processor");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as("%s in %s", name, jar.getName()).isNotNull();
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
