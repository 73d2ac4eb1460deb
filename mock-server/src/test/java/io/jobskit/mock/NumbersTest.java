package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in a request is its value, however it is written; what is said of one shows it as it was sent. */
class NumbersTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(strings = {"9010", "9010.0", "9.01e3", "90100E-1", "901e+1"})
    void anIdThatIsAWholeNumberIsThatNumber(String id) {
        for (String parameter : new String[] {"view_id", "portfolio_id"}) {
            Reply created = client.createView(view(parameter, id));
            assertThat(created.parameters().path(parameter)).hasToString("9010");
            assertThat(created.accepted(client).atItsEnd().status())
                    .as(parameter)
                    .isEqualTo("Failed");
        }
        Reply query = client.createQuery(Requests.query("portfolio_id", "[22e0, '23', " + id + "]"));
        assertThat(query.parameters().path("portfolio_id")).hasToString("[22,\"23\",9010]");
        assertThat(query.accepted(client).atItsEnd().status()).isEqualTo("Failed");
    }

    @Test
    void resultsAreThoseOfTheNumberHoweverItIsWritten() {
        ObjectNode plain =
                Requests.view("csv").put("view_id", 7).put("portfolio_id", 22).put("result_rows", 30);
        ObjectNode odd = Requests.view("csv");
        odd.set("view_id", Requests.json("7.0"));
        odd.set("portfolio_id", Requests.json("2.2e1"));
        odd.set("result_rows", Requests.json("3E+1"));
        Reply results = results(odd);
        assertThat(results.body()).isEqualTo(results(plain).body());
        assertThat(results.text().lines()).hasSize(31);
    }

    @Test
    void aRankIsAWholeNumberAndRangesAreNumbers() {
        String rank =
                "[{'attribute': 'value', 'type': 'number', 'operator': 'rank', 'rank_order': 'top', 'rank_value': %s}]";
        Reply created = client.createQuery(Requests.query("filters", rank.formatted("2e0")));
        assertThat(created.parameters().at("/filters/0/rank_value")).hasToString("2");
        assertThat(created.accepted(client).atItsEnd().download().json().at("/data/attributes/total/children"))
                .hasSize(2);
        String range = "[{'attribute': 'value', 'type': 'number', 'operator': 'range', 'ranges': [{'from': 1.50}]}]";
        assertThat(client.createQuery(Requests.query("filters", range)).text()).contains("\"from\":1.50");
    }

    @Test
    void whatNobodyAsksForIsEchoedAsItWasSent() {
        Reply created = client.post(
                "/v1/jobs",
                Requests.job("portfolio_view_results", Requests.view())
                        .toString()
                        .replace("\"view_id\"", "\"more\": [2e0, 1.50, 20E-1, -0, -0.0], \"view_id\""));
        assertThat(created.text()).contains("\"more\":[2e0,1.50,20E-1,-0,-0.0]");
        assertThat(created.accepted(client).read().text()).contains("\"more\":[2e0,1.50,20E-1,-0,-0.0]");
    }

    @ParameterizedTest
    @CsvSource({
        "view_id, 2.5e0",
        "view_id, 1E-1",
        "portfolio_id, 2.5E+0",
        "portfolio_id, 0.0",
        "portfolio_id, -2e0",
        "portfolio_id, 1e20",
        "result_rows, 15e-1",
        "result_rows, 1e8",
        "result_rows, -1.0"
    })
    void whatIsRefusedIsShownAsItWasSent(String parameter, String number) {
        String body = Requests.job("portfolio_view_results", Requests.view().put(parameter, "?"))
                .toString();
        Reply reply = client.post("/v1/jobs", body.replace("\"?\"", number)).refusedFor(parameter);
        assertThat(reply.errors().get(0).path("detail").asText())
                .startsWith(parameter + " is " + number + ": it must be");
    }

    @ParameterizedTest
    @CsvSource({"5e-1, 0.5", "0.50, 0.5", "1e0, 1.0", "100E-2, 1.0", "0e9, 0.0"})
    void percentCompleteIsTheNumber(String sent, String shown) {
        TestJob job = client.held().moved("{\"status\": \"In Progress\", \"percent_complete\": " + sent + "}");
        assertThat(job.attributes().path("percent_complete")).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00000000000000000000001", "-1e-100", "101e-2", "\"1\""})
    void aPercentThatIsNoneIsShownAsItWasSent(String sent) {
        Reply reply = client.control()
                .move(client.held().id(), "{\"status\": \"In Progress\", \"percent_complete\": " + sent + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText())
                .isEqualTo("percent_complete is " + sent + ": it must be a number from 0 to 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000.00000000000000000001", "0e0", "-1e-9"})
    void aSpeedThatIsNoneIsShownAsItWasSent(String sent) {
        Reply reply = client.control().clock("{\"speed\": " + sent + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).startsWith("speed is " + sent + ": ");
        assertThat(client.control()
                        .clock("{\"speed\": 6e1}")
                        .json()
                        .path("speed")
                        .doubleValue())
                .isEqualTo(60);
    }

    private Reply results(ObjectNode parameters) {
        return client.createView(parameters).accepted(client).atItsEnd().download();
    }

    private static ObjectNode view(String parameter, String value) {
        return Requests.view().set(parameter, Requests.json(value));
    }
}
