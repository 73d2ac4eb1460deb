package io.jobskit.mock.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of the API, as somebody may want to test one. */
final class Export {

    private static final String JOB = """
            {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters": {
              "view_id": "1", "portfolio_type": "FIRM", "portfolio_id": "1", "output_type": "JSON",
              "start_date": "2026-01-01", "end_date": "2026-01-31"}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String firm;

    Export(URI server, String firm) {
        this.server = server;
        this.firm = firm;
    }

    /** Creates a job, and gives its id. */
    String begin() throws IOException, InterruptedException {
        String answer = send(request("/v1/jobs")
                .header("Content-Type", "application/vnd.api+json")
                .POST(HttpRequest.BodyPublishers.ofString(JOB)));
        return between(answer, "\"id\":\"");
    }

    /** The status of a job. */
    String status(String job) throws IOException, InterruptedException {
        return between(send(request("/v1/jobs/" + job)), "\"status\":\"");
    }

    /** All jobs, as the API shows them. */
    String list() throws IOException, InterruptedException {
        return send(request("/v1/jobs"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Addepar-Firm", firm);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String between(String text, String before) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
