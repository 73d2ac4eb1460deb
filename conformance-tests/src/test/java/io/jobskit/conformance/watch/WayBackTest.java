package io.jobskit.conformance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayBackTest {

    private static final String HERE = "http://here:8081";

    @ParameterizedTest
    @CsvSource({
        "https://api.example, /v1/jobs/7/download, /v1/jobs/7/download",
        "https://api.example, download?a=%7C#top, download?a=%7C#top",
        "https://api.example, https://API.example:443/v1/jobs/7?a=1#top, http://here:8081/v1/jobs/7?a=1#top",
        "https://api.example, //api.example/v1/jobs/7, http://here:8081/v1/jobs/7",
        "https://api.example, http://api.example/v1/jobs/7, http://api.example/v1/jobs/7",
        "https://api.example, https://files.example/x?sig=abc, https://files.example/x?sig=abc",
        "https://api.example/stub, /stub/v1/jobs/7/download, http://here:8081/v1/jobs/7/download",
        "https://api.example/stub, 8/download, http://here:8081/v1/jobs/8/download",
        "https://api.example/stub, https://api.example/stub/v1/jobs/7, http://here:8081/v1/jobs/7",
        "https://api.example/stub, https://api.example/stubborn, https://api.example/stubborn",
        "https://api.example/stub, /files/7#top, https://api.example/files/7#top",
        "https://api.example, mailto:somebody@example, mailto:somebody@example",
        "https://api.example, 'no reference', 'no reference'"
    })
    void whatIsBelowTheTargetLeadsBackHereAndAllElseWhereTheTargetSaid(String base, String location, String led) {
        URI target = URI.create(base);
        assertThat(new WayBack(target).of(location, URI.create(base + "/v1/jobs/7"), HERE))
                .isEqualTo(led);
    }
}
