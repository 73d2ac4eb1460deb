package io.jobskit.mock.cli;

import io.jobskit.mock.page.Curl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request of each kind to a server that has just started, so that whatever a first request needs has been loaded
 * once. The launcher makes its archive of classes from such a run.
 */
final class Rehearsal {

    private static final int ROUNDS = 20;

    private final String baseUrl;

    Rehearsal(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Sends them, a few times over. */
    void play() throws IOException {
        for (int i = 1; i <= ROUNDS; i++) {
            send("POST", "/v1/jobs", Curl.VIEW_JOB);
            send("GET", "/v1/jobs/" + i, null);
            send("GET", "/v1/jobs", null);
            send("GET", "/v1/jobs/" + i + "/download", null);
            send("POST", "/__control/jobs/" + i + "/move", "{\"status\": \"Completed\"}");
            send("GET", "/v1/jobs/" + i + "/download", null);
            send("DELETE", "/v1/jobs/" + i, null);
        }
        send("GET", "/", null);
        send("GET", "/__admin/mappings", null);
        send("GET", "/nothing", null);
    }

    private void send(String method, String path, @Nullable String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(baseUrl + path).toURL().openConnection();
        connection.setRequestMethod(method);
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/vnd.api+json");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (InputStream in =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
