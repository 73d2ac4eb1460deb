package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send that other people wrote: one of them byte for byte, and the variants of the rest. */
class RealClientTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final String ADDEPY_BODY =
            "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"PORTFOLIO_QUERY\",\"parameters\":{"
                    + "\"columns\":[{\"key\":\"value\"}],\"groupings\":[{\"key\":\"asset_class\"}],"
                    + "\"portfolio_type\":\"entity\",\"portfolio_id\":[22],\"start_date\":\"2020-02-18\","
                    + "\"end_date\":\"2020-03-18\"}}}}";

    /** The same as Python writes it. */
    private static final String ADDEPY_BODY_SPACED =
            "{\"data\": {\"type\": \"jobs\", \"attributes\": {\"job_type\": \"PORTFOLIO_QUERY\", \"parameters\": {"
                    + "\"columns\": [{\"key\": \"value\"}], \"groupings\": [{\"key\": \"asset_class\"}], "
                    + "\"portfolio_type\": \"entity\", \"portfolio_id\": [22], \"start_date\": \"2020-02-18\", "
                    + "\"end_date\": \"2020-03-18\"}}}}";

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(strings = {ADDEPY_BODY, ADDEPY_BODY_SPACED})
    void addepyCreatesPollsDownloadsListsAndCancels(String body) throws IOException {
        try (Stub stub = Stub.start();
                Wire wire = new Wire(stub.port())) {
            Reply created = addepy(wire, "POST", "/api/v1/jobs", body);
            assertThat(created.status()).isEqualTo(202);
            String job = "/api/v1/jobs/" + created.id();

            assertThat(addepy(wire, "GET", job, "").attributes().path("status").asText())
                    .isEqualTo("Queued");
            assertThat(addepy(wire, "GET", job + "/download", "").status()).isEqualTo(404);
            stub.clock().advance(Duration.ofSeconds(5));
            JsonNode done = addepy(wire, "GET", job, "").attributes();
            assertThat(done.path("status").asText()).isEqualTo("Completed");
            assertThat(done.path("percent_complete").doubleValue()).isEqualTo(1);

            Reply results = addepy(wire, "GET", job + "/download", "");
            assertThat(results.status()).isEqualTo(200);
            assertThat(results.json().at("/data/attributes/total/columns").has("value"))
                    .isTrue();

            Reply listing = addepy(wire, "GET", "/api/v1/jobs?page%5Blimit%5D=500", "");
            assertThat(listing.status()).isEqualTo(200);
            assertThat(listing.json().at("/data/0/id").asText()).isEqualTo(created.id());
            assertThat(listing.json().at("/links/next").isNull()).isTrue();

            assertThat(addepy(wire, "DELETE", job, "").status()).isEqualTo(204);
            assertThat(addepy(wire, "GET", job, "").attributes().path("status").asText())
                    .isEqualTo("User Cancelled");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jobs, PORTFOLIO_QUERY",
        "job, PORTFOLIO_QUERY",
        "jobs, portfolio_query",
        "job, portfolio_view_results",
        "jobs, PORTFOLIO_VIEW_RESULTS"
    })
    void typeAndJobTypeAreTakenAsTheyAreWritten(String type, String jobType) {
        boolean query = jobType.equalsIgnoreCase("portfolio_query");
        JsonNode document = Requests.json(Requests.job(jobType, query ? Requests.query() : Requests.view())
                .toString()
                .replace("\"type\":\"jobs\"", "\"type\":\"" + type + "\""));
        assertThat(document.at("/data/type").asText()).isEqualTo(type);
        Reply reply = client.create(document);
        assertThat(reply.attributes().path("job_type").asText()).isEqualTo(jobType);
        assertCompletes(reply);
    }

    @ParameterizedTest
    @CsvSource({"entity, csv", "ENTITY, CSV", "Entity, Tsv", "GROUP_FUNDS, xlsx", "group, JSON"})
    void portfolioTypeAndOutputTypeAreTakenInEitherCase(String portfolioType, String outputType) {
        Reply reply = client.createView(Requests.view(outputType).put("portfolio_type", portfolioType));
        assertThat(reply.parameters().path("portfolio_type").asText()).isEqualTo(portfolioType);
        assertThat(reply.parameters().path("output_type").asText()).isEqualTo(outputType);
        assertCompletes(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'22'", "22", "[22]"})
    void thePortfolioOfAQueryIsTakenInEachForm(String portfolio) {
        Reply reply = client.createQuery(Requests.query("portfolio_id", portfolio));
        assertThat(reply.parameters().path("portfolio_id")).isEqualTo(Requests.json(portfolio));
        assertCompletes(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2'", "2"})
    void aViewIsTakenAsAStringOrANumber(String view) {
        Reply reply = client.createView(Requests.view().set("view_id", Requests.json(view)));
        assertThat(reply.parameters().path("view_id")).isEqualTo(Requests.json(view));
        assertCompletes(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'asset_class'", "{'key': 'asset_class'}", "{'key': 'asset_class', 'arguments': {}}"})
    void aFiltersAttributeIsTakenAsAStringOrAnObjectAndFiltersAlike(String attribute) {
        Reply reply = client.createQuery(Requests.query(
                "filters",
                "[{'attribute': " + attribute + ", 'type': 'discrete', 'operator': 'include', 'values': ['Equity']}]"));
        assertThat(reply.parameters().at("/filters/0/attribute"))
                .isEqualTo(Requests.json("{'key': 'asset_class', 'arguments': {}}"));
        JsonNode children = assertCompletes(reply).json().at("/data/attributes/total/children");
        assertThat(children).hasSize(1);
        assertThat(children.at("/0/name").asText()).isEqualTo("Equity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['asset_class']", "[{'key': 'asset_class'}]", "[{'key': 'asset_class', 'arguments': {}}]"})
    void aGroupingIsTakenAsAnObjectOrABareKeyAndGroupsAlike(String groupings) {
        Reply reply = client.createQuery(Requests.query("groupings", groupings));
        assertThat(reply.parameters().path("groupings"))
                .isEqualTo(Requests.json("[{'key': 'asset_class', 'arguments': {}}]"));
        assertThat(assertCompletes(reply)
                        .json()
                        .at("/data/attributes/total/children/0/grouping")
                        .asText())
                .isEqualTo("asset_class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disable_total_row",
                "short_held_asset_display_preference",
                "group_by_historical_values",
                "look_through_composite_securities",
                "display_account_fees"
            })
    void parametersThatNoPageNamesAreKeptAndEchoed(String name) {
        for (String value : new String[] {"true", "'ALL'", "{'a': [1, null]}"}) {
            Reply query = client.createQuery(Requests.query(name, value));
            Reply view = client.createView(Requests.view().set(name, Requests.json(value)));
            for (Reply reply : new Reply[] {query, view}) {
                assertThat(reply.parameters().path(name)).isEqualTo(Requests.json(value));
                assertThat(reply.accepted(client).read().parameters().path(name))
                        .isEqualTo(Requests.json(value));
                assertCompletes(reply);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/api/v1/jobs"})
    void bothPrefixesAreTheSameApi(String jobs) {
        Reply created = client.post(
                jobs, Requests.job("portfolio_query", Requests.query()).toString());
        assertThat(created.status()).isEqualTo(202);
        assertThat(created.json().at("/data/links/self").asText()).isEqualTo("/v1/jobs/" + created.id());
        String job = jobs + "/" + created.id();
        assertThat(client.get(job).json())
                .isEqualTo(created.accepted(client).read().json());
        assertThat(client.get(jobs).json()).isEqualTo(client.list().json());
        created.accepted(client).atItsEnd();
        assertThat(client.get(job + "/download").status()).isEqualTo(200);
        assertThat(client.get(job + "/creator").status()).isEqualTo(200);
        assertThat(client.get(job + "/relationships/creator").status()).isEqualTo(200);
        assertThat(client.send("DELETE", job, BodyPublishers.noBody()).status()).isEqualTo(204);
    }

    @Test
    void aClientThatFollowsRedirectsByItselfGetsTheResultsForAFinishedJob() throws IOException {
        try (Stub stub = Stub.start(settings -> settings.completedRead(303).download(303));
                Wire wire = new Wire(stub.port())) {
            String job = "/api/v1/jobs/"
                    + addepy(wire, "POST", "/api/v1/jobs", ADDEPY_BODY).id();
            stub.clock().advance(Duration.ofSeconds(5));
            Reply reply = addepy(wire, "GET", job, "");
            int redirects = 0;
            for (; reply.status() == 303; redirects++) {
                reply = addepy(wire, "GET", reply.header("Location"), "");
            }
            assertThat(redirects).isEqualTo(2);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().at("/data/type").asText()).isEqualTo("portfolio_views");
            assertThat(reply.attributes().has("status")).isFalse();
        }
    }

    @Test
    @Requirement("CREATE-16")
    void aJobMayAskForBatchCompute() {
        Reply reply = client.with("Addepar-Compute-Type", "BATCH").createQuery(Requests.query());
        assertCompletes(reply);
    }

    @Test
    void theExampleRequestsOfThePageAreTaken() {
        assertCompletes(client.post(
                "/api/v1/jobs?useStringId=true",
                Requests.job("portfolio_view_results", Requests.view()).toString()));
        assertCompletes(client.create(Requests.json("{'data': {'type': 'job', 'attributes': {"
                + "'job_type': 'PORTFOLIO_QUERY', 'parameters': {'columns': [{'key': 'value'},"
                + " {'key': 'value', 'arguments': {'time_point': '2018-12-31'}},"
                + " {'key': 'time_weighted_return', 'arguments': {'period': '2019-12-31 to 2020-03-31'}}],"
                + " 'groupings': [{'key': 'asset_class'}], 'filters': [{'attribute': 'asset_class',"
                + " 'type': 'discrete', 'operator': 'include', 'values': ['Equity', 'Fixed Income']}],"
                + " 'portfolio_type': 'entity', 'portfolio_id': [22],"
                + " 'start_date': '2020-02-18', 'end_date': '2020-03-18'}}}}")));
    }

    /** A request as the Python client addepy 0.3 sends it. */
    private static Reply addepy(Wire wire, String method, String target, String body) {
        List<String> headers = new ArrayList<>(List.of(
                "User-Agent: python-requests/2.31.0",
                "Accept-Encoding: gzip, deflate",
                "Accept: */*",
                "Connection: keep-alive",
                "Content-Type: application/vnd.api+json",
                "Addepar-Firm: 1",
                "Authorization: Basic a2V5OnNlY3JldA=="));
        if (!method.equals("GET")) {
            headers.add("Content-Length: " + body.length());
        }
        return wire.send(Wire.head(method, target, headers.toArray(String[]::new)), body)
                .unzipped();
    }

    /** Asserts that the job that was asked for completes, and gives its results. */
    private Reply assertCompletes(Reply created) {
        Reply results = created.accepted(client).atItsEnd().download();
        assertThat(results.status()).isEqualTo(200);
        assertThat(results.body()).isNotEmpty();
        return results;
    }
}
