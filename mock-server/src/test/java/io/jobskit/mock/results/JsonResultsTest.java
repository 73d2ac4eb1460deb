package io.jobskit.mock.results;

import static io.jobskit.mock.results.Jobs.cents;
import static io.jobskit.mock.results.Jobs.child;
import static io.jobskit.mock.results.Jobs.children;
import static io.jobskit.mock.results.Jobs.document;
import static io.jobskit.mock.results.Jobs.keys;
import static io.jobskit.mock.results.Jobs.names;
import static io.jobskit.mock.results.Jobs.query;
import static io.jobskit.mock.results.Jobs.total;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import io.jobskit.mock.support.Requirement;
import org.junit.jupiter.api.Test;

class JsonResultsTest {
    private static final String VALUE = keys("value");
    private static final String ASSET_CLASS = keys("asset_class");

    @Test
    void aQueryIsAnsweredInJsonWhateverItSaysOfOutput() {
        assertThat(Jobs.results(JobType.PORTFOLIO_QUERY, query(VALUE, ASSET_CLASS, "'output_type':'csv'"))
                        .outputType())
                .isEqualTo(OutputType.JSON);
    }

    @Test
    void columnsAndGroupingsAreDescribed() {
        JsonNode document = document(query(keys("value", "time_weighted_return", "sector"), ASSET_CLASS, ""));
        assertThat(document.path("meta")).isEqualTo(Jobs.read("""
                {"columns":[
                  {"key":"value","display_name":"Value","output_type":"Currency","currency":"USD"},
                  {"key":"time_weighted_return","display_name":"Time Weighted Return","output_type":"Percent","currency":null},
                  {"key":"sector","display_name":"Sector","output_type":"Word","currency":null}],
                 "groupings":[{"key":"asset_class","display_name":"Asset Class"}]}
                """.getBytes(UTF_8)));
        assertThat(document.at("/data/type").asText()).isEqualTo("portfolio_views");
        assertThat(document.path("data").has("id")).isFalse();
        assertThat(document.path("included").isArray()).isTrue();
    }

    @Test
    void withoutGroupingsThereIsOnlyTheTotal() {
        JsonNode total = total(query(VALUE, "[]", "'result_rows':9"));
        assertThat(total.path("name").asText()).isEqualTo("Total");
        assertThat(total.path("children")).isEmpty();
        assertThat(cents(total, "value")).isPositive();
    }

    @Test
    void groupingsNestAndEveryRowIsTheSumOfThoseBelow() {
        JsonNode total = total(query(VALUE, keys("asset_class", "sector", "security"), ""));
        assertThat(names(total))
                .containsExactly(
                        "Cash & Equivalents", "Equity", "Fixed Income", "Hedge Funds", "Private Equity", "Real Estate");
        assertSums(total);
        JsonNode equity = child(total, "Equity");
        assertThat(equity.path("grouping").asText()).isEqualTo("asset_class");
        assertThat(equity.has("entity_id")).isFalse();
        JsonNode sector = children(equity).get(0);
        assertThat(sector.path("grouping").asText()).isEqualTo("sector");
        JsonNode security = children(sector).get(0);
        assertThat(security.path("grouping").asText()).isEqualTo("security");
        assertThat(security.path("entity_id").canConvertToInt()).isTrue();
        assertThat(security.path("children")).isEmpty();
    }

    @Test
    void aGroupsReturnLiesBetweenThoseOfItsRows() {
        JsonNode equity = child(
                total(query(
                        keys("time_weighted_return"),
                        keys("asset_class", "security"),
                        "'hide_previous_holdings':true")),
                "Equity");
        double own = equity.at("/columns/time_weighted_return").asDouble();
        assertThat(children(equity).stream()
                        .mapToDouble(
                                row -> row.at("/columns/time_weighted_return").asDouble()))
                .anyMatch(below -> below < own)
                .anyMatch(above -> above > own);
    }

