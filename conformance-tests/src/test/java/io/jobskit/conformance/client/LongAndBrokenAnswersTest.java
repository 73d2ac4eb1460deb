package io.jobskit.conformance.client;

import static io.jobskit.conformance.client.RawRun.OWNER;
import static io.jobskit.conformance.client.RawRun.target;
import static io.jobskit.conformance.client.RawRun.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers that are long, do not end, or do not come. */
class LongAndBrokenAnswersTest {

    @AutoClose
    private final RawRun run = new RawRun();

    @Test
    void aLongAnswerIsKeptOnlyAtItsBeginningAndReadFromAFile() {
        byte[] rows = utf8("Holding,Europe,1.25\n".repeat(50_000));
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(rows.length)));
            out.write(rows);
        })) {
            Exchange exchange = run.client(server).download(OWNER, "7");
            Body kept = exchange.answer().orElseThrow().message().content();
            assertThat(kept.length()).isEqualTo(rows.length);
            assertThat(kept.start()).hasSize(Body.START);
            assertThat(kept.bytes()).isEqualTo(rows);
            run.close();
            assertThat(kept.file()).isEmpty();
        }
    }

    @Test
    void aDocumentThatIsTooLongToBeReadIsSaidToBe() {
        byte[] piece = new byte[64 * 1024];
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            for (long written = 0; written <= Body.LONGEST_DOCUMENT; written += piece.length) {
                out.write(piece);
            }
            throw new IOException("The connection ends with the answer.");
        })) {
            JobsClient client = run.client(server);
            assertThatThrownBy(() -> client.list(OWNER, ""))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage("The answer to GET /v1/jobs has 8,454,144 bytes, which is more than the kit reads"
                            + " as one document.");
            assertThat(run.history.exchanges()).hasSize(1);
        }
    }

    @Test
    void anAnswerWithoutAnEndEndsWithItsTime() {
        byte[] piece = new byte[64 * 1024];
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            while (true) {
                out.write(piece);
            }
        })) {
            JobsClient client = run.client(server);
            assertThatThrownBy(() -> client.download(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .message()
                    .matches("No answer to GET /v1/jobs/7/download: no complete response within 0.7 seconds,"
                            + " but [0-9,]+ MB of one\\.");
        }
    }

    @Test
    void whatKeepsAnAnswerFromComingIsSaidInWords() throws IOException {
        List<String> troubles = new ArrayList<>();
        try (ServerSocket free = new ServerSocket(0)) {
            troubles.add(trouble(URI.create("http://127.0.0.1:1")));
            troubles.add(trouble(URI.create("http://no-such-host.invalid")));
            troubles.add(trouble(URI.create("https://127.0.0.1:" + free.getLocalPort())));
        }
        Map<String, RawServer.Conversation> conversations = Map.of(
                "1 closes",
                        (asked, out) -> {
                            throw new IOException("closed");
                        },
                "2 sleeps", (asked, out) -> TimeUnit.HOURS.sleep(1),
                "3 stops halfway",
                        (asked, out) -> {
                            out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"));
                            out.flush();
                            throw new IOException("closed");
                        },
                "4 speaks no HTTP",
                        (asked, out) -> {
                            out.write(utf8("what?\r\n"));
                            out.flush();
                            throw new IOException("closed");
                        },
                "5 sends a wrong length",
                        (asked, out) -> out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")),
                "6 sends wrong chunks",
                        (asked, out) -> out.write(utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")));
        new TreeMap<>(conversations).forEach((name, conversation) -> {
            try (RawServer server = RawServer.that(conversation)) {
                troubles.add(name + ": " + trouble(server.address()));
            }
        });
        Golden.matches("trouble.txt", String.join("\n", troubles) + "\n");
    }

    private String trouble(URI address) {
        JobsClient client = run.client(target(address, List.of()));
        try {
            return "an answer: " + client.read(OWNER, "7").status();
        } catch (CannotJudgeException e) {
            return String.valueOf(e.getMessage()).replaceAll(":\\d{4,5}\\b", ":PORT");
        }
    }
}
