package io.jobskit.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a Location leads every client. */
class LocationTest {

    private static final String FROM = "https://host:8443/prefix/v1/jobs/7?a=b";

    @ParameterizedTest
    @CsvSource({
        "/v1/jobs/7/download, https://host:8443/v1/jobs/7/download",
        "download, https://host:8443/prefix/v1/jobs/download",
        "7/download, https://host:8443/prefix/v1/jobs/7/download",
        "./7/download, https://host:8443/prefix/v1/jobs/7/download",
        "../results/7, https://host:8443/prefix/v1/results/7",
        "../../../../../x, https://host:8443/x",
        "/a/./b/../c/, https://host:8443/a/c/",
        "/a/.., https://host:8443/",
        "/a//b, https://host:8443/a//b",
        "//other/x, https://other/x",
        "//other, https://other/",
        "?c=d, https://host:8443/prefix/v1/jobs/7?c=d",
        "#top, https://host:8443/prefix/v1/jobs/7?a=b",
        "http://other/x?sig=a%2Fb+c#page, http://other/x?sig=a%2Fb+c",
        "HTTPS://Other:1/x, HTTPS://Other:1/x",
        "https://other?x, https://other/?x",
        "/x?after[0]=1, https://host:8443/x?after[0]=1",
    })
    void itIsResolvedAsTheRfcSays(String sent, String address) {
        assertThat(location(sent).mistake()).isEmpty();
        assertThat(location(sent).address()).map(URI::toString).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'', there is none",
        "'  ', there is none",
        "'/a b', 'it is no URI reference, in which blanks and characters beyond ASCII are percent-encoded'",
        "'/caf\u00e9', 'it is no URI reference, in which blanks and characters beyond ASCII are percent-encoded'",
        "'/a%zz', it is no URI reference",
        "'/[7]', it is no URI reference",
        "'http://', it is no URI reference",
        "'http:/v1/jobs/7', it names no host",
        "'https:v1', it names no host",
        "'ftp://host/x', it leads away from HTTP",
        "'mailto:x@host', it leads away from HTTP",
    })
    void whatNoClientCanFollowIsNoAddress(String sent, String mistake) {
        assertThat(location(sent).address()).isEmpty();
        assertThat(location(sent).mistake()).isEqualTo(mistake);
    }

    @Test
    void itIsThereOnce() {
        assertThat(location().mistake()).isEqualTo("there is none");
        Location twice = location("/a", "/a");
        assertThat(twice.mistake()).isEqualTo("there are 2 of it");
        assertThat(twice.sent()).isEqualTo("/a, /a");
    }

    private static Location location(String... sent) {
        List<Header> headers =
                Stream.of(sent).map(value -> new Header("location", value)).toList();
        Request request =
                new Request(Operation.READ, "7", "GET", URI.create(FROM), new Message(List.of(), new byte[0]));
        Answer answer = new Answer(303, "", new Message(headers, new byte[0]));
        return Location.of(
                new Exchange(1, "", "", "default", request, Optional.of(answer), "", Instant.EPOCH, Instant.EPOCH));
    }
}
