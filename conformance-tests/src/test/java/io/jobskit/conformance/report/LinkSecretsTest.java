package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretsTest {

    private static final String SECRET = "5f3c9a0d77b1e2846a0c";
    private static final String MASK = "…" + new LinkSecrets.Found("", SECRET, 0, 0).fingerprint();

    private final LinkSecrets links = new LinkSecrets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://store/r?X-Amz-Signature=%s",
                "https://store/r?a=1&X-Amz-Credential=%s&b=2",
                "https://store/r?X-Amz-Security-Token=%s#top",
                "https://store/r?X-Goog-Signature=%s",
                "https://store/r?sv=2024&sig=%s",
                "https://store/r?Signature=%s&Expires=1",
                "https://store/r?Policy=%s",
                "https://store/r?AWSAccessKeyId=%s",
                "https://store/r?token=%s",
                "https://store/r#access_token=%s&type=bearer",
                "https://store/r?api_key=%s",
                "https://store/r?apiKey=%s",
                "https://store/r?key=%s",
                "https://store/r?client_secret=%s",
                "https://store/r?password=%s",
                "https://store/r?jwt=%s",
                "https://store/r?code=%s",
                "https://store/r?auth=%s",
                "https://store/r;token=%s/results",
                "https://somebody:%s@store/r",
                "https://%s@store/r",
                "/r?token=%s",
                "The header Location is 'https://store/r?sig=%s'; it should be shorter.",
                "<https://store/r?sig=%s>; rel=next",
                "{\"next\":\"https://store/r?a=1\\u0026sig=%s\"}",
                "<a href=\"https://store/r?a=1&amp;sig=%s\">",
                "/login?to=https%%3A%%2F%%2Fstore%%2Fr%%3Fsig%%3D%s%%26a%%3D1",
                "{\"fields\":{\"X-Amz-Signature\":\"%s\"}}",
                "{\"access_token\" : \"%s\"}",
                "{\"text\":\"{\\\"token\\\":\\\"%s\\\"}\"}"
            })
    void masksWhatLetsSomebodyIn(String form) {
        String text = form.formatted(SECRET);
        assertThat(links.masked(text)).isEqualTo(text.replace(SECRET, MASK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://jobs/v1/jobs?page%5Bafter%5D=5f3c9a0d77b1e2846a0c5f3c9a0d77b1e2846a0c",
                "https://jobs/v1/jobs?page[limit]=2000&useStringId=true",
                "https://jobs/v1/jobs?pageToken=5f3c9a0d77b1e2846a0c",
                "https://store/r?X-Amz-Date=20260102T030405Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host",
                "https://store/r?job=b6c1b9da-4387-11ef-8636-dd826f8aeed1",
                "{\"columns\":[{\"key\":\"time_weighted_return\"}],\"code\":\"400\"}",
                "Content-Type: application/json;charset=utf-8",
                "a = b and c==d",
                "https://jobs/v1/jobs",
                "name: value"
            })
    void leavesAloneWhatLetsNobodyIn(String text) {
        assertThat(links.masked(text)).isSameAs(text);
    }

    @Test
    void aLongOpaqueValueIsASecretWhateverItsName() {
        String opaque = SECRET + SECRET;
        assertThat(links.masked("https://store/r?x=" + opaque + "&y=1"))
                .matches("https://store/r\\?x=…[0-9a-f]{8}&y=1");
    }

    @Test
    void twoThatDifferDoNotLookAlikeAndOneLooksTheSameInEveryEncoding() {
        assertThat(links.masked("/r?sig=" + SECRET)).isNotEqualTo(links.masked("/r?sig=" + SECRET + "1"));
        assertThat(links.masked("/r?sig=ab%2Bcd%2Fef%3Dghijkl")).isEqualTo(links.masked("/r?sig=ab+cd/ef=ghijkl"));
    }

    @Test
    void whatCouldBeGuessedHasNoFingerprint() {
        assertThat(links.masked("https://me:letmein@store/r?code=1234")).isEqualTo("https://me:***@store/r?code=***");
    }

    @Test
    void whatIsMaskedStaysAsItIs() {
        String once = links.masked("/r?sig=" + SECRET + "&token=abc");
        assertThat(links.masked(once)).isEqualTo(once);
    }
}
