package io.jobskit.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is wrong with faults as a person reads it, and that nothing changes by what is wrong. */
class FaultMessagesTest {

    private static final List<String> DOCUMENTS = List.of(
            "[]",
            "{}",
            "{'profil': 'flaky'}",
            "{'profile': 'shaky'}",
            "{'profile': 7}",
            "{'profile': 'flaky', 'seed': 'x'}",
            "{'faults': {}, 'seed': 7}",
            "{'faults': {}}",
            "{'faults': [1]}",
            "{'faults': [{}]}",
            "{'faults': [{'fault': {'drop': true}}, {'routes': 'read', 'fault': {'drop': true}}]}",
            "{'faults': [{'routes': [], 'fault': {'drop': true}}]}",
            "{'faults': [{'routes': ['read', 'write'], 'fault': {'drop': true}}]}",
            "{'faults': [{'route': ['read'], 'fault': {'drop': true}}]}",
            "{'faults': [{'next': 0, 'fault': {'drop': true}}]}",
            "{'faults': [{'next': 1.5, 'fault': {'drop': true}}]}",
            "{'faults': [{'next': 1, 'share': 0.5, 'fault': {'drop': true}}]}",
            "{'faults': [{'share': 0, 'fault': {'drop': true}}]}",
            "{'faults': [{'share': 1.01, 'fault': {'drop': true}}]}",
            "{'faults': [{'seed': 0.5, 'fault': {'drop': true}}]}",
            "{'faults': [{'seen': -1, 'fault': {'drop': true}}]}",
            "{'faults': [{'fault': 'drop'}]}",
            "{'faults': [{'fault': {}}]}",
            "{'faults': [{'fault': {'crash': true}}]}",
            "{'faults': [{'fault': {'drop': false}}]}",
            "{'faults': [{'fault': {'lose_answer': 1}}]}",
            "{'faults': [{'fault': {'drop': true, 'status': 503}}]}",
            "{'faults': [{'fault': {'retry_after': 1}}]}",
            "{'faults': [{'fault': {'drop': true, 'retry_after': 1}}]}",
            "{'faults': [{'fault': {'status': 200}}]}",
            "{'faults': [{'fault': {'status': '503'}}]}",
            "{'faults': [{'fault': {'status': 503, 'retry_after': -1}}]}",
            "{'faults': [{'fault': {'truncate': -1}}]}",
            "{'faults': [{'fault': {'delay': 2}}]}",
            "{'faults': [{'fault': {'delay': '2s'}}]}",
            "{'faults': [{'fault': {'delay': '-PT2S'}}]}",
            "{'faults': [{'fault': {'delay': 'PT61M'}}]}",
            "{'faults': [{'fault': {'delay': {'median': 'PT2S'}}}]}",
            "{'faults': [{'fault': {'delay': {'median': 'PT2S', 'p95': 'PT1S'}}}]}",
            "{'faults': [{'fault': {'delay': {'median': 'PT0S', 'p95': 'PT1S'}}}]}",
            "{'faults': [{'fault': {'delay': {'median': 'PT1S', 'p99': 'PT2S'}}}]}",
            "{'faults': [{'fault': {'slow_body': 5}}]}");

    private static final List<String> HEADERS = List.of(
            "",
            "crash",
            "status",
            "status=200",
            "status=600",
            "status=abc",
            "status=503, drop",
            "status=503; retry-after=soon",
            "status=503; retry-after=99999999",
            "drop=1",
            "drop; retry-after=1",
            "delay=2",
            "delay=-PT1S",
            "delay=PT2H",
            "truncate",
            "truncate=-1",
            "truncate=99999999999",
            "slow-body=x",
            "lose_answer",
            "DROP");

    @AutoClose
    private static final Stub STUB = Stub.start();

    @Test
    void aMalformedDocumentIsRefusedWithThePlaceAndChangesNothing() {
        Client client = STUB.client();
        client.control().faults("{\"profile\": \"slow\"}");
        JsonNode before = client.control().faults();
        StringBuilder said = new StringBuilder();
        say(said, "{\"faults\": ", client.control().faults("{\"faults\": "));
        for (String document : DOCUMENTS) {
            Reply reply = client.control().faults(Requests.json(document).toString());
            say(said, document, reply);
            assertThat(client.control().faults()).as(document).isEqualTo(before);
        }
        Golden.matches("fault-documents.txt", said.toString());
    }

    @Test
    void aMalformedHeaderIsRefusedAsTheApiRefuses() {
        Client client = STUB.client();
        StringBuilder said = new StringBuilder();
        for (String header : HEADERS) {
            Reply reply = client.with("Jobs-Fault", header).createView(Requests.view());
            reply.refused(400);
            assertThat(reply.errors().get(0).at("/source/header").asText()).isEqualTo("Jobs-Fault");
            said.append(header)
                    .append('\n')
                    .append("    ")
                    .append(reply.errors().get(0).path("detail").asText())
                    .append('\n');
        }
        assertThat(client.listed()).isEmpty();
        Golden.matches("fault-headers.txt", said.toString());
    }

    private static void say(StringBuilder said, String document, Reply reply) {
        assertThat(reply.status()).as(document).isEqualTo(400);
        said.append(document)
                .append('\n')
                .append("    ")
                .append(reply.json().path("message").asText())
                .append('\n');
    }
}
