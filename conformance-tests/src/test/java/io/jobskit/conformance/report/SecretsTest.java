package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Targets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Secrets secrets = Secrets.of(Targets.secretive());

    @ParameterizedTest
    @ValueSource(strings = {Targets.SECRET, Targets.TOKEN, Targets.OTHER_SECRET, Targets.HEADER, Targets.CONTROL})
    void masksEverySecretInEveryForm(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        List<String> forms = List.of(
                secret,
                base64,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                URLEncoder.encode(secret, StandardCharsets.UTF_8)
                        .replace("%2F", "%2f")
                        .replace("%2B", "%2b"),
                URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("%27", "'"),
                secret.replace("\"", "%22"),
                secret.replace("\\", "\\\\").replace("\"", "\\\""),
                secret.replace("&", "&amp;"),
                base64.replace("/", "\\/"));

        for (String form : forms) {
            assertThat(secrets.masked("before " + form + ", after")).isEqualTo("before ***, after");
        }
    }

    @Test
    void masksTheFormThatBasicGivesToAPair() {
        String pair = Base64.getEncoder().encodeToString(("key:" + Targets.SECRET).getBytes(StandardCharsets.UTF_8));

        assertThat(secrets.masked("Basic " + pair + " was sent")).isEqualTo("Basic *** was sent");
    }

    @Test
    void masksAShortSecretInHeadersOnly() {
        assertThat(secrets.masked("a table about jobs")).isEqualTo("a table about jobs");
        assertThat(secrets.masked(new Header("X-Echo", "ab"))).isEqualTo("***");
        assertThat(secrets.masked(new Header("X-Short", "q1"))).isEqualTo("***");
    }

    @Test
    void neverShowsCredentialsAndCookiesEvenIfNobodyKnowsThem() {
        assertThat(secrets.masked(new Header("Authorization", "Basic bm9ib2R5Ondyb25n")))
                .isEqualTo("Basic ***");
        assertThat(secrets.masked(new Header("authorization", "strange"))).isEqualTo("***");
        assertThat(secrets.masked(new Header("Set-Cookie", "session=1"))).isEqualTo("***");
    }

    @Test
    void neverShowsWhatIsNamedLikeCredentials() {
        assertThat(secrets.masked(new Header("X-Amz-Security-Token", "5f3c9a0d77b1e2846a0c")))
                .isEqualTo("…05e9eeb6");
        assertThat(secrets.masked(new Header("Location", "https://store/r?sig=5f3c9a0d77b1e2846a0c")))
                .isEqualTo("https://store/r?sig=…05e9eeb6");
        assertThat(secrets.masked(new Header("Content-Security-Policy", "default-src 'none'")))
                .isEqualTo("default-src 'none'");
        assertThat(secrets.masked(new Header("Idempotency-Key", "b6c1b9da"))).isEqualTo("b6c1b9da");
    }

    @Test
    void masksWordsThatOverlapTogether() {
        Masker masker = new Masker(Map.of("abcd", "***", "cdefgh", "***", "abcdef", "***"));

        assertThat(masker.masked("xabcdefghy")).isEqualTo("x***y");
        assertThat(masker.masked("abcdabcd")).isEqualTo("******");
        assertThat(masker.masked("abc")).isEqualTo("abc");
        assertThat(masker.masked("")).isEmpty();
    }

    @Test
    void masksWhatElseIsInConfidence() {
        assertThat(Secrets.of(Targets.secretive(), List.of("database-pass")).masked("It is database-pass."))
                .isEqualTo("It is ***.");
    }

    @Test
    void leavesAloneWhatHoldsNoSecret() {
        assertThat(Secrets.none().masked("plain")).isEqualTo("plain");
        assertThat(secrets.masked("plain")).isSameAs("plain");
    }
}
