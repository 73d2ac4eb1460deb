package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the pages below docs lead where they say, and the README stays short. */
class DocumentsTest {

    private static final int README_LINES = 120;
    private static final int README_WIDTH = 160;

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    static List<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        String text = CODE.matcher(Files.readString(document)).replaceAll("");
        List<String> links = LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("https?:.*"))
                .toList();
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path file = parts[0].isEmpty()
                    ? document
                    : document.resolveSibling(parts[0]).normalize();
            assertThat(file.startsWith(Documents.TOP)).as(link).isTrue();
            assertThat(file).exists();
            if (parts.length == 2) {
                assertThat(anchors(file)).contains(parts[1]);
            }
        });
    }

    @Test
    void theReadmeIsShort() throws IOException {
        List<String> lines = Files.readAllLines(Documents.README);
        assertThat(lines)
                .hasSizeLessThanOrEqualTo(README_LINES)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(README_WIDTH));
    }

    /** Whoever opens the README finds every page. */
    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        String readme = Files.readString(Documents.README);
        assertThat(documents())
                .filteredOn(page -> !page.equals(Documents.README))
                .allSatisfy(page -> assertThat(readme)
                        .contains(
                                "(" + Documents.TOP.relativize(page).toString().replace('\\', '/') + ")"));
    }

    private static List<String> anchors(Path file) throws IOException {
        return HEADING.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
