package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curl commands of the README and of the pages below docs. */
class DocumentsIT {

    /** A command that fails also when a refusal comes back, and prints the refusal. */
    private static final String CURL = "curl --fail-with-body ";

    static List<Path> documentsWithCurls() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path document : Documents.all()) {
            if (!Documents.curls(document).isEmpty()) {
                documents.add(document);
            }
        }
        assertThat(documents).contains(Documents.README, Documents.TOP.resolve("docs/front-end.md"));
        return documents;
    }

    /** Each document has a stub of its own, as its job ids are those of a fresh one. */
    @ParameterizedTest
    @MethodSource("documentsWithCurls")
    void everyCurlOfItWorksWhenPasted(Path document) throws IOException {
        try (Stub stub = Stub.start()) {
            for (String command : Documents.curls(document)) {
                String here = command.replaceFirst("curl ", CURL).replace("127.0.0.1:8080", "127.0.0.1:" + stub.port());
                Process shell = new ProcessBuilder("sh", "-c", here)
                        .redirectErrorStream(true)
                        .start();
                String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(shell.onExit().join().exitValue())
                        .as("%s%n%s", command, said)
                        .isZero();
            }
        }
    }
}
