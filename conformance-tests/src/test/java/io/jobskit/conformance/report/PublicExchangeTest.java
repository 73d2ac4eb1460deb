package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import io.jobskit.contract.verdict.HeaderRecord;
import io.jobskit.contract.verdict.MessageRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaves the kit of an exchange. */
class PublicExchangeTest {

    private final PublicVerdict verdict = new PublicVerdict(Secrets.of(Targets.secretive()));

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

        assertThat(verdict.of(exchange)).satisfies(told -> {
            assertThat(told.method()).isEqualTo("POST");
            assertThat(told.url()).isEqualTo("http://127.0.0.1:8080/v1/jobs?a=***");
            assertThat(told.line()).isEqualTo("POST /v1/jobs?a=***");
            assertThat(told.request())
                    .isEqualTo(MessageRecord.of(
                            List.of(new HeaderRecord("Host", "127.0.0.1:8080"), new HeaderRecord("X-Gateway", "***")),
                            "{\"a\": 1}"));
            assertThat(told.status()).isZero();
            assertThat(told.answer()).isEqualTo("[no answer: Connection refused]");
            assertThat(told.response()).isEqualTo(MessageRecord.EMPTY);
        });
        assertThat(new EvidenceText(verdict).of(List.of(exchange))).startsWith("""
                == Exchange 1, r1/CANCEL-04/1
                POST /v1/jobs?a=*** HTTP/1.1
                Host: 127.0.0.1:8080
                X-Gateway: ***

                {"a": 1}

                [no answer: Connection refused]

                curl -i""");
    }

    @Test
    void cutsALongBodyAndSaysHowLongItWas() {
        MessageRecord answer = answer("text/csv", "é".repeat(5000).getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .isEqualTo(new MessageRecord(
                        List.of(new HeaderRecord("Content-Type", "text/csv")),
                        "é".repeat(4000),
                        MessageRecord.Shown.CUT,
                        10_000));
        assertThat(answer.text()).isEqualTo("é".repeat(4000) + "\n[cut; the body has 10,000 bytes]");
    }

    @Test
    void describesABodyThatIsNoText() {
        assertThat(answer("application/zip", new byte[] {'P', 'K', 3, 4}))
                .isEqualTo(new MessageRecord(
                        List.of(new HeaderRecord("Content-Type", "application/zip")),
                        "",
                        MessageRecord.Shown.NO_TEXT,
                        4));
        assertThat(answer("text/plain", new byte[] {(byte) 0xC3, '('}).text())
                .isEqualTo("[2 bytes of text/plain, not shown]");
    }

    @Test
    void leaksNoPartOfASecretWhereABodyIsCut() {
        for (int before = 3970; before <= 4010; before++) {
            for (int masked = 0; masked < 3; masked++) {
                String body =
                        Targets.CONTROL.repeat(masked) + "-".repeat(before) + Targets.CONTROL + "-".repeat(20_000);
                assertThat(answer("text/plain", body.getBytes(StandardCharsets.UTF_8))
                                .text())
                        .doesNotContain("con");
            }
        }
    }

    @Test
    void survivesABodyThatIsNothingButSecrets() {
        String body = answer("text/plain", Targets.CONTROL.repeat(4000).getBytes(StandardCharsets.UTF_8))
                .text();

        assertThat(body).contains("*********").doesNotContain("con");
    }

    private MessageRecord answer(String type, byte[] body) {
        return verdict.of(Samples.exchange(
                        1,
                        "default",
                        Samples.request("GET", "http://127.0.0.1:8080/v1/jobs", List.of(), ""),
                        Optional.of(Samples.answer(200, "OK", type, body))))
                .response();
    }
}
