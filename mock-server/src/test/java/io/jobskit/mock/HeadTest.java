package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEAD tells what GET would: the same headers, and a length where GET has one, or none. */
class HeadTest {

    private static final int LARGE = 20_000;
    private static final String FIRM = "1";

    @AutoClose
    private final Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("immediate")));

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, identity", "HTTP_2, identity", "HTTP_1_1, gzip", "HTTP_2, gzip"})
    void everyRouteHasTheHeadersOfGetWhateverTheSize(HttpClient.Version version, String coding) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        int unknown = 0;
        for (String path : paths()) {
            Map<String, List<String>> get = headers(client, "GET", path, coding);
            assertThat(headers(client, "HEAD", path, coding)).as(path).isEqualTo(get);
            unknown += get.containsKey("content-length") ? 0 : 1;
        }
        assertThat(unknown)
                .as("bodies whose length is not known before they end")
                .isGreaterThanOrEqualTo(4);
    }

    /** Listings, jobs, what there is not, and results of each format, small and too large to be held back. */
    private List<String> paths() {
        Client owner = stub.client().with("Addepar-Firm", FIRM);
        List<String> paths = new ArrayList<>(List.of("/", "/v1/jobs", "/v1/jobs/nothing", "/v1/jobs/1/download"));
        for (int rows : new int[] {1, LARGE}) {
            for (String format : List.of("csv", "tsv", "xlsx", "json")) {
                ObjectNode parameters = Requests.view(format);
                parameters.put("result_rows", rows);
                String id = owner.createView(parameters).id();
                paths.add("/v1/jobs/" + id);
                paths.add("/v1/jobs/" + id + "/download");
            }
        }
        return paths;
    }

    private Map<String, List<String>> headers(HttpClient client, String method, String path, String coding)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stub.port() + path))
                        .header("Authorization", "Basic ZnVsbDpzZWNyZXQ=")
                        .header("Addepar-Firm", FIRM)
                        .header("Accept-Encoding", coding)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.put(":status", List.of(String.valueOf(response.statusCode())));
        headers.remove("date");
        return headers;
    }
}
