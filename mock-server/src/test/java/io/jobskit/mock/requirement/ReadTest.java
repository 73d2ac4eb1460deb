package io.jobskit.mock.requirement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @Test
    @Requirement("READ-01")
    void aJobIsReadWithItsStatusAndParameters() {
        Reply reply = client.view().read();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.attributes().path("status").asText()).isEqualTo("Queued");
        assertThat(reply.parameters()).isEqualTo(Requests.view());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999", "b6c1b9da-4387-11ef-8636-dd826f8aeed1", "b6c1b9da-4387-11ef-8636-dd826f8aeed1a"})
    @Requirement("READ-02")
    void anUnknownIdNamesNoJob(String id) {
        client.view();
        client.job(id).read().refused(404);
    }

    @Test
    @Requirement({"READ-01", "READ-03", "READ-07"})
    void aCompletedJobIsReadWith200() {
        TestJob job = client.heldIn(Status.COMPLETED);
        Reply reply = job.read();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.attributes().path("status").asText()).isEqualTo("Completed");
        assertThat(client.get(reply.header("Location")).body())
                .isEqualTo(job.download().body());
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"READ-04", "READ-06"})
    void aJobInAnyStatusCanBeReadAndReadingChangesNothing(Status status) {
        TestJob job = client.heldIn(status);
        TestJob other = client.view();
        JsonNode listing = client.list().json();
        Reply first = job.read();
        Reply second = job.read();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.attributes().path("status").asText()).isEqualTo(status.label());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(client.list().json()).isEqualTo(listing);
        assertThat(other.status()).isEqualTo("Queued");
    }

    static Stream<String> idsOfAnyShape() {
        return Stream.of(
                "0",
                "-1",
                "01",
                "1.0",
                "1e3",
                "+1",
                "9223372036854775807",
                "9223372036854775808",
                "123456789012345678901234567890",
                "null",
                "undefined",
                "a b",
                "<script>",
                "'; drop table jobs; --",
                "ünïcödé",
                "\u0661",
                "😀",
                "a/b",
                "..",
                "%",
                "*",
                "{id}",
                "x".repeat(2000),
                "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
                "------------------------------------",
                "😀".repeat(18));
    }

    @ParameterizedTest
    @MethodSource("idsOfAnyShape")
    @Requirement("READ-05")
    void anIdOfAnyShapeThatNamesNoJobIsNotFound(String id) {
        String segment = URLEncoder.encode(id, UTF_8).replace("+", "%20");
        for (String path : new String[] {"", "/download", "/creator", "/relationships/creator"}) {
            assertThat(client.get("/v1/jobs/" + segment + path).status())
                    .as(path)
                    .isBetween(400, 404)
                    .isNotIn(401, 403);
        }
        Reply reply = client.get("/v1/jobs/" + segment);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errors()).hasSize(1);
    }

    @Test
    @Requirement("READ-05")
    void anAddressThatHttpDoesNotAllowIsRefusedAsOne() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            wire.send(Wire.head("GET", "/v1/jobs/%zz"), "").refused(400);
            wire.send(Wire.head("GET", "/v1/jobs/%00"), "").refused(404);
        }
    }
}
