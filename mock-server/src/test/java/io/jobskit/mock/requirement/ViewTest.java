package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

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

class ViewTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(strings = {"view_id", "output_type", "portfolio_type", "portfolio_id", "start_date", "end_date"})
    @Requirement({"VIEW-01", "VIEW-02", "VIEW-03", "VIEW-04", "VIEW-05", "VIEW-06"})
    void aViewJobWithoutOneOfItsParametersIsRefused(String name) {
        ObjectNode parameters = Requests.view();
        parameters.remove(name);
        refusedFor(name, parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view_id", "output_type", "portfolio_type", "portfolio_id", "start_date", "end_date"})
    @Requirement({"VIEW-01", "VIEW-02", "VIEW-03", "VIEW-04", "VIEW-05", "VIEW-06"})
    void aParameterThatIsNullIsMissing(String name) {
        ObjectNode parameters = Requests.view();
        parameters.putNull(name);
        refusedFor(name, parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "TSV", "XLSX", "csv", "tsv", "xlsx", "Csv"})
    @Requirement("VIEW-07")
    void theOutputTypesOfTheTableAreAcceptedInUpperAndLowerCase(String outputType) {
        Reply reply = client.createView(Requests.view(outputType));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.parameters().path("output_type").asText()).isEqualTo(outputType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "JSON"})
    @Requirement("VIEW-08")
    void jsonIsAnOutputTypeToo(String outputType) {
        assertThat(client.createView(Requests.view(outputType)).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'pdf'", "''", "'xls'", "'csv '", "7", "['csv']", "true"})
    @Requirement("VIEW-09")
    void anyOtherOutputTypeIsRefused(String outputType) {
        refused("output_type", outputType);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.PortfolioTypes#inEitherCase")
    @Requirement("VIEW-10")
    void eachPortfolioTypeIsAccepted(String type, String portfolio) {
        Reply reply =
                client.createView(Requests.view().put("portfolio_type", type).put("portfolio_id", portfolio));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.parameters().path("portfolio_type").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'planet'", "''", "'ENTITIES'", "'firm accounts'", "7", "['ENTITY']", "{}"})
    @Requirement("VIEW-11")
    void anyOtherPortfolioTypeIsRefused(String type) {
        refused("portfolio_type", type);
    }

    @ParameterizedTest
    @CsvSource({"FIRM, '2'", "firm, '22'", "FIRM, '10'", "firm, '11'"})
    @Requirement("VIEW-12")
    void theFirmIsPortfolio1AndNoOther(String type, String portfolio) {
        refusedFor("portfolio_id", Requests.view().put("portfolio_type", type).put("portfolio_id", portfolio));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1'", "1"})
    @Requirement("VIEW-12")
    void theFirmMayBeNamedByAStringOrANumber(String portfolio) {
        ObjectNode parameters = Requests.view().put("portfolio_type", "FIRM");
        parameters.set("portfolio_id", Requests.json(portfolio));
        assertThat(client.createView(parameters).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#badlyWritten")
    @Requirement("VIEW-13")
    void aStartDateIsWrittenYyyyMmDdAndInNoOtherWay(String date) {
        refused("start_date", date);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#badlyWritten")
    @Requirement("VIEW-14")
    void anEndDateIsWrittenYyyyMmDdAndInNoOtherWay(String date) {
        refused("end_date", date);
    }

    @ParameterizedTest
    @MethodSource("io.jobskit.mock.requirement.Dates#notInTheCalendar")
    @Requirement("VIEW-15")
    void aDateThatIsNotInTheCalendarIsRefused(String date) {
        refusedFor("start_date", Requests.view().put("start_date", date));
        refusedFor("end_date", Requests.view().put("end_date", date));
    }

    @Test
    @Requirement("VIEW-15")
    void theLastDayOfFebruaryIsADateInALeapYear() {
        assertThat(client.createView(Requests.view().put("start_date", "2012-02-29"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    @Requirement("VIEW-16")
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        refusedFor("end_date", Requests.view().put("start_date", "2013-01-16"));
    }

    @Test
    @Requirement("VIEW-16")
    void aPeriodMayBeASingleDay() {
        assertThat(client.createView(Requests.view().put("start_date", "2013-01-15"))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[22, 23]", "['22', '23']", "[22]", "[]"})
    @Requirement("VIEW-17")
    void aViewJobForAListOfEntitiesIsRefused(String portfolio) {
        refused("portfolio_id", portfolio);
    }

    @ParameterizedTest
    @CsvSource({"'22', '2'", "22, 2", "22, '2'", "'22', 2"})
    @Requirement("VIEW-18")
    void idsMayBeStringsOrNumbers(String portfolio, String view) {
        ObjectNode parameters = Requests.view();
        parameters.set("portfolio_id", Requests.json(portfolio.replace("'", "\"")));
        parameters.set("view_id", Requests.json(view.replace("'", "\"")));
        Reply reply = client.createView(parameters);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.parameters()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc'", "''", "0", "-1", "1.5", "true", "{}"})
    @Requirement("VIEW-04")
    void aPortfolioIdThatIsNoIdIsRefused(String portfolio) {
        refused("portfolio_id", portfolio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "1.5", "true", "[]", "{}"})
    @Requirement("VIEW-01")
    void aViewIdThatIsNoIdIsRefused(String view) {
        refused("view_id", view);
    }

    private void refused(String name, String value) {
        ObjectNode parameters = Requests.view();
        parameters.set(name, Requests.json(value));
        refusedFor(name, parameters);
    }

    private void refusedFor(String name, ObjectNode parameters) {
        client.createView(parameters).refusedFor(name);
        assertThat(client.listed()).isEmpty();
    }
}
