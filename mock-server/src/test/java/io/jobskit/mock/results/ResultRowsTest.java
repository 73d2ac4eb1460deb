package io.jobskit.mock.results;

import static io.jobskit.mock.results.Jobs.cents;
import static io.jobskit.mock.results.Jobs.child;
import static io.jobskit.mock.results.Jobs.children;
import static io.jobskit.mock.results.Jobs.keys;
import static io.jobskit.mock.results.Jobs.query;
import static io.jobskit.mock.results.Jobs.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 47, 49, 100_000})
    void aResultHasExactlyTheRowsAskedFor(int rows) {
        assertThat(Jobs.viewLines(Jobs.view("csv", "'result_rows':" + rows))).hasSize(1 + rows);
        JsonNode total = total(query(keys("value"), keys("asset_class", "security"), "'result_rows':" + rows));
        assertThat(lowest(total, 2)).hasSize(rows);
    }

    @Test
    void thePartsAddUpToTheRowsTheyComeFrom() {
        JsonNode whole = total(query(keys("value", "income"), keys("asset_class"), ""));
        JsonNode divided = total(query(keys("value", "income"), keys("asset_class"), "'result_rows':1001"));
        assertThat(divided.path("columns")).isEqualTo(whole.path("columns"));
        for (JsonNode row : children(whole)) {
            String name = row.path("name").asText();
            for (String column : new String[] {"value", "income"}) {
                assertThat(children(divided).stream()
                                .filter(part -> part.path("name").asText().startsWith(name + " 0"))
                                .mapToLong(part -> cents(part, column))
                                .sum())
                        .as(name)
                        .isEqualTo(cents(row, column));
            }
        }
    }

    @Test
    void partsAreNumberedAndHaveTheFractionsOfTheirRow() {
        JsonNode whole = total(query(keys("time_weighted_return"), keys("asset_class"), ""));
        JsonNode divided = total(query(keys("time_weighted_return"), keys("asset_class"), "'result_rows':12"));
        assertThat(Jobs.names(divided)).contains("Equity 000001", "Equity 000002", "Real Estate 000002");
        assertThat(child(divided, "Equity 000002").path("columns"))
                .isEqualTo(child(whole, "Equity").path("columns"));
    }

    @Test
    void everyPartOfAnEntityIsAnEntityOfItsOwn() {
        JsonNode divided = total(query(keys("value"), keys("security"), "'result_rows':200"));
        assertThat(children(divided).stream().map(part -> part.path("entity_id").asInt()))
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void fewerRowsThanThereAreKeepTheTotalTheSumOfThoseThatStay() {
        JsonNode total = total(query(keys("value"), keys("asset_class", "security"), "'result_rows':7"));
        assertThat(lowest(total, 2).mapToLong(row -> cents(row, "value")).sum()).isEqualTo(cents(total, "value"));
    }

    @Test
    void onlyRowsThatTheFiltersLeaveAreDivided() {
        JsonNode total = total(query(
                keys("value"),
                keys("asset_class"),
                "'result_rows':5,'filters':[{'attribute':{'key':'asset_class'},'type':'discrete','operator':'include',"
                        + "'values':['Equity']}]"));
        assertThat(Jobs.names(total))
                .containsExactly("Equity 000001", "Equity 000002", "Equity 000003", "Equity 000004", "Equity 000005");
    }

    private static Stream<JsonNode> lowest(JsonNode row, int levels) {
        return levels == 0 ? Stream.of(row) : children(row).stream().flatMap(child -> lowest(child, levels - 1));
    }
}
