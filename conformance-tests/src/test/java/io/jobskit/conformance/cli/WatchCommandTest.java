package io.jobskit.conformance.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Tale;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    private static final Pattern STARTED =
            Pattern.compile("Requests to (http://127\\.0\\.0\\.1:\\d+) are passed on to");
    private static final long LONG = 60;

    private final CommandLineUser user = new CommandLineUser();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void trafficIsJudgedWhileItPassesAndAtTheEnd() throws Exception {
        String job = "{\"data\":%s}".formatted(Tale.job("7", "Running"));
        try (RawServer server =
                RawServer.answering(RawServer.answer("200 OK", "Content-Type: application/vnd.api+json\r\n", job))) {
            CompletableFuture<Integer> status =
                    watching("--base-url", server.address().toString());
            assertThat(get(started() + "/v1/jobs/7")).isEqualTo(200);
            await().atMost(LONG, SECONDS).until(() -> user.sees().contains("FAIL STATUS-0"));
            user.ending.over(-1);
            user.ending.tell();
            assertThat(status.get(LONG, SECONDS)).isOne();
            assertThat(folder.resolve("out/verdict.json")).hasContent("NOT_CONFORMANT");
            assertThat(user.sees().replaceAll("127\\.0\\.0\\.1:\\d+", "HOST"))
                    .startsWith("""
                    Requests to http://HOST are passed on to http://HOST. Ctrl-C ends the command and writes the verdict.
                    1 request, no violation so far
                    FAIL STATUS-0""")
                    .contains("""
                    Requests to the Jobs API at http://HOST: 1 of 1; left out: 0 answers from a cache, 0 preflights.
                    Now: judging the traffic
                    NOT CONFORMANT""");
            assertThat(user.isTold()).isEmpty();
            assertThat(user.started).isEmpty();
        }
    }

    @Test
    void whereTheTargetNeverAnswersTheVerdictIsInconclusive() throws Exception {
        CompletableFuture<Integer> status = watching("--base-url", "http://127.0.0.1:1");
        assertThat(get(started() + "/v1/jobs/7")).isEqualTo(502);
        user.ending.over(-1);
        user.ending.tell();
        assertThat(status.get(LONG, SECONDS)).isEqualTo(2);
        assertThat(folder.resolve("out/verdict.json")).hasContent("INCONCLUSIVE");
    }

    @Test
    void withoutATargetTheStubIsStartedAndStopped() throws Exception {
        CompletableFuture<Integer> status = watching();
        started();
        user.ending.over(-1);
        user.ending.tell();
        assertThat(status.get(LONG, SECONDS)).isEqualTo(2);
        assertThat(user.started).containsExactly("stub");
        assertThat(user.stopped).containsExactly("stub");
    }

    @Test
    void aTargetFileNeedsNoSecretsForIt() throws Exception {
        Path file = Files.writeString(folder.resolve("target.yaml"), """
                base-url: http://127.0.0.1:1
                identities: {default: {type: basic, key: a, secret: "${JOBS_SECRET}"}}
                """);
        CompletableFuture<Integer> status = watching("--target", file.toString());
        started();
        user.ending.over(-1);
        user.ending.tell();
        assertThat(status.get(LONG, SECONDS)).isEqualTo(2);
    }

    @Test
    void whereSomethingElseListensItSaysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(user.types("watch", "--base-url", "http://127.0.0.1:1", "--port", port, "--out", out()))
                    .isEqualTo(3);
            assertThat(user.isTold())
                    .matches(
                            "jobs-conformance: Cannot listen on 127\\.0\\.0\\.1:" + port
                                    + ": Address already in use.*\\. Give another port with --port; 0 takes any free port\\.\n");
        }
    }

    private CompletableFuture<Integer> watching(String... target) {
        String[] all = Stream.concat(Stream.of("watch", "--port", "0", "--out", out()), Stream.of(target))
                .toArray(String[]::new);
        // It goes on until it is told to stop: none of the threads that others share.
        return CompletableFuture.supplyAsync(() -> user.types(all), command -> new Thread(command, "watch").start());
    }

    private String started() {
        return await().atMost(LONG, SECONDS)
                .until(
                        () -> {
                            Matcher line = STARTED.matcher(user.sees());
                            return line.find() ? line.group(1) : "";
                        },
                        address -> !address.isEmpty());
    }

    private static int get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
