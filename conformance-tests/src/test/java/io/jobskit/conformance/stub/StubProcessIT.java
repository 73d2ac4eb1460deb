package io.jobskit.conformance.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Identity.Credentials.Bearer;
import io.jobskit.conformance.target.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubProcessIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theStubKnowsEveryIdentityOfItsTargetFileAndIsGoneOnceClosed() throws Exception {
        URI address;
        try (StubProcess stub = StubProcess.start()) {
            address = stub.address();
            Target target = stub.target();
            assertThat(status(target, "default")).isEqualTo(200);
            assertThat(status(target, "no-permission")).isEqualTo(403);
            assertThat(status(target, "no-scope")).isEqualTo(403);
            assertThat(status(target, "other-user")).isEqualTo(200);
            assertThat(status(target, "full-queue")).isEqualTo(200);
            URI control = URI.create(target.control().orElseThrow().url() + "/capabilities");
            assertThat(CLIENT.send(HttpRequest.newBuilder(control).build(), BodyHandlers.ofString())
                            .body())
                    .contains("hold", "age");
        }
        HttpRequest again = HttpRequest.newBuilder(address).build();
        assertThatThrownBy(() -> CLIENT.send(again, BodyHandlers.discarding())).isInstanceOf(ConnectException.class);
    }

    @Test
    void aJarThatDoesNotStartIsToldInItsOwnWords() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertThatThrownBy(() -> StubProcess.start(broken, Duration.ofMinutes(1), List.of()))
                .isInstanceOf(StubException.class)
                .hasMessageStartingWith("The stub in " + broken + " ended before it answered. It said: ")
                .hasMessageContaining("broken.jar");
    }

    private static int status(Target target, String name) throws IOException, InterruptedException {
        Identity identity = Objects.requireNonNull(target.identities().get(name));
        String credentials = "";
        if (identity.credentials() instanceof Basic basic) {
            byte[] pair = (basic.key() + ":" + basic.secret()).getBytes(StandardCharsets.UTF_8);
            credentials = "Basic " + Base64.getEncoder().encodeToString(pair);
        } else if (identity.credentials() instanceof Bearer bearer) {
            credentials = "Bearer " + bearer.token();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.baseUrl() + "/v1/jobs"))
                .header("Authorization", credentials)
                .header("Addepar-Firm", identity.firm().orElseThrow())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }
}
