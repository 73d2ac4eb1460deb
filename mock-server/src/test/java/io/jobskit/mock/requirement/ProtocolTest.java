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
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /v1/jobs | GET, HEAD, POST",
                "PATCH | /api/v1/jobs | GET, HEAD, POST",
                "DELETE | /v1/jobs | GET, HEAD, POST",
                "PUT | /v1/jobs/ID | DELETE, GET, HEAD",
                "PATCH | /v1/jobs/ID | DELETE, GET, HEAD",
                "POST | /v1/jobs/ID | DELETE, GET, HEAD",
                "POST | /api/v1/jobs/ID/download | GET, HEAD",
                "DELETE | /v1/jobs/ID/download | GET, HEAD",
                "PATCH | /v1/jobs/ID/creator | GET, HEAD",
                "PATCH | /v1/jobs/ID/relationships/creator | GET, HEAD"
            })
    @Requirement("PROTOCOL-01")
    void aMethodThatARouteDoesNotSupportIsRefusedAndChangesNothing(String method, String path, String allowed) {
        TestJob job = client.held();
        JsonNode before = client.list().json();
        Reply reply = client.send(
                        method,
                        path.replace("ID", job.id()),
                        BodyPublishers.ofString(Requests.job("portfolio_query", Requests.query())
                                .toString()))
                .refused(405);
        assertThat(names(reply.header("Allow"))).isEqualTo(names(allowed));
        assertThat(client.list().json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/job",
                "/v1/jobs/",
                "/v2/jobs",
                "/api",
                "/api/jobs",
                "/api/api/v1/jobs",
                "/v1/jobs/1/results",
                "/v1/jobs/1/download/",
                "/v1/jobs/1/creator/2",
                "/v1/jobs/1/relationships",
                "/v1/jobsboard",
                "/apiv1/jobs",
                "/V1/jobs",
                "//v1/jobs"
            })
    @Requirement("PROTOCOL-02")
    void aRouteThatDoesNotExistIsNotFound(String path) {
        Reply reply = client.get(path.startsWith("//") ? "http://127.0.0.1:" + STUB.port() + path : path);
        reply.refused(404);
        assertThat(reply.json().at("/errors/0/detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/jobs",
                "/v1/jobs?page%5Blimit%5D=%ff&page%5Bafter%5D=%00",
                "/v1/jobs?useStringId=perhaps",
                "/v1/jobs?useStringId",
                "/v1/jobs?&&==&=",
                "/v1/jobs/%ff%fe",
                "/v1/jobs/%2e%2e/%2e%2e",
                "/v1/jobs/1/download/key",
                "/v1/jobs/%25/download"
            })
    @Requirement("PROTOCOL-03")
    void nothingThatIsAskedForMakesTheServerFail(String path) {
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"}) {
            for (String body : new String[] {"", "{", "[[[[", "{\"data\": {\"type\": \"jobs\", \"attributes\": 1}}"}) {
                assertThat(client.send(method, path, BodyPublishers.ofString(body))
                                .status())
                        .as("%s %s", method, body)
                        .isBetween(200, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "-1", "1e99", "'text'", "''", "[]", "[[[]]]", "{}", "{'key': {}}", "true"})
    @Requirement("PROTOCOL-03")
    void noValueOfAnyParameterMakesTheServerFail(String value) {
        Requests.query()
                .fieldNames()
                .forEachRemaining(name -> assertThat(
                                client.createQuery(Requests.query(name, value)).status())
                        .as(name)
                        .isBetween(202, 499));
        Requests.view()
                .fieldNames()
                .forEachRemaining(name -> assertThat(
                                client.createView(Requests.view().set(name, Requests.json(value)))
                                        .status())
                        .as(name)
                        .isBetween(202, 499));
    }

    @Test
    @Requirement("PROTOCOL-03")
    void bytesThatAreNoTextDoNotMakeTheServerFail() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray(bytes)).refusedAt("");
        client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray("{\"data\": \"é\"}".getBytes(UTF_8)))
                .refusedAt("/data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer", "Bearer ", "Digest x", "key:secret"})
    @Requirement("PROTOCOL-03")
    void credentialsThatCannotBeReadAreRefusedWithoutAFailure(String credentials) {
        Reply reply = client.with("Authorization", credentials).list().refused(401);
        assertThat(reply.json().at("/errors/0/source/header").asText()).isEqualTo("Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/v1/jobs/ID", "/v1/jobs/ID/download", "/v1/jobs/ID/creator", "/v1/jobs/4711"})
    @Requirement("PROTOCOL-01")
    void headAnswersAsGetDoesButWithoutTheBody(String path) {
        String target = path.replace("ID", client.heldIn(Status.COMPLETED).id());
        Reply get = client.get(target);
        Reply head = client.send("HEAD", target, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag", "Location")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(Set.of(list.split(", ", -1)));
    }
}
