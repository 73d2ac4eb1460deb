package io.jobskit.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The test that docs/front-end.md shows is one that plays. */
class FrontEndPageTest {

    @Test
    void itsTestIsExportTest() throws IOException {
        Matcher java = Pattern.compile("```java\n(@JobsMock.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/front-end.md")));
        assertThat(java.find()).isTrue();
        String source = Files.readString(Path.of("src/test/java/io/jobskit/mock/junit/ExportTest.java"));
        assertThat(source).endsWith(java.group(1));
    }
}
