package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two contracts, as tools of other people's fetch them. */
class ContractFileTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @CsvSource({"/openapi.yaml, openapi.yaml", "/__control/openapi.yaml, /io/jobskit/mock/control/openapi.yaml"})
    void itIsTheFileAndItsServerIsTheStub(String path, String resource) throws IOException {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo("application/yaml");
        ObjectNode served = (ObjectNode) YAML.readTree(reply.body());
        ObjectNode written = (ObjectNode) YAML.readTree(PageFiles.resource(resource));
        assertThat(served.remove("servers").findValuesAsText("url")).containsExactly("/");
        written.remove("servers");
        assertThat(served).isEqualTo(written);
        assertThat(served.path("paths")).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/__control/openapi.yaml"})
    void whoeverHasItIsNotSentItAgain(String path) {
        Reply first = client.get(path);
        assertThat(client.with("If-None-Match", first.header("ETag")).get(path).status())
                .isEqualTo(304);
        Reply head = client.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.body()).isEmpty();
        client.post(path, "").refused(405);
    }

    @Test
    void itsServerIsWhereItsReaderReachesTheStub() throws IOException {
        try (Stub stub = Stub.start(settings -> settings.fronting(Fronting.of(true, "/stub")))) {
            Client proxied = stub.client().with("X-Forwarded-Prefix", "/team");
            for (String path : List.of("/stub/openapi.yaml", "/stub/__control/openapi.yaml")) {
                assertThat(servers(stub.client().get(path))).as(path).containsExactly("/stub");
                assertThat(servers(proxied.get(path))).as(path).containsExactly("/team/stub");
            }
        }
    }

    @Test
    void noTokenIsAskedForAndControlStaysClosed() {
        try (Stub stub = Stub.start(settings -> settings.controlToken("open sesame"))) {
            Client anybody = stub.client().anonymous();
            assertThat(anybody.get("/__control/openapi.yaml").status()).isEqualTo(200);
            for (String path : List.of(
                    "/__control/openapi.yaml/",
                    "/__control/openapi.yaml/../clock",
                    "/__control/clock/../openapi.yaml",
                    "/__control/openapi.yaml;/clock",
                    "/__control/clock")) {
                assertThat(anybody.get(path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void aContractOfTheUsersOwnWins() {
        try (Stub stub = Stub.start()) {
            Client there = stub.client();
            Reply added = there.post(
                    "/__admin/mappings",
                    "{\"priority\": 1, \"request\": {\"urlPath\": \"/openapi.yaml\"},"
                            + " \"response\": {\"body\": \"openapi: 3.0.0\"}}");
            assertThat(added.status()).isEqualTo(201);
            assertThat(there.get("/openapi.yaml").text()).isEqualTo("openapi: 3.0.0");
        }
    }

    @Test
    void whatItShowsAsACreationIsAccepted() throws IOException {
        JsonNode contract = YAML.readTree(client.get("/openapi.yaml").body());
        JsonNode examples =
                contract.at("/paths/~1v1~1jobs/post/requestBody/content/application~1vnd.api+json/examples");
        assertThat(examples).hasSize(2).allSatisfy(example -> {
            String place = example.path("$ref").asText();
            client.create(contract.at(place.substring(1)).path("value")).accepted(client);
        });
    }

    private static List<String> servers(Reply reply) throws IOException {
        return YAML.readTree(reply.body()).path("servers").findValuesAsText("url");
    }
}
