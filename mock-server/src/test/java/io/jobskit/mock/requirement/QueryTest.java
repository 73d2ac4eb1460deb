package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @Test
    @Requirement("QUERY-01")
    void aWellFormedQueryJobIsAccepted() {
        Reply reply = client.createQuery(Requests.query());
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.attributes().path("job_type").asText()).isEqualTo("PORTFOLIO_QUERY");
        assertThat(reply.parameters().path("portfolio_id")).isEqualTo(Requests.json("[22]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "groupings", "portfolio_type", "portfolio_id", "start_date", "end_date"})
    @Requirement({"QUERY-02", "QUERY-03", "QUERY-04", "QUERY-05", "QUERY-06", "QUERY-07"})
    void aQueryJobWithoutOneOfItsParametersIsRefused(String name) {
        ObjectNode parameters = Requests.query();
        parameters.remove(name);
        client.createQuery(parameters).refusedFor(name);
        parameters.putNull(name);
        client.createQuery(parameters).refusedFor(name);
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement({"QUERY-08", "QUERY-09"})
    void filtersMayBeLeftOutAndPreviousHoldingsAreNotHiddenUnlessAskedFor() {
        JsonNode parameters = client.createQuery(Requests.query()).parameters();
        assertThat(parameters.path("hide_previous_holdings")).hasToString("false");
        assertThat(client.createQuery(Requests.query("hide_previous_holdings", "true"))
                        .parameters()
                        .path("hide_previous_holdings"))
                .hasToString("true");
        assertThat(client.createQuery(Requests.query("filters", "[]")).status()).isEqualTo(202);
    }

    @Test
    @Requirement("QUERY-13")
    void aQueryMayBeOfOneEntityOrOfSeveral() {
        for (String portfolio : new String[] {"22", "'22'", "[22]", "['22']", "[22, 23]", "['22', 23, '24']"}) {
            Reply reply = client.createQuery(Requests.query("portfolio_id", portfolio));
            assertThat(reply.status()).as(portfolio).isEqualTo(202);
            assertThat(reply.parameters().path("portfolio_id")).isEqualTo(Requests.json(portfolio));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'abc'", "[22, 'abc']", "[[22]]", "0", "-22", "22.5", "{}", "true"})
    @Requirement("QUERY-05")
    void aPortfolioIdThatIsNoIdIsRefused(String portfolio) {
        client.createQuery(Requests.query("portfolio_id", portfolio)).refused(400);
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement("QUERY-14")
    void theCreatedJobSpellsOutWhatWasLeftOut() {
        ObjectNode sent = Requests.query();
        sent.set("groupings", Requests.json("[{'key': 'asset_class'}, 'security']"));
        sent.set(
                "filters",
                Requests.json("[{'attribute': 'asset_class', 'type': 'discrete', 'operator': 'include',"
                        + " 'values': ['Equity']}]"));
        JsonNode parameters = client.createQuery(sent).parameters();
        assertThat(parameters.path("columns")).isEqualTo(Requests.json("[{'key': 'value', 'arguments': {}}]"));
        assertThat(parameters.path("groupings"))
                .isEqualTo(Requests.json(
                        "[{'key': 'asset_class', 'arguments': {}}, {'key': 'security', 'arguments': {}}]"));
        assertThat(parameters.at("/filters/0/attribute"))
                .isEqualTo(Requests.json("{'key': 'asset_class', 'arguments': {}}"));
        assertThat(parameters.at("/filters/0/values")).isEqualTo(Requests.json("['Equity']"));
    }

    @Test
    @Requirement("QUERY-15")
    void argumentsComeBackAsTheyWereSent() {
        String columns = "[{'key': 'value', 'arguments': {'time_point': '2018-12-31'}},"
                + " {'key': 'time_weighted_return', 'arguments': {'period': '2019-12-31 to 2020-03-31', 'n': 1.10}}]";
        Reply created = client.createQuery(Requests.query("columns", columns));
        assertThat(created.parameters().path("columns")).isEqualTo(Requests.json(columns));
        assertThat(created.text()).contains("1.10");
        assertThat(created.accepted(client).read().parameters()).isEqualTo(created.parameters());
    }

    @Test
    @Requirement({"QUERY-16", "QUERY-17"})
    void theAnswerToACreationIncludesNothingAndIs0Complete() {
        Reply created = client.createQuery(Requests.query());
        assertThat(created.json().path("included")).isEqualTo(Requests.json("[]"));
        assertThat(created.attributes().path("percent_complete").isNumber()).isTrue();
        assertThat(created.attributes().path("percent_complete").doubleValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "1", "null", "[]"})
    @Requirement("QUERY-18")
    void hidePreviousHoldingsIsTrueOrFalse(String value) {
        client.createQuery(Requests.query("hide_previous_holdings", value)).refusedFor("hide_previous_holdings");
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.PortfolioTypes#inEitherCase")
    @Requirement("QUERY-20")
    void eachPortfolioTypeIsAccepted(String type, String portfolio) {
        Reply reply =
                client.createQuery(Requests.query("portfolio_id", portfolio).put("portfolio_type", type));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.parameters().path("portfolio_type").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'planet'", "''", "'ENTITIES'", "7", "['ENTITY']"})
    @Requirement("QUERY-21")
    void anyOtherPortfolioTypeIsRefused(String type) {
        refused("portfolio_type", type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"FIRM | 2", "firm | '22'", "FIRM | [2]", "FIRM | [1, 2]", "firm | [1, 1]"})
    @Requirement("QUERY-22")
    void theFirmIsPortfolio1AndNoOther(String type, String portfolio) {
        client.createQuery(Requests.query("portfolio_id", portfolio).put("portfolio_type", type))
                .refusedFor("portfolio_id");
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "[1]", "['1']"})
    @Requirement("QUERY-22")
    void theFirmMayBeWrittenAsAnyPortfolio(String portfolio) {
        assertThat(client.createQuery(Requests.query("portfolio_id", portfolio).put("portfolio_type", "FIRM"))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#badlyWritten")
    @Requirement("QUERY-23")
    void aStartDateIsWrittenYyyyMmDdAndInNoOtherWay(String date) {
        refused("start_date", date);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#badlyWritten")
    @Requirement("QUERY-24")
    void anEndDateIsWrittenYyyyMmDdAndInNoOtherWay(String date) {
        refused("end_date", date);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#notInTheCalendar")
    @Requirement("QUERY-25")
    void aDateThatIsNotInTheCalendarIsRefused(String date) {
        refused("start_date", "'" + date + "'");
        refused("end_date", "'" + date + "'");
    }

    @Test
    @Requirement("QUERY-26")
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        client.createQuery(Requests.query().put("start_date", "2020-03-19")).refusedFor("end_date");
        assertThat(client.listed()).isEmpty();
        assertThat(client.createQuery(Requests.query().put("start_date", "2020-03-18"))
                        .status())
                .isEqualTo(202);
    }

    private void refused(String name, String value) {
        client.createQuery(Requests.query(name, value)).refusedFor(name);
        assertThat(client.listed()).isEmpty();
    }
}
