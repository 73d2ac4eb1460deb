package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpTextTest {

    private final HttpText http = new HttpText(Secrets.of(Targets.secretive()));

    @Test
    void writesARequestAsItIsOnTheWireWithoutSecrets() {
        Exchange exchange = Samples.exchange(
                1,
                "default",
                Samples.request(
                        "POST",
                        "http://127.0.0.1:8080/v1/jobs?a=" + Targets.TOKEN,
                        List.of(new Header("Host", "127.0.0.1:8080"), new Header("X-Gateway", Targets.HEADER)),
                        "{\"a\": 1}"),
                Optional.empty());

        assertThat(http.request(exchange))
                .isEqualTo("POST /v1/jobs?a=*** HTTP/1.1\nHost: 127.0.0.1:8080\nX-Gateway: ***\n\n{\"a\": 1}");
        assertThat(http.answer(exchange)).isEqualTo("[no answer: Connection refused]");
    }

    @Test
    void cutsALongBodyAndSaysHowLongItWas() {
        String answer = answer("text/csv", "é".repeat(5000).getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .isEqualTo("HTTP/1.1 200 OK\nContent-Type: text/csv\n\n" + "é".repeat(4000)
                        + "\n[cut; the body has 10,000 bytes]");
    }

    @Test
    void describesABodyThatIsNoText() {
        assertThat(answer("application/zip", new byte[] {'P', 'K', 3, 4}))
                .endsWith("\n\n[4 bytes of application/zip, not shown]");
        assertThat(answer("text/plain", new byte[] {(byte) 0xC3, '('})).endsWith("[2 bytes of text/plain, not shown]");
    }

    @Test
    void leaksNoPartOfASecretWhereABodyIsCut() {
        for (int before = 3970; before <= 4010; before++) {
            for (int masked = 0; masked < 3; masked++) {
                String body =
                        Targets.CONTROL.repeat(masked) + "-".repeat(before) + Targets.CONTROL + "-".repeat(20_000);
                assertThat(answer("text/plain", body.getBytes(StandardCharsets.UTF_8)))
                        .doesNotContain("con");
            }
        }
    }

    @Test
    void survivesABodyThatIsNothingButSecrets() {
        String body = answer("text/plain", Targets.CONTROL.repeat(4000).getBytes(StandardCharsets.UTF_8));

        assertThat(body).contains("*********").doesNotContain("con");
    }

    private String answer(String type, byte[] body) {
        return http.answer(Samples.exchange(
                1,
                "default",
                Samples.request("GET", "http://127.0.0.1:8080/v1/jobs", List.of(), ""),
                Optional.of(Samples.answer(200, "OK", type, body))));
    }
}
