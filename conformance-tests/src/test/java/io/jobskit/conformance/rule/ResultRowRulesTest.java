package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the rows of JSON results hold. */
class ResultRowRulesTest {

    private static final String ROWS = """
            {"name":"A","grouping":"g","entity_id":1,"columns":{"v":1,"r":2},"children":[]},\
            {"name":"B","grouping":"g","entity_id":2,"columns":{"v":1,"r":null},"children":[]}""";

    @Test
    void rowsHaveMembersOfTheDocumentedTypes() {
        Tale tale = given(new Tale(), "7", ROWS);
        kept(tale, "DOWNLOAD-20");
        assertThat(sentence(given(tale, "8", ROWS.replace("\"entity_id\":2", "\"entity_id\":\"2\""))))
                .isEqualTo("entity_id of the row 'B', in the results of job 8, is \"2\"; it should be an integer.");
    }

    @Test
    void rowsOfAnotherShapeAreNotJudged() {
        unjudged(results(new Tale(), "7", "[{\"name\":1}]"), "DOWNLOAD-20");
    }

    @Test
    void whateverElseARowIsItsEntityIsAnInteger() {
        String texts = ROWS.replaceAll("\"entity_id\":(\\d)", "\"entity_id\":\"$1\"");
        onlyViolated(given(new Tale(), "7", texts), "DOWNLOAD-20");
        silent(given(new Tale(), "7", ROWS.replaceAll("\"entity_id\":\\d,", "")));
    }

    @Test
    void dataHasNoId() {
        String document = document(ROWS);
        String withId = document.replace("\"type\":\"portfolio_views\"", "\"type\":\"portfolio_views\",\"id\":\"8\"");
        assertThat(sentence(results(results(new Tale(), "7", document), "8", withId)))
                .isEqualTo("data.id of the results of job 8 is \"8\"; it should be absent.");
    }

    @Test
    void rowsHoldEachColumn() {
        Tale tale = given(new Tale(), "7", ROWS);
        assertThat(sentence(given(tale, "8", ROWS.replaceAll(",\"r\":\\w+", ""))))
                .isEqualTo(
                        "The results of job 8 have a column 'r', of which rows 1 deep hold nothing; those of job 7 do.");
    }

    @Test
    void aColumnThatNoRowHoldsAnywhereOrThatARowLacksIsNone() {
        silent(given(new Tale(), "7", ROWS.replaceAll(",\"r\":\\w+", "")));
        silent(given(given(new Tale(), "7", ROWS), "8", ROWS.replace(",\"r\":null", "")));
    }

    @Test
    void metaSaysOfEachColumnAndGroupingWhatItSaysOfOthers() {
        String columns = "[{\"key\":\"v\"},{\"key\":\"r\"}]";
        String named =
                "[{\"key\":\"v\",\"display_name\":\"V\",\"output_type\":\"number\",\"currency\":\"USD\"},{\"key\":\"r\",\"display_name\":\"R\",\"output_type\":\"number\"}]";
        Supplier<Tale> tale = () -> results(new Tale(), "7", document(ROWS).replace(columns, named));
        kept(tale.get(), "DOWNLOAD-20");
        assertThat(sentence(results(
                        tale.get(),
                        "8",
                        document(ROWS).replace(columns, named.replace("\"display_name\":\"R\",", "")))))
                .isEqualTo(
                        "meta.columns[1].display_name of the results of job 8, is missing; it should be there, as in those of job 7.");
        onlyViolated(
                results(tale.get(), "9", document(ROWS).replace(columns, named.replace(",\"currency\":\"USD\"", ""))),
                "DOWNLOAD-20");
    }

    @Test
    void whatMetaSaysNowhereIsNotMissed() {
        silent(given(given(new Tale(), "7", ROWS), "8", ROWS));
    }

    private static String sentence(Tale tale) {
        return onlyViolated(tale, "DOWNLOAD-20").difference().sentence();
    }

    private static Tale given(Tale tale, String id, String rows) {
        return results(tale, id, document(rows));
    }

    private static String document(String rows) {
        return """
                {"meta":{"columns":[{"key":"v"},{"key":"r"}]},"data":{"type":"portfolio_views","attributes":{"total":\
                {"name":"Total","columns":{"v":1,"r":2},"children":[%s]}}}}""".formatted(rows);
    }

    private static Tale results(Tale tale, String id, String document) {
        String parameters = "{\"start_date\":\"2020-01-01\",\"end_date\":\"2020-01-0" + id + "\"}";
        return tale.created(
                        id, "portfolio_query", parameters, Tale.job(id, "portfolio_query", parameters, "Queued", ""))
                .downloaded(
                        id,
                        200,
                        document,
                        new Header("Content-Type", "application/vnd.api+json"),
                        new Header("Content-Disposition", "attachment; filename=\"a.json\""));
    }
}
