package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the control requests says what they are, and what they answer. */
class ControlContractTest {

    private static final String ADDRESS = "https://jobskit.example/control.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();
    private final JsonNode contract;
    private final JsonSchemaFactory schemas;

    ControlContractTest() throws IOException {
        contract =
                new YAMLMapper().readTree(client.get("/__control/openapi.yaml").body());
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, contract.toString()))));
    }

    @Test
    void everyControlRequestIsDescribedAndNothingElse() {
        List<String> described = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        described.add(name.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replace("{id}", ":id"));
                    }
                }));
        assertThat(described).containsExactlyInAnyOrderElementsOf(ControlProtocol.requests());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(contract.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "get|/capabilities||200",
                "get|/jobs||200",
                "get|/jobs?newest=1||200",
                "get|/jobs?newest=some||400",
                "get|/jobs/{id}||200",
                "get|/jobs/4711||404",
                "post|/jobs/{id}/move|{\"status\": \"Completed\"}|204",
                "post|/jobs/{id}/move|{}|400",
                "post|/jobs/{id}/move|{\"status\": \"Cancel Requested\"}|409",
                "post|/jobs/{id}/move|{\"status\": \"Lost\"}|422",
                "post|/jobs/4711/move|{\"status\": \"Completed\"}|404",
                "post|/jobs/{id}/age|{\"by\": \"PT1H\"}|204",
                "post|/jobs/{id}/age|{\"by\": \"an hour\"}|400",
                "post|/jobs/4711/age|{\"by\": \"PT1H\"}|404",
                "post|/jobs/{id}/release||204",
                "post|/jobs/4711/release||404",
                "post|/jobs/{id}/cancel||204",
                "post|/jobs/4711/cancel||404",
                "get|/clock||200",
                "get|/clock?firm=||400",
                "post|/clock|{\"speed\": 60}|200",
                "post|/clock|{\"speed\": 0}|400",
                "put|/faults|{\"profile\": \"flaky\", \"seed\": 7}|200",
                "put|/faults|{\"faults\": [{\"fault\": {\"delay\": {\"median\": \"PT1S\", \"p95\": \"PT2S\"}}}]}|200",
                "put|/faults|{\"profile\": \"lazy\"}|400",
                "get|/faults||200",
                "delete|/faults||204",
                "get|/snapshot||200",
                "put|/snapshot|{}|422",
                "post|/reset||204",
                "get|/firms||200",
                "get|/events?since=some||400",
                "get|/requests||200",
                "get|/requests/4711||404"
            })
    void whatIsAnsweredIsDescribed(String method, String path, String body, int status) {
        String id = client.heldIn(Status.COMPLETED).id();
        Reply reply = client.send(
                method.toUpperCase(Locale.ROOT),
                "/__control" + path.replace("{id}", id),
                BodyPublishers.ofString(body == null ? "" : body));
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(status);
        fits(method, path.replaceFirst("[?].*", "").replaceFirst("/4711", "/{id}"), reply);
    }

    @Test
    void bothMessagesOfARequestAreDescribed() {
        client.view();
        JsonNode requests = client.control().get("/requests").json().path("requests");
        String id = requests.path(0).path("id").asText();
        fits("get", "/requests/{id}", client.control().get("/requests/" + id));
    }

    @Test
    void whoIsRefusedIsToldWhy() {
        Client page = client.with("Origin", "http://evil.example");
        fits("get", "/clock", page.get("/__control/clock"));
        fits("post", "/reset", page.post("/__control/reset", ""));
    }

    @Test
    void whatItShowsIsTaken() {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode json = operation.getValue().at("/requestBody/content/application~1json");
                    List<JsonNode> bodies =
                            new ArrayList<>(json.path("examples").findValues("value"));
                    if (json.has("example")) {
                        bodies.add(json.path("example"));
                    }
                    assertThat(bodies).as(path.getKey()).hasSizeGreaterThanOrEqualTo(json.isMissingNode() ? 0 : 1);
                    for (JsonNode body : bodies) {
                        Client other = STUB.client();
                        Reply reply = other.send(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replace("{id}", other.held().id()),
                                BodyPublishers.ofString(body.toString()));
                        assertThat(reply.status())
                                .as("%s to %s", body, path.getKey())
                                .isIn(200, 204);
                    }
                }));
    }

    private void fits(String method, String path, Reply reply) {
        JsonNode described = contract.path("paths")
                .path("/__control" + path)
                .path(method)
                .path("responses")
                .path(Integer.toString(reply.status()));
        JsonNode response = described.has("$ref")
                ? contract.at(described.path("$ref").asText().substring(1))
                : described;
        assertThat(response.path("description").asText())
                .as("%s %s: %d", method, path, reply.status())
                .isNotEmpty();
        if (reply.status() == 204) {
            assertThat(response.has("content")).isFalse();
            assertThat(reply.body()).isEmpty();
            return;
        }
        String reference = response.path("content")
                .path(reply.mediaType())
                .path("schema")
                .path("$ref")
                .asText();
        assertThat(schemas.getSchema(SchemaLocation.of(ADDRESS + reference)).validate(reply.json()))
                .as("%s %s: %s", method, path, reply)
                .isEmpty();
    }
}
