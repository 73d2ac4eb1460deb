package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.outcome.Conclusion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a target does with the secrets of its target file, no file and no line that a run prints shows them. */
class NoSecretsIT {

    private final SimulatedTime time = new SimulatedTime();

    private static final String SECRET = "pa\"ss'wörd%41 &<ü>\\/+=$HOME`;";
    private static final String OTHER = "零secret\"'%%__☃";
    private static final String TOKEN = "tok~en.with-\"quotes\"+/=";
    private static final String GATEWAY = "gate'way%20\"pass";
    private static final String CONTROL = "con\"trol'pass%";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunShowsNoSecret() throws IOException {
        // The stub knows no such token, and takes it for that of a user with every permission.
        assertThat(conclusion(UnaryOperator.identity())).isEqualTo(Conclusion.NOT_CONFORMANT);
    }

    @Test
    void aRunWhoseCredentialsAreWrongShowsNoSecret() throws IOException {
        assertThat(conclusion(answer -> RawServer.answer("401 Unauthorized", "", wire(SECRET))))
                .isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void aTargetThatSendsSecretsBackInItsAnswersGivesNoneAway() throws IOException {
        String all = SECRET + OTHER + TOKEN + GATEWAY + CONTROL;
        String quoted = wire(new ObjectMapper().writeValueAsString(all));
        String encoded = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        assertThat(conclusion(answer -> answer.replaceFirst(
                                "\"status\" ?: ?\"Queued\"", Matcher.quoteReplacement("\"status\":" + quoted))
                        .replaceFirst(
                                "\r\n\r\n",
                                Matcher.quoteReplacement("\r\nX-Echo: " + encoded + " " + base64(SECRET)
                                        + "\r\nX-Gateway: " + wire(GATEWAY) + "\r\n\r\n"))))
                .isEqualTo(Conclusion.NOT_CONFORMANT);
    }

    private Conclusion conclusion(UnaryOperator<String> answers) throws IOException {
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                proxy.pass(asked, answer);
                out.write(answers.apply(answer.toString(StandardCharsets.UTF_8)
                                .replaceFirst("(?i)\r\nContent-Length:[^\r]*", ""))
                        .getBytes(StandardCharsets.UTF_8));
                throw new IOException("The connection ends with the answer.");
            })) {
                Target target = target(front.address());
                Verdict verdict = Runs.judge(Runs.of(target), time);
                Reports.write(verdict, Secrets.of(target), folder);
                String printed = Reports.summary(verdict, Secrets.of(target), folder);
                showsNoSecret("what is printed", printed);
                try (Stream<Path> files = Files.walk(folder)) {
                    List<Path> written = files.filter(Files::isRegularFile).toList();
                    assertThat(written).hasSizeGreaterThanOrEqualTo(3);
                    for (Path file : written) {
                        showsNoSecret(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
                return verdict.conclusion();
            }
        }
    }

    private Target target(URI address) throws IOException {
        Path file = Files.createTempFile("target", ".yaml");
        try {
            Files.writeString(file, """
                name: "odd secrets"
                base-url: %s
                identities:
                  default: {type: basic, key: full, secret: "${SECRET}", firm: "1", headers: {X-Gateway: "${GATEWAY}"}}
                  other-user: {type: basic, key: other-user, secret: "${OTHER}", firm: "1"}
                  no-scope: {type: bearer, token: "${TOKEN}", firm: "1"}
                control: {url: /__control, headers: {X-Control: "${CONTROL}"}}
                timing: {completes-within: PT5S, poll-every: PT0.05S, request-timeout: PT10S}
                """.formatted(address));
            TargetFile read = TargetFile.read(
                    file,
                    Map.of("SECRET", SECRET, "OTHER", OTHER, "TOKEN", TOKEN, "GATEWAY", GATEWAY, "CONTROL", CONTROL));
            return read.at(((Place.Address) read.place()).baseUrl());
        } finally {
            Files.delete(file);
        }
    }

    private static void showsNoSecret(String where, String text) throws IOException {
        List<String> shown = new ArrayList<>();
        for (String secret : List.of(SECRET, OTHER, TOKEN, GATEWAY, CONTROL)) {
            String json = new ObjectMapper().writeValueAsString(secret);
            for (String form : List.of(
                    secret,
                    base64(secret),
                    base64("full:" + secret),
                    base64("other-user:" + secret),
                    URLEncoder.encode(secret, StandardCharsets.UTF_8),
                    URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
                    json.substring(1, json.length() - 1),
                    secret.replace("&", "&amp;").replace("<", "&lt;"),
                    secret.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;"))) {
                if (text.contains(form)) {
                    int at = text.indexOf(form);
                    shown.add(text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200)));
                }
            }
        }
        assertThat(shown).as("secrets in " + where).isEmpty();
    }

    /** UTF-8, a character for a byte. */
    private static String wire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
