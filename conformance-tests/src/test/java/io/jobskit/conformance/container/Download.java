package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * A download of which more is left than sockets hold, and less than a busy machine reads in the ten seconds of a stop: a
 * server that has only just started is slow, so most of it is read before.
 */
final class Download implements AutoCloseable {

    static final int ROWS = 200_000;
    private static final int READ = 120_000;

    /** Kept, as a client that nobody refers to closes its connections. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BufferedReader rows;

    /** Begins it at a stub that has just started and whose jobs are completed at once, and reads the first part. */
    Download(URI stub) throws IOException, InterruptedException {
        String body = """
                {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters":
                 {"view_id": 2, "portfolio_type": "entity", "portfolio_id": 22, "output_type": "csv",
                  "start_date": "2020-01-01", "end_date": "2020-03-31", "result_rows": %d}}}}""".formatted(ROWS);
        HttpResponse<String> created = client.send(
                HttpRequest.newBuilder(stub.resolve("/v1/jobs"))
                        .header("Content-Type", "application/vnd.api+json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(202);
        HttpResponse<InputStream> download = client.send(
                HttpRequest.newBuilder(stub.resolve("/v1/jobs/1/download")).build(), BodyHandlers.ofInputStream());
        assertThat(download.statusCode()).isEqualTo(200);
        rows = new BufferedReader(new InputStreamReader(download.body(), StandardCharsets.UTF_8));
        for (int line = 0; line <= READ; line++) {
            assertThat(rows.readLine()).as("the headings, and rows after them").isNotNull();
        }
    }

    /** Reads it to its end; how many rows there were in all, besides the headings. */
    long rows() {
        return READ + rows.lines().count();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
