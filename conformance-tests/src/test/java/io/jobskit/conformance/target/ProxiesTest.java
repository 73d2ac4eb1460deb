package io.jobskit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxies of the environment are those that curl takes. */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com            | example.com",
                "example.com            | api.example.com",
                ".example.com           | api.example.com",
                ".example.com           | EXAMPLE.com",
                "a.b, ,Example.COM      | api.example.com.",
                "*                      | anything",
                "''                     | localhost",
                "''                     | 127.0.0.1",
                "example.com            | 127.1.2.3",
                "''                     | [::1]",
                "10.1.2.3               | 10.1.2.3",
                "10.0.0.0/8             | 10.1.2.3",
                "::2                    | [::2]",
                "[::2]                  | [0:0:0:0:0:0:0:2]",
                "fd00::/8               | [fd12::1]"
            })
    void noProxyLeadsThere(String list, String host) {
        assertThat(proxy(list, host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | 10.0.0.1",
                "''                     | [::2]",
                "''                     | localhost.example.com",
                "example.com            | notexample.com",
                "api.example.com        | example.com",
                "10.0.0.0/8             | 11.1.2.3",
                "10.0.0.0/99            | 10.0.0.0",
                "0.0.0.2                | [::2]"
            })
    void aProxyLeadsThere(String list, String host) {
        assertThat(proxy(list, host)).isPresent();
    }

    @Test
    void smallLettersGoBeforeCapitalsAndTheSchemeBeforeAll() {
        Proxies proxies = Proxies.of(Map.of(
                "HTTPS_PROXY", "http://capitals:1",
                "https_proxy", "small",
                "ALL_PROXY", "http://all:3",
                "no_proxy", " ",
                "NO_PROXY", "local"));
        assertThat(proxies.to("https", "a").orElseThrow()).hasToString("small:1080");
        assertThat(proxies.to("HTTP", "a").orElseThrow()).hasToString("all:3");
        assertThat(proxies.to("http", "local")).isEmpty();
        assertThat(Proxies.of(Map.of("HTTP_PROXY", "h:1")).to("https", "a")).isEmpty();
    }

    @Test
    void credentialsOfAProxyAreDecodedAndNotShown() {
        Proxies.Proxy proxy = Proxies.of(Map.of("http_proxy", "http://me:s%40crt@p:1"))
                .to("http", "a")
                .orElseThrow();
        assertThat(proxy.userInfo()).contains("me:s@crt");
        assertThat(proxy).hasToString("p:1");
    }

    private static Optional<Proxies.Proxy> proxy(String list, String host) {
        return Proxies.of(Map.of("https_proxy", "http://proxy:1", "no_proxy", list))
                .to("https", host);
    }
}
