package io.jobskit.mock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobskit.mock.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the header Authorization says of a sender. */
class CredentialsTest {

    @Test
    void noHeaderIsNoCredentials() {
        assertThat(Credentials.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "bAsIc ", "Basic   "})
    void aKeyIsReadWhateverTheCaseOfItsScheme(String scheme) {
        assertThat(Credentials.read(scheme + base64("key:secret"))).isEqualTo(new Credentials(false, "key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR ", "Bearer   "})
    void aTokenIsReadWhateverTheCaseOfItsScheme(String scheme) {
        assertThat(Credentials.read(scheme + "token")).isEqualTo(new Credentials(true, "token"));
    }

    @ParameterizedTest
    @CsvSource({
        "key:,           key",
        "key::,          key",
        "key:sec:ret,    key",
        "k y:s,          k y",
        "schlüssel:größe, schlüssel",
        "鍵:秘密,          鍵",
        "🔑:x,            🔑"
    })
    void theKeyEndsAtTheFirstColon(String pair, String key) {
        assertThat(Credentials.read("Basic " + base64(pair))).isEqualTo(new Credentials(false, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":secret", "::", "key", "key secret"})
    void aPairWithoutKeyOrColonIsRefused(String pair) {
        assertRefused("Basic " + base64(pair));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"key:secret", "a2V5OnNlY3JldA=", "a2V5OnNlY3JldA===", "a2V5 OnNlY3JldA==", "a-_5", "é", "="})
    void whatIsNotBase64IsRefused(String text) {
        assertRefused("Basic " + text);
    }

    @Test
    void thePaddingMayBeMissing() {
        assertThat(Credentials.read("Basic a2V5OnNlY3JldA")).isEqualTo(new Credentials(false, "key"));
    }

    @ParameterizedTest
    @CsvSource({"'  token  ', token", "'a b', a b", "a:b, a:b", "a2V5OnNlY3JldA==, a2V5OnNlY3JldA=="})
    void aTokenIsTakenAsItIsButForTheSpacesAroundIt(String sent, String token) {
        assertThat(Credentials.read("Bearer " + sent)).isEqualTo(new Credentials(true, token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Basic",
                "Basic ",
                "Bearer",
                "Bearer ",
                "Bearer    ",
                "token",
                "Token abc",
                "Digest username=\"key\"",
                "Basica2V5OnNlY3JldA==",
                "Bearertoken",
                "Basic:a2V5OnNlY3JldA=="
            })
    void anUnknownSchemeOrNothingAfterItIsRefused(String header) {
        assertRefused(header);
    }

    private static void assertRefused(String header) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Credentials.read(header))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(401);
                    assertThat(refusal.headers()).containsKey("WWW-Authenticate");
                });
    }

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
