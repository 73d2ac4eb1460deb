package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers for Windows build, start and say what those in bash do. They are read here, not run. */
class WindowsLaunchersTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    @ParameterizedTest
    @ValueSource(strings = {".launch.cmd", "jobs-mock.cmd", "jobs-conformance.cmd"})
    void theyAreWrittenAsCmdReadsThem(String name) throws IOException {
        String text = read(name);
        assertThat(text).matches(StandardCharsets.US_ASCII.newEncoder()::canEncode, "is in ASCII");
        assertThat(text.replace("\r\n", "")).as("ends of lines").doesNotContain("\r", "\n");
        assertThat(text).endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs-mock", "jobs-conformance"})
    void theyBuildTheSameModulesAndStartTheSameJarsWithTheSameFlags(String name) throws IOException {
        String bash = read(name);
        String cmd = read(name + ".cmd").replace('\\', '/');
        assertThat(all("[a-z-]+/target/jobs-[a-z]+\\.jar", cmd))
                .isNotEmpty()
                .isEqualTo(all("[a-z-]+/target/jobs-[a-z]+\\.jar", bash));
        assertThat(all("(?<=build \"the (?:stub|kit)\" \")[^\"]+", cmd))
                .isNotEmpty()
                .isEqualTo(all("(?<=build \"the stub\" |modules=)[a-z,-]+", bash));
        assertThat(all("(?<=@(?:%~dp0|\\$top/))\\.launch\\.[a-z]+", cmd))
                .hasSize(1)
                .isSubsetOf(all("(?<=@\\$top/)\\.launch\\.[a-z]+", bash));
        assertThat(bash + cmd).doesNotContain("-XX:");
        assertThat(all("-D[a-z.]+(?==[\"%])", cmd)).isEqualTo(all("-D[a-z.]+(?==\")", bash));
        assertThat(all("(?<=program=)[a-z-]+", cmd)).isEqualTo(all("(?<=program=)[a-z-]+", bash));
        assertThat(all("(?<=wrong=)\\d", cmd)).hasSize(1).isEqualTo(all("(?<=wrong=)\\d", bash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install JDK 17 or later, or point JAVA_HOME at one.",
                "where JAVA_HOME points",
                "there is no mvn: install Maven 3.8 or later.",
                "the build failed; Maven's words are above.",
                "which is needed once (a minute or two, if Maven has to fetch its libraries)"
            })
    void theySayTheSame(String words) throws IOException {
        assertThat(read(".launch.sh")).contains(words);
        assertThat(read(".launch.cmd")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {".launch.stub", ".launch.kit"})
    void theOptionsThatTheyNameAreOnesThatJavaTakes(String name) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process started = new ProcessBuilder(java, "@" + TOP.resolve(name), "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(said).isZero();
    }

    @Test
    void theyBuildWithTheSameOptions() throws IOException {
        Set<String> profiles = all("(?<=-P ['\"])[^'\"]+", read(".launch.sh"));
        assertThat(profiles).hasSize(1);
        assertThat(all("(?<=-P ['\"])[^'\"]+", read(".launch.cmd"))).isEqualTo(profiles);
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static String read(String name) throws IOException {
        return Files.readString(TOP.resolve(name));
    }
}
