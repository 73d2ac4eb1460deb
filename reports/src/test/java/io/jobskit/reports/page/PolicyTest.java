package io.jobskit.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages allow themselves. */
class PolicyTest {

    static Stream<String> pages() {
        Contract contract = Contract.shipped();
        return Stream.of(
                Written.text(out -> new ConformancePage(contract).write(Verdicts.worst(), out)),
                Written.text(out -> new FeaturesPage(contract).write(Verdicts.worst(), "conformance.html", out)),
                Written.text(out -> new SideBySidePage().write(List.of(Verdicts.worst(), Verdicts.conformant()), out)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAllowsItsStyleAndItsScriptAndNothingElse(String html) throws Exception {
        String policy = only(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=");

        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(
                                hash(only(html, "(?s)<style>(.*?)</style>")),
                                hash(only(html, "(?s)<script>(.*?)</script>"))));
        assertThat(html)
                .doesNotContain(
                        "http-equiv=\"refresh\"", " style=\"", " onclick=", " src=", "@import", "url(", "<link");
    }

    private static String only(String html, String shape) {
        Matcher found = Pattern.compile(shape).matcher(html);
        assertThat(found.results()).as(shape).hasSize(1);
        found.reset();
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
