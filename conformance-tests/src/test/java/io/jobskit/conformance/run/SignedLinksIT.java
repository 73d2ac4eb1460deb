package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.wait.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target gives results by signed links: they are followed as they are, and whoever reads a report can follow none. */
class SignedLinksIT {

    private static final String SIGNATURE = "5f3c9a0d77b1e2846a0c5f3c9a0d77b1e2846a0c5f3c9a0d77b1e2846a0c0123";
    private static final String CREDENTIAL = "AKIAIOSFODNN7EXAMPLE%2F20260301%2Fus-east-1%2Fs3%2Faws4_request";
    private static final String SESSION = "IQoJb3JpZ2luX2VjEJr/session+token==";
    private static final String OPAQUE = "Zm9yLW5vYm9keS1idXQtdGhlLW93bmVyLTc3MjE";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noReportShowsWhatLetsSomebodyIn() throws Exception {
        try (OwnStub stub = OwnStub.start(Time.real(), "--progress", "time:PT0.12S");
                RawServer store = RawServer.that((asked, out) -> answer(new Relay(stub.address()), asked, out))) {
            Path out = folder.resolve("out");
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            "target/jobs-conformance.jar",
                            "run",
                            "--target",
                            target(store.address()).toString(),
                            "--only",
                            "download",
                            "--out",
                            out.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as(printed).isEqualTo(1);
            showsNone("what is printed", printed);
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    showsNone(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            assertThat(Files.readString(out.resolve("verdict.json")))
                    .contains("X-Amz-Signature=…", "X-Amz-Date=20260301T000000Z", "${JOBS_LINK_X_AMZ_SIGNATURE_");
            assertThat(store.asked())
                    .anySatisfy(asked -> assertThat(asked.line()).contains("X-Amz-Signature=" + SIGNATURE));
        }
    }

    /** Results are at signed links, without the file name that they should have; a link that is not right is quoted. */
    private static void answer(Relay relay, RawServer.Asked asked, OutputStream out) throws IOException {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        String line = asked.line();
        if (line.startsWith("GET /files/")) {
            relay.pass(
                    new RawServer.Asked(
                            asked.head().replaceFirst("/files/([^?]*)\\?\\S*", "/v1/jobs/$1/download"),
                            asked.bytes(),
                            asked.place()),
                    given);
            out.write(given.toString(StandardCharsets.ISO_8859_1)
                    .replaceFirst(
                            "(?i)Content-Disposition:[^\r]*",
                            "Set-Cookie: auth=" + SIGNATURE + "\r\nX-Amz-Security-Token: " + SESSION
                                    + "\r\nX-Note: signed " + SIGNATURE)
                    .getBytes(StandardCharsets.ISO_8859_1));
        } else {
            relay.pass(asked, given);
            String answer = given.toString(StandardCharsets.ISO_8859_1);
            boolean isResults = line.matches("GET \\S+/download \\S+") && answer.startsWith("HTTP/1.1 200");
            out.write((isResults ? redirect(line) : answer).getBytes(StandardCharsets.ISO_8859_1));
        }
        throw new IOException("The connection ends with the answer.");
    }

    private static String redirect(String line) {
        String id = line.replaceAll("^GET \\S*/v1/jobs/([^/]+)/download.*", "$1");
        String link = "/files/%s?X-Amz-Date=20260301T000000Z&X-Amz-Credential=%s&x=%s&X-Amz-Signature=%s"
                .formatted(id, CREDENTIAL, OPAQUE, SIGNATURE);
        return RawServer.answer(
                "303 See Other",
                "Location: " + link + "\r\nLink: <" + link + ">; rel=results\r\nContent-Type: text/html\r\n",
                "<a href=\"%s\">here</a> {\"link\":\"%s\",\"fields\":{\"policySignature\":\"%s\"}}"
                        .formatted(link.replace("&", "&amp;"), link.replace("&", "\\u0026"), SIGNATURE));
    }

    private static void showsNone(String where, String text) {
        for (String secret : List.of(SIGNATURE, CREDENTIAL, CREDENTIAL.replace("%2F", "/"), SESSION, OPAQUE)) {
            assertThat(text.contains(secret)).as(secret + " in " + where).isFalse();
        }
    }

    private Path target(URI address) throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                name: "signed links"
                base-url: %s
                identities:
                  default: {type: basic, key: full, secret: secret, firm: "1"}
                  other-user: {type: basic, key: other-user, secret: secret, firm: "1"}
                control: {url: /__control}
                timing: {completes-within: PT10S, poll-every: PT0.02S, request-timeout: PT10S}
                """.formatted(address));
    }
}
