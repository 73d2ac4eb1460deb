package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.ProgressMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stub as a library, as docs/front-end.md shows it. */
class LibraryTest {

    private static final String SOURCE = "src/test/java/io/jobskit/mock/LibraryTest.java";

    private final Reader client = new Reader();

    @Test
    void aTestStartsItInItsOwnProcess() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().progress(ProgressMode.parse("polls:3")).start()) {
            client.connect(server.baseUrl());
        }
    }

    @Test
    void thePageShowsThatTest() throws IOException {
        Matcher shown = Pattern.compile("```java\n(try .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/front-end.md")));
        assertThat(shown.find()).isTrue();
        assertThat(withoutSpace(Files.readString(Path.of(SOURCE)))).contains(withoutSpace(shown.group(1)));
    }

    /** Line breaks are the formatter's. */
    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    private static final class Reader {

        void connect(String baseUrl) throws IOException, InterruptedException {
            HttpRequest list =
                    HttpRequest.newBuilder(URI.create(baseUrl + "/v1/jobs")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(list, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
