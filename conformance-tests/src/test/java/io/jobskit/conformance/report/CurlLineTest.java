package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.exchange.Request;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CurlLineTest {

    private static final String JOBS = "http://127.0.0.1:8080/v1/jobs";

    private final CurlLine curl = new CurlLine(Secrets.of(Targets.secretive()));

    @Test
    void showsAKeyAndReadsItsSecretFromTheShell() {
        Exchange exchange = sent(
                "default",
                "POST",
                JOBS,
                "{\"name\": \"it's $HOME\"}",
                basic("key", Targets.SECRET),
                new Header("Content-Type", "application/vnd.api+json"),
                new Header("Accept", "application/vnd.api+json"),
                new Header("Addepar-Firm", "1"),
                new Header("Host", "127.0.0.1:8080"),
                new Header("User-Agent", "kit"),
                new Header("Connection", "keep-alive"),
                new Header("Content-Length", "22"),
                new Header("Accept-Encoding", "gzip"),
                new Header("Jobs-Conformance", "r1/X-01/1"));

        assertThat(curl.of(exchange))
                .isEqualTo("curl -i -u \"key:${JOBS_SECRET?}\" -H 'Content-Type: application/vnd.api+json'"
                        + " -H 'Accept: application/vnd.api+json' -H 'Addepar-Firm: 1'"
                        + " --data-binary '{\"name\": \"it'\\''s $HOME\"}' 'http://127.0.0.1:8080/v1/jobs'");
    }

    @Test
    void namesTheVariablesOfOtherIdentitiesAfterThem() {
        assertThat(curl.of(sent("no-scope", "GET", JOBS, "", new Header("Authorization", "Bearer " + Targets.TOKEN))))
                .contains(" -H \"Authorization: Bearer ${JOBS_TOKEN_NO_SCOPE?}\" ");
        assertThat(curl.of(sent("other-user", "GET", JOBS, "", basic("o$key", Targets.OTHER_SECRET))))
                .contains(" -u \"o\\$key:${JOBS_SECRET_OTHER_USER?}\" ");
    }

    @Test
    void readsHeadersOfTheTargetFileFromTheShell() {
        assertThat(curl.of(sent("default", "GET", JOBS, "", new Header("X-Gateway", Targets.HEADER))))
                .contains(" -H \"X-Gateway: ${JOBS_HEADER_X_GATEWAY?}\" ");
        assertThat(curl.of(sent("", "GET", JOBS, "", new Header("x-control", Targets.CONTROL))))
                .contains(" -H \"x-control: ${JOBS_HEADER_X_CONTROL?}\" ");
    }

    @Test
    void showsCredentialsOfNobodyButNoSecretInThem() {
        assertThat(curl.of(sent("", "GET", JOBS, "", basic("nobody", "wrong")))).contains(" -u 'nobody:wrong' ");
        assertThat(curl.of(sent("", "GET", JOBS, "", basic("key", Targets.SECRET + "x"))))
                .contains(" -u 'key:***x' ");
    }

    @Test
    void namesTheMethodWhereCurlWouldChooseAnother() {
        assertThat(curl.of(sent("", "DELETE", JOBS, ""))).startsWith("curl -i -X DELETE ");
        assertThat(curl.of(sent("", "POST", JOBS, ""))).startsWith("curl -i -X POST ");
        assertThat(curl.of(sent("", "GET", JOBS, "{}"))).startsWith("curl -i -X GET ");
        assertThat(curl.of(sent("", "GET", JOBS, ""))).startsWith("curl -i -H ");
        assertThat(curl.of(sent("", "HEAD", JOBS, ""))).startsWith("curl -i -I ");
    }

    @Test
    void keepsCurlFromChangingTheAddress() {
        assertThat(curl.of(sent("", "GET", JOBS + "?page%5Blimit%5D=1", ""))).doesNotContain(" -g");
        assertThat(curl.of(sent("", "GET", JOBS + "?page[limit]=1", ""))).contains(" -g ");
        assertThat(curl.of(sent("", "GET", JOBS + "/../jobs", ""))).contains(" --path-as-is ");
    }

    @Test
    void takesNoBodyForAFile() {
        assertThat(curl.of(sent("", "POST", JOBS, "@etc"))).contains(" --data-raw '@etc' ");
    }

    @Test
    void namesAFileForWhatNoShellTakes() {
        Message binary = new Message(List.of(), new byte[] {0, 1, 2});
        Request request = new Request(Operation.OTHER, "", "POST", URI.create(JOBS), binary);

        assertThat(curl.of(Samples.exchange(1, "", request, Optional.empty()))).contains(" --data-binary @BODY_FILE ");
        assertThat(curl.of(sent("", "POST", JOBS, "x".repeat(30_000)))).contains(" --data-binary @BODY_FILE ");
    }

    @Test
    void comesOutOfAShellAsItWent() throws Exception {
        String body = "{\"a\": \"it's `x` $(y) $HOME \\ \\\" !\",\n\"b\": 1}";
        Exchange exchange = sent(
                "default", "POST", JOBS + "?a='b'&c", body, basic("key", Targets.SECRET), new Header("X-Empty", ""));

        List<String> words = words(curl.of(exchange));

        assertThat(words)
                .containsExactly(
                        "-i",
                        "-u",
                        "key:" + Targets.SECRET,
                        "-H",
                        "X-Empty;",
                        "-H",
                        "Accept:",
                        "-H",
                        "Content-Type:",
                        "--data-binary",
                        body,
                        JOBS + "?a='b'&c");
    }

    /** What a POSIX shell makes of the line, the secret being in its variable. */
    @Test
    void readsWhatLetsSomebodyInByALinkFromTheShell() {
        Exchange exchange = sent(
                "default",
                "GET",
                "https://store/r?X-Amz-Date=1&X-Amz-Signature=5f3c9a0d77b1e2846a0c&x=1",
                "",
                new Header("Accept", "*/*"));

        assertThat(curl.of(exchange))
                .isEqualTo("curl -i -H 'Accept: */*' 'https://store/r?X-Amz-Date=1&X-Amz-Signature='"
                        + "\"${JOBS_LINK_X_AMZ_SIGNATURE_05E9EEB6?}\"'&x=1'");
    }

    private static List<String> words(String line) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", "curl() { printf '%s\\0' \"$@\"; }\n" + line).redirectErrorStream(true);
        shell.environment().put("JOBS_SECRET", Targets.SECRET);
        Process process = shell.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        List<String> words = new ArrayList<>(List.of(output.split("\0", -1)));
        words.remove(words.size() - 1);
        return words;
    }

    private static Header basic(String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static Exchange sent(String identity, String method, String uri, String body, Header... headers) {
        return Samples.exchange(1, identity, Samples.request(method, uri, List.of(headers), body), Optional.empty());
    }
}
