package io.jobskit.mock.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.testing.Golden;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a snapshot as a person reads it, and that nothing changes by a damaged one. */
class DamagedSnapshotTest {

    private static final String MISSING = "gone";

    /** A place, and what is put there. */
    private static final String[] DAMAGES = {
        "/version | 2",
        "/version | gone",
        "/firm | ' '",
        "/firm | 7",
        "/colour | 'red'",
        "/clock | gone",
        "/clock/now | 'noon'",
        "/clock/now | '1969-12-31T23:59:59Z'",
        "/clock/speed | 0",
        "/clock/speed | 'fast'",
        "/clock/frozen | 'no'",
        "/clock/zone | 'UTC'",
        "/rate_limit/limit | '50'",
        "/rate_limit/taken | gone",
        "/rate_limit/taken | ['2030-06-15T12:00:00Z', '2030-06-15T11:00:00Z']",
        "/rate_limit | {'limit': '1/PT1H', 'taken': ['2030-06-15T12:00:00Z', '2030-06-15T12:00:00Z']}",
        "/faults | {'profile': 'shaky'}",
        "/users | ['full', 'full']",
        "/users | ['']",
        "/users | {}",
        "/last_id | 1",
        "/last_id | 1000000000",
        "/jobs | {}",
        "/jobs/0 | 'job'",
        "/jobs/0/id | 0",
        "/jobs/1/id | 1",
        "/jobs/1/id | '2'",
        "/jobs/0/user | 'nobody'",
        "/jobs/0/job_type | 'EXPORT'",
        "/jobs/0/parameters | []",
        "/jobs/0/parameters/portfolio_type | 'PERSON'",
        "/jobs/0/parameters/start_date | gone",
        "/jobs/0/fate | 9009",
        "/jobs/0/fate | 'fails'",
        "/jobs/0/progress | 'time:PT5H'",
        "/jobs/0/created_at | '2030-06-15'",
        "/jobs/0/created_at | '2030-06-15T12:00:00.000001Z'",
        "/jobs/0/held | 0",
        "/jobs/0/readings | -1",
        "/jobs/0/timeline | []",
        "/jobs/0/timeline/changes | []",
        "/jobs/0/timeline/changes/0/status | 'Completed'",
        "/jobs/0/timeline/changes/0/after_ms | 5",
        "/jobs/0/timeline/changes/1/status | 'Completed'",
        "/jobs/0/timeline/changes/1/status | 'picked up'",
        "/jobs/0/timeline/changes/2/after_ms | 1",
        "/jobs/0/timeline/changes/3/after_ms | 'soon'",
        "/jobs/0/timeline/settled | 5",
        "/jobs/0/timeline/settled | 0",
        "/jobs/0/timeline/settled_after_ms | 0.5",
        "/jobs/0/timeline/percent_complete | 1.01",
        "/jobs/0/errors | []",
        "/jobs/0/errors | [{'status': 400, 'title': 'Bad', 'detail': 'x'}]",
        "/jobs/0/ahead | [{'status': 'Completed', 'share': -1}]",
        "/jobs/0/ahead | [{'status': 'Done', 'share': 1}]",
    };

    @AutoClose
    private static final Stub STUB = Stub.start(settings -> settings.rateLimit(RateLimit.parse("50/PT15M")));

    @Test
    void aDamagedSnapshotIsRefusedWithThePlaceAndNothingChanges() {
        Client client = STUB.client();
        client.view();
        client.heldIn(Status.FAILED);
        String before = client.control().snapshot();
        StringBuilder said = new StringBuilder();
        for (String damage : DAMAGES) {
            String[] parts = damage.split(" \\| ", -1);
            String damaged = damaged(before, parts[0], parts[1]).toString();
            Reply reply = client.control().put("/snapshot", damaged);
            assertThat(reply.status()).as(damage).isEqualTo(422);
            said.append(damage)
                    .append("\n    ")
                    .append(reply.json().path("message").asText())
                    .append('\n');
            assertThat(client.control().snapshot()).as(damage).isEqualTo(before);
        }
        Golden.matches("damaged-snapshots.txt", said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\": 1}", "{\"version\": 1, \"version\": 1}"})
    void whatIsNoSnapshotAtAllIsRefused(String document) {
        Reply reply = STUB.client().control().put("/snapshot", document);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("message").asText()).matches("(The document|/clock|/firm) .*\\.");
    }

    private static JsonNode damaged(String snapshot, String pointer, String value) {
        JsonNode document = Requests.json(snapshot);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = document.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (value.equals(MISSING)) {
            ((ObjectNode) parent).remove(name);
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), Requests.json(value));
        } else {
            ((ObjectNode) parent).set(name, Requests.json(value));
        }
        return document;
    }
}
