package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NOTICE lists exactly the libraries that the runnable jars contain, each with its version and its license. */
class NoticeTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    /** As the dependency plugin lists it: group, artifact, type, perhaps a classifier, version, scope. */
    private static final Pattern BUNDLED =
            Pattern.compile("(?m)^ +([\\w.-]+):([\\w.-]+):jar:(?:[\\w.-]+:)?([\\w.-]+):(?:compile|runtime)\\b");

    private static final Pattern LISTED = Pattern.compile("([\\w.-]+:[\\w.-]+ [\\w.-]+) \\((\\S.*)\\)");

    @ParameterizedTest
    @CsvSource({"jobs-mock.jar, mock-server", "jobs-conformance.jar, conformance-tests"})
    void everyLibraryOfAJarIsListedWithItsLicense(String jar, String module) throws IOException {
        List<String> bundled = bundled(module);
        List<String> listed = listed(jar);
        assertThat(bundled).hasSizeGreaterThan(50);
        assertThat(missing(bundled, listed))
                .as("lines to add to NOTICE below [%s:], each with its license in brackets", jar)
                .isEmpty();
        assertThat(missing(listed, bundled))
                .as("lines to take out of NOTICE below [%s:]: the jar does not contain these", jar)
                .isEmpty();
        assertThat(listed).isSorted();
    }

    private static List<String> missing(List<String> all, List<String> there) {
        List<String> missing = new ArrayList<>(all);
        missing.removeAll(there);
        return missing;
    }

    private static List<String> bundled(String module) throws IOException {
        Path list = TOP.resolve(module).resolve("target/bundled-libraries.txt");
        assertThat(list)
                .as("what Maven writes before it compiles the tests of %s", module)
                .exists();
        return BUNDLED.matcher(Files.readString(list))
                .results()
                .filter(library -> !library.group(1).equals("io.jobskit"))
                .map(NoticeTest::line)
                .sorted()
                .toList();
    }

    private static String line(MatchResult library) {
        return "%s:%s %s".formatted(library.group(1), library.group(2), library.group(3));
    }

    /** Below the line that names the jar, as far as the next empty line. */
    private static List<String> listed(String jar) throws IOException {
        String notice = Files.readString(TOP.resolve("NOTICE"));
        String heading = "\n" + jar + ":\n";
        assertThat(notice).contains(heading);
        String[] parts = notice.split(Pattern.quote(heading), 2);
        List<String> lines =
                parts[1].split("\n\n", 2)[0].lines().map(String::strip).toList();
        assertThat(lines)
                .as("lines of NOTICE below [%s:], each a library, its version and its license in brackets", jar)
                .allMatch(line -> LISTED.matcher(line).matches());
        return lines.stream()
                .map(line -> LISTED.matcher(line).replaceFirst("$1"))
                .toList();
    }
}
