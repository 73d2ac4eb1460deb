package io.jobskit.mock.results;

import static io.jobskit.mock.results.Jobs.cents;
import static io.jobskit.mock.results.Jobs.child;
import static io.jobskit.mock.results.Jobs.children;
import static io.jobskit.mock.results.Jobs.keys;
import static io.jobskit.mock.results.Jobs.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Requirement;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final JsonNode UNFILTERED = filtered("asset_class", "");

    @Test
    @Requirement("QUERY-27")
    void aFilterThatIncludesKeepsNothingElse() {
        JsonNode total = filtered("asset_class", discrete("include", "'Equity','Fixed Income'"));
        assertThat(names(total)).containsExactly("Equity", "Fixed Income");
        assertThat(child(total, "Equity")).isEqualTo(child(UNFILTERED, "Equity"));
        assertThat(cents(total, "value"))
                .isEqualTo(cents(child(total, "Equity"), "value") + cents(child(total, "Fixed Income"), "value"));
    }

    @Test
    @Requirement("QUERY-27")
    void aFilterThatExcludesLeavesTheOthersAsTheyWere() {
        JsonNode total = filtered("asset_class", discrete("exclude", "'Equity'"));
        assertThat(names(total)).doesNotContain("Equity").hasSize(5);
        assertThat(children(total))
                .allSatisfy(row -> assertThat(row)
                        .isEqualTo(child(UNFILTERED, row.path("name").asText())));
    }

    @Test
    void aFilterMayNameAnAttributeThatIsNoGrouping() {
        JsonNode total = filtered("security", discrete("include", "'Equity'"));
        assertThat(cents(total, "value")).isEqualTo(cents(child(UNFILTERED, "Equity"), "value"));
    }

    @Test
    void filtersOfOneQueryAllHaveToHold() {
        JsonNode total = filtered(
                "asset_class", discrete("include", "'Equity','Fixed Income'") + "," + discrete("exclude", "'Equity'"));
        assertThat(names(total)).containsExactly("Fixed Income");
    }

    @Test
    void aFilterThatLeavesNothingLeavesAnEmptyTotal() {
        JsonNode total = filtered("asset_class", discrete("include", ""));
        assertThat(total.path("children")).isEmpty();
        assertThat(cents(total, "value")).isZero();
    }

    @Test
    void aRangeJudgesTheRowsOfTheLowestGrouping() {
        List<JsonNode> sorted = byValue();
        String from = sorted.get(1).at("/columns/value").asText();
        String to = sorted.get(3).at("/columns/value").asText();
        assertThat(names(filtered("asset_class", range("{'from':" + from + ",'to':" + to + "}"))))
                .containsExactlyInAnyOrderElementsOf(namesOf(sorted.subList(1, 4)));
        assertThat(names(filtered("asset_class", range("{'from':" + to + "}"))))
                .containsExactlyInAnyOrderElementsOf(namesOf(sorted.subList(3, 6)));
        assertThat(names(filtered("asset_class", range("{'to':" + from + "},{'from':" + to + "}"))))
                .doesNotContain(sorted.get(2).path("name").asText())
                .hasSize(5);
    }

    @Test
    void aRangeOfAReturnIsInFractions() {
        JsonNode total = filtered(
                "security",
                "{'attribute':{'key':'time_weighted_return','arguments':{'period':'2019-01-01 to 2020-01-01'}},"
                        + "'type':'number','operator':'range','ranges':[{'from':0.1}]}");
        assertThat(children(total)).isNotEmpty().hasSizeLessThan(48);
    }

    @Test
    @Requirement("QUERY-27")
    void aRankKeepsTheHighestOrTheLowest() {
        List<JsonNode> sorted = byValue();
        assertThat(names(filtered("asset_class", rank("top", 2))))
                .containsExactlyInAnyOrderElementsOf(namesOf(sorted.subList(4, 6)));
        assertThat(names(filtered("asset_class", rank("bottom", 3))))
                .containsExactlyInAnyOrderElementsOf(namesOf(sorted.subList(0, 3)));
        assertThat(names(filtered("asset_class", rank("top", 1000)))).isEqualTo(names(UNFILTERED));
    }

    private static List<JsonNode> byValue() {
        return children(UNFILTERED).stream()
                .sorted(Comparator.comparingLong(row -> cents(row, "value")))
                .toList();
    }

    private static List<String> namesOf(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("name").asText()).toList();
    }

    private static JsonNode filtered(String grouping, String filters) {
        return Jobs.total(Jobs.query(keys("value"), keys(grouping), "'filters':[" + filters + "]"));
    }

    private static String discrete(String operator, String values) {
        return "{'attribute':{'key':'asset_class','arguments':{}},'type':'discrete','operator':'" + operator
                + "','values':[" + values + "]}";
    }

    private static String range(String ranges) {
        return "{'attribute':{'key':'value','arguments':{}},'type':'number','operator':'range','ranges':[" + ranges
                + "]}";
    }

    private static String rank(String order, int count) {
        return "{'attribute':{'key':'value','arguments':{}},'type':'number','operator':'rank','rank_order':'" + order
                + "','rank_value':" + count + "}";
    }
}