    @Test
    void aTextColumnIsNullWhereARowsHoldingsDiffer() {
        JsonNode total = total(query(keys("asset_class"), keys("asset_class"), ""));
        assertThat(total.at("/columns/asset_class").isNull()).isTrue();
        assertThat(child(total, "Equity").at("/columns/asset_class").asText()).isEqualTo("Equity");
    }

    @Test
    void anUnknownGroupingHasPlausibleNames() {
        assertThat(names(total(query(VALUE, keys("risk_bucket"), ""))))
                .allMatch(name -> name.matches("Risk Bucket [1-5]"));
    }

    @Test
    void aKeyThatComesAgainIsSuffixed() {
        String columns = "[{'key':'value'},{'key':'value','arguments':{'time_point':'2018-12-31'}},"
                + "{'key':'value_2'},{'key':'value','arguments':{'time_point':'2010-01-01'}}]";
        assertThat(total(query(columns, "[]", "")).path("columns").fieldNames())
                .toIterable()
                .containsExactly("value", "value_2", "value_2_2", "value_3");
    }

    @Test
    void argumentsAndDatesDecideWhatAColumnRegards() {
        String columns = "[{'key':'value'},{'key':'value','arguments':{'time_point':'2018-12-31'}},"
                + "{'key':'time_weighted_return'},"
                + "{'key':'time_weighted_return','arguments':{'period':'2018-12-31 to 2019-06-30'}},"
                + "{'key':'value','arguments':{'currency':'EUR'}}]";
        JsonNode values = total(query(columns, "[]", "")).path("columns");
        assertThat(values.path("value_2")).isNotEqualTo(values.path("value"));
        assertThat(values.path("value_3").asDouble())
                .isBetween(
                        values.path("value").asDouble() * 0.91,
                        values.path("value").asDouble() * 0.93);
        assertThat(values.path("time_weighted_return_2")).isNotEqualTo(values.path("time_weighted_return"));
        assertThat(total(query(VALUE, "[]", "'end_date':'2018-12-31','start_date':'2018-01-01'"))
                        .at("/columns/value"))
                .isEqualTo(values.path("value_2"));
    }

    @Test
    @Requirement("QUERY-29")
    void severalPortfoliosAreTheSumOfEach() {
        long one = cents(total(query(VALUE, ASSET_CLASS, "'portfolio_id':'22'")), "value");
        long other = cents(total(query(VALUE, ASSET_CLASS, "'portfolio_id':23")), "value");
        assertThat(other).isNotEqualTo(one);
        assertThat(cents(total(query(VALUE, ASSET_CLASS, "'portfolio_id':['22',23,22]")), "value"))
                .isEqualTo(one + other);
    }

    @Test
    void aPortfolioTypeInEitherCaseIsTheSame() {
        assertThat(total(query(VALUE, ASSET_CLASS, "'portfolio_type':'ENTITY'")))
                .isEqualTo(total(query(VALUE, ASSET_CLASS, "")))
                .isNotEqualTo(total(query(VALUE, ASSET_CLASS, "'portfolio_type':'GROUP'")));
    }

    @Test
    @Requirement("QUERY-28")
    void previousHoldingsAreHiddenOnRequest() {
        JsonNode all = total(query(VALUE, keys("security"), ""));
        JsonNode held = total(query(VALUE, keys("security"), "'hide_previous_holdings':true"));
        assertThat(children(held)).hasSizeLessThan(children(all).size()).allMatch(row -> cents(row, "value") > 0);
        assertThat(children(all)).anyMatch(row -> cents(row, "value") == 0);
        assertThat(cents(held, "value")).isEqualTo(cents(all, "value"));
    }

    private static void assertSums(JsonNode row) {
        if (!row.path("children").isEmpty()) {
            assertThat(children(row).stream()
                            .mapToLong(child -> cents(child, "value"))
                            .sum())
                    .as(row.path("name").asText())
                    .isEqualTo(cents(row, "value"));
            children(row).forEach(JsonResultsTest::assertSums);
        }
    }
}
