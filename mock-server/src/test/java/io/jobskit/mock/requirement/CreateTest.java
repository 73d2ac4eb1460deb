package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @Test
    @Requirement("CREATE-01")
    void aWellFormedViewJobIsAccepted() {
        Reply reply = client.createView(Requests.view());
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.attributes().path("job_type").asText()).isEqualTo("portfolio_view_results");
        assertThat(reply.parameters()).isEqualTo(Requests.view());
    }

    @Test
    @Requirement("CREATE-02")
    void aJobThatWasJustCreatedIsQueued() {
        Reply reply = client.createView(Requests.view());
        assertThat(reply.attributes().path("status").asText()).isEqualTo("Queued");
        assertThat(reply.accepted(client).status()).isEqualTo("Queued");
    }

    @Test
    @Requirement("CREATE-03")
    void aCreatedJobCanBeReadAtOnce() {
        Reply created = client.createView(Requests.view());
        Reply read = created.accepted(client).read();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
    }

    @Test
    @Requirement("CREATE-04")
    void theSameRequestTwiceMakesTwoJobs() {
        TestJob first = client.view();
        TestJob second = client.view();
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(client.listedIds()).containsExactly(first.id(), second.id());
    }

    @Test
    @Requirement("CREATE-04")
    void jobsCreatedAtTheSameTimeAreAllThereOnce() {
        List<String> ids = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> client.view().id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(client.listedIds()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "no JSON", "{\"data\":}", "<job/>", "{'data': {}}"})
    @Requirement({"CREATE-05", "CREATE-09", "CREATE-10"})
    void aBodyThatIsNotJsonIsRefusedAndLeavesNoJobBehind(String body) {
        client.post("/v1/jobs", body).refusedAt("");
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{'data': null}",
                "{'data': []}",
                "{'data': {}}",
                "{'data': {'type': 'jobs'}}",
                "{'data': {'type': 'jobs', 'attributes': []}}",
                "{'data': {'type': 'jobs', 'attributes': {'job_type': 'portfolio_view_results'}}}",
                "{'data': {'type': 'jobs', 'attributes': {'job_type': 'portfolio_query', 'parameters': [1]}}}",
                "{'type': 'jobs', 'attributes': {'job_type': 'portfolio_query', 'parameters': {}}}"
            })
    @Requirement({"CREATE-06", "CREATE-09", "CREATE-10"})
    void aBodyWithoutTheStructureIsRefusedAndLeavesNoJobBehind(String body) {
        client.create(Requests.json(body)).refused(400);
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement({"CREATE-07", "CREATE-10"})
    void aMissingJobTypeIsRefused() {
        ObjectNode document = Requests.job("", Requests.view());
        Requests.attributes(document).remove("job_type");
        client.create(document).refusedAt("/data/attributes/job_type");
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'portfolio'",
                "''",
                "'portfolio-query'",
                "null",
                "7",
                "['portfolio_query']",
                "' portfolio_query'"
            })
    @Requirement({"CREATE-08", "CREATE-10"})
    void anUnknownJobTypeIsRefused(String jobType) {
        ObjectNode document = Requests.job("", Requests.query());
        Requests.attributes(document).set("job_type", Requests.json(jobType));
        client.create(document).refusedAt("/data/attributes/job_type");
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement("CREATE-09")
    void aRefusalSaysAllThatIsWrongInOneAnswer() {
        ObjectNode parameters = Requests.view();
        parameters.remove(List.of("view_id", "start_date"));
        parameters.put("output_type", "pdf").put("portfolio_type", "planet").put("end_date", "tomorrow");
        client.createView(parameters).refusedFor("view_id", "start_date", "output_type", "portfolio_type", "end_date");
    }

    @Test
    @Requirement("CREATE-10")
    void aRefusedCreationChangesNoListing() {
        client.view();
        JsonNode before = client.list().json();
        client.createView(Requests.view().put("output_type", "pdf")).refused(400);
        client.createQuery(Requests.query().put("columns", 1)).refused(400);
        assertThat(client.list().json()).isEqualTo(before);
        assertThat(client.control().jobs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "Jobs", "portfolio_views", ""})
    @Requirement("CREATE-11")
    void aResourceOfAnotherTypeIsRefusedAsAConflict(String type) {
        ObjectNode document = Requests.job("portfolio_query", Requests.query());
        ((ObjectNode) document.path("data")).put("type", type);
        Reply reply = client.create(document).refused(409);
        assertThat(reply.json().at("/errors/0/source/pointer").asText()).isEqualTo("/data/type");
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "job"})
    @Requirement("CREATE-12")
    void aJobMayBeCalledJobsOrJob(String type) {
        ObjectNode document = Requests.job("portfolio_query", Requests.query());
        ((ObjectNode) document.path("data")).put("type", type);
        Reply reply = client.create(document);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().at("/data/type").asText()).isEqualTo("jobs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    @Requirement("CREATE-13")
    void aBodyThatIsLabelledAsNoJsonIsRefused(String mediaType) {
        Reply reply = client.with("Content-Type", mediaType)
                .createView(Requests.view())
                .refused(415);
        assertThat(reply.json().at("/errors/0/source/header").asText()).isEqualTo("Content-Type");
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement("CREATE-13")
    void aBodyWithoutALabelIsRefused() {
        client.without("Content-Type").createView(Requests.view()).refused(415);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "disable_total_row | true",
                "short_held_asset_display_preference | 'SHOW'",
                "group_by_historical_values | false",
                "look_through_composite_securities | null",
                "display_account_fees | [1.50, {'a': 'ü'}]",
                "of_my_own | 12345678901234567890"
            })
    @Requirement("CREATE-14")
    void parametersThatNobodyNamesAreKept(String name, String value) {
        Reply created = client.createQuery(Requests.query(name, value));
        assertThat(created.parameters().path(name)).isEqualTo(Requests.json(value));
        assertThat(created.accepted(client).read().parameters().path(name)).isEqualTo(Requests.json(value));
    }

    @Test
    @Requirement("CREATE-15")
    void dataTypeIsNeeded() {
        ObjectNode document = Requests.job("portfolio_query", Requests.query());
        ((ObjectNode) document.path("data")).remove("type");
        client.create(document).refusedAt("/data/type");
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement("CREATE-15")
    void theMediaTypeOfJsonApiIsNeeded() {
        client.with("Content-Type", "application/json")
                .createView(Requests.view())
                .refused(415);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.api+json; charset=utf-8",
                "Application/VND.API+JSON",
                "application/vnd.api+json ; profile=\"https://example.test/times\"",
                "application/vnd.api+json;charset=ISO-8859-1;"
            })
    @Requirement("CREATE-01")
    void theMediaTypeMayBeWrittenInAnyCaseAndHaveParameters(String mediaType) {
        assertThat(client.with("Content-Type", mediaType)
                        .createView(Requests.view())
                        .status())
                .isEqualTo(202);
    }
}
