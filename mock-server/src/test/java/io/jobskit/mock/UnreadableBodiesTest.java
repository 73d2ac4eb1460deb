package io.jobskit.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be read: what the API and control say of them, which is nothing of what is inside. */
class UnreadableBodiesTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    /** What a parser says of itself: its classes, its features, its dumps of where it is. */
    private static final Pattern INTERNALS = Pattern.compile("com\\.|org\\.|java\\.|Jackson|Feature|Source|\\bParser\\b"
            + "|StreamRead|Exception|REDACTED|CTRL-CHAR|ALLOW_|was expecting|\\(for |code \\d");

    private final Client client = STUB.client();

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "[}",
                "{]",
                "{,}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"::1}",
                "[1,]",
                "[1 2]",
                "[,1]",
                "nul",
                "nulls",
                "True",
                "undefined",
                "NaN",
                "[Infinity]",
                "-Infinity",
                "+1",
                "01",
                "-",
                "-x",
                "1.",
                "1.x",
                "1e",
                "1e+",
                ".5",
                "0x10",
                "1_0",
                "1e400",
                "[1e-400]",
                "1e99999999999999999999",
                "7".repeat(2000),
                "0." + "7".repeat(2000),
                "'a'",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"a\nb\"",
                "\"\t\"",
                "\u0000",
                "[\u0001]",
                "1\u0000",
                "\"\\ud800\"",
                "{\"\\ud800\":1}",
                "{\"\\udc00\":1}",
                "\"\\ud800\\u0041\"",
                "/*x*/1",
                "//x",
                "#",
                "<job/>",
                "a=b",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"a\":1,\"a\":2}",
                "{\"\":1,\"\":2}",
                "{} x",
                "{}{}",
                "[]]",
                "1 2",
                "\uFEFF",
                "\uFEFF\uFEFF{}",
                "[".repeat(65),
                "[".repeat(100_000),
                "{\"a\":".repeat(65),
                "[".repeat(65) + "]".repeat(65),
                "é",
                "x".repeat(5000),
                "\"" + "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void neitherTheApiNorControlShowsWhatIsInside(String body) {
        Reply reply = client.post("/v1/jobs", body).refusedAt("");
        assertSaid(reply.errors().get(0).path("detail").asText());
        for (String path : new String[] {"/__control/clock", "/__control/jobs/1/move", "/__control/jobs/1/age"}) {
            Reply control = client.post(path, body);
            assertThat(control.status()).isEqualTo(400);
            assertSaid(control.json().path("message").asText());
        }
    }

    private static void assertSaid(String detail) {
        assertThat(detail)
                .startsWith("The body ")
                .endsWith(".")
                .hasSizeLessThan(200)
                .doesNotContainPattern(INTERNALS)
                .containsPattern("at line \\d+, column \\d+|it is empty|looks like UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void aBodyInAnotherEncodingIsRefused(String charset) {
        Reply reply = client.send(
                        "POST", "/v1/jobs", BodyPublishers.ofByteArray(job("").getBytes(Charset.forName(charset))))
                .refusedAt("");
        assertThat(reply.errors().get(0).path("detail").asText())
                .isEqualTo("The body is not encoded in UTF-8: it looks like UTF-16 or UTF-32.");
    }

    @Test
    void aByteOrderMarkOfUtf8IsPassedOver() {
        assertThat(client.post("/v1/jobs", "\uFEFF" + job("Zürich"))
                        .parameters()
                        .path("more")
                        .asText())
                .isEqualTo("Zürich");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "; charset=utf-8 | Zürich | 202",
                ";charset=\"UTF-8\" | Zürich | 202",
                "; charset=Utf-8; charset=utf-8 | x | 202",
                "; profile=\"a b\" | x | 202",
                ";; | x | 202",
                "; charset=iso-8859-1 | Zurich | 202",
                "; charset=us-ascii | Zurich | 202",
                "; charset=iso-8859-1 | Zürich | 415",
                "; charset=us-ascii | Zürich | 415",
                "; charset=utf-16 | x | 415",
                "; charset=utf-8; charset=utf-16 | x | 415",
                "; charset=utf-32le | x | 415",
                "; charset=ibm500 | x | 415",
                "; charset=nonsense | x | 415",
                "; charset=\"\" | x | 415",
                "; charset='utf-8' | x | 415",
                "; ext=\"https://jsonapi.org/ext/atomic\" | x | 415",
                "; v=1 | x | 415",
                "; charset | x | 415",
                "; charset=utf-8, text/plain | x | 415"
            })
    void theParametersOfTheLabelMustBeTrue(String parameters, String more, int status) {
        String label = "application/vnd.api+json" + parameters;
        Reply reply = client.with("Content-Type", label).post("/v1/jobs", job(more));
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        if (status == 415) {
            assertThat(reply.errors().get(0).path("detail").asText())
                    .startsWith("The body is labelled '" + label + "': ");
        }
    }

    @Test
    void aBodyInTheCharsetThatItIsLabelledWithIsNoUtf8AllTheSame() {
        for (Charset charset : new Charset[] {ISO_8859_1, Charset.forName("UTF-16")}) {
            client.with("Content-Type", "application/vnd.api+json; charset=" + charset.name())
                    .send(
                            "POST",
                            "/v1/jobs",
                            BodyPublishers.ofByteArray(job("Zürich").getBytes(charset)))
                    .refused(415);
        }
        assertThat(client.listed()).isEmpty();
        assertThat(job("ü").getBytes(UTF_8)).isNotEqualTo(job("ü").getBytes(ISO_8859_1));
    }

    private static String job(String more) {
        return Requests.job("portfolio_view_results", Requests.view().put("more", more))
                .toString();
    }
}
