package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What results say in one format and in another. */
class ResultValueRulesTest {

    private static final String HEADING = "Name,Value,Return\n";
    private static final String CSV = HEADING + "A,1250.5,0.12\nB,7,-0.05\nC,12,0.4\n";
    private static final String JSON = """
            {"meta":{"columns":[{"key":"v","display_name":"Value"},{"key":"r","display_name":"Return"}]},\
            "data":{"type":"portfolio_views","attributes":{"total":{"name":"Total","columns":{"v":1,"r":1},"children":[\
            {"name":"A","columns":{"v":1250.5,"r":0.12},"children":[]},\
            {"name":"B","columns":{"v":7,"r":-0.05},"children":[]},\
            {"name":"C","columns":{"v":12,"r":0.4},"children":[]}]}}}}""";

    private static final String NESTED = """
            {"meta":{"columns":[{"key":"v","display_name":"Value"},{"key":"r","display_name":"Return"}]},\
            "data":{"type":"portfolio_views","attributes":{"total":{"name":"Total","columns":{"v":1269.5,"r":0.11},"children":[\
            {"name":"Both","columns":{"v":1257.5,"r":0.1},"children":[\
            {"name":"A","columns":{"v":1250.5,"r":0.12},"children":[]},\
            {"name":"B","columns":{"v":7,"r":-0.05},"children":[]}]},\
            {"name":"One","columns":{"v":12,"r":0.4},"children":[\
            {"name":"C","columns":{"v":12,"r":0.4},"children":[]}]}]}}}}""";

    private static final String THIRD = Tale.VIEW.replace("2011-12-31", "2011-12-03");
    private static final String FOURTH = Tale.VIEW.replace("2011-12-31", "2011-12-04");

    private static final Map<String, Header> TYPES = Map.of(
            "csv", new Header("Content-Type", "text/csv"),
            "tsv", new Header("Content-Type", "text/tab-separated-values"),
            "json", new Header("Content-Type", "application/vnd.api+json"));

    @Test
    void textBeginsWithAMark() {
        kept(given(new Tale(), "7", "csv", CSV), "DOWNLOAD-18");
        assertThat(onlyViolated(unmarked(new Tale()), "DOWNLOAD-18")
                        .difference()
                        .sentence())
                .endsWith("it should be text behind a byte-order mark.");
        assertThat(onlyViolated(unmarked(given(new Tale(), "7", "csv", CSV)), "DOWNLOAD-18")
                        .difference()
                        .sentence())
                .endsWith("it should be text behind a byte-order mark, as the results of job 7 are.");
    }

    private static Tale unmarked(Tale tale) {
        return created(tale, "8", "csv")
                .downloaded(
                        "8",
                        200,
                        CSV.getBytes(StandardCharsets.UTF_8),
                        new Header("Content-Type", "text/csv"),
                        new Header("Content-Disposition", "attachment; filename=\"a.csv\""));
    }

    @Test
    void behindTheMarkTextIsUtf8() {
        String accents = "\uFEFF" + CSV.replace("B,", "M\u00fcller,");
        kept(given(new Tale(), "7", "csv", accents), "DOWNLOAD-18");
        byte[] latin = ("\u00ef\u00bb\u00bf" + accents.substring(1)).getBytes(StandardCharsets.ISO_8859_1);
        Tale tale = created(new Tale(), "7", "csv")
                .downloaded(
                        "7",
                        200,
                        latin,
                        new Header("Content-Type", "text/csv"),
                        new Header("Content-Disposition", "attachment; filename=\"a.csv\""));
        assertThat(onlyViolated(tale, "DOWNLOAD-18").difference().sentence())
                .contains("UTF-8, as its byte-order mark says")
                .contains("M\uFFFDller");
    }

    @Test
    void wordsAreTheSameWhereMostAre() {
        Tale tale = given(new Tale(), "7", "csv", CSV);
        onlyViolated(given(tale, "8", "tsv", tabbed(CSV.replace("B,", "Be,"))), "DOWNLOAD-19");
        silent(given(
                given(new Tale(), "7", "csv", CSV),
                "8",
                "tsv",
                tabbed(CSV.replace("A,", "a,").replace("B,", "b,").replace("C,", "c,"))));
    }

    @Test
    void wherePartsOfAViewDifferAltogetherOtherViewsTellWhatIsTheSame() {
        Tale alike = given(given(new Tale(), "7", "csv", CSV), "8", "tsv", tabbed(CSV));
        Tale one = given(given(alike, "9", THIRD, "csv", CSV), "10", THIRD, "tsv", tabbed(CSV));
        kept(one, "DOWNLOAD-19");
        String others = CSV.replace("1250.5", "12").replace(",7,", ",70,").replace(",12,", ",120,");
        assertThat(onlyViolated(
                                given(given(one, "11", FOURTH, "csv", CSV), "12", FOURTH, "tsv", tabbed(others)),
                                "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .contains("as CSV (job 11) and as TSV (job 12)");
    }

    @Test
    void rowsInAnotherOrderAreNotCompared() {
        String turned = HEADING + "B,7,-0.05\nA,1250.5,0.12\nC,12,0.4\n";
        silent(given(given(new Tale(), "7", "csv", CSV), "8", "tsv", tabbed(turned)));
    }

    @Test
    void howWordsAreQuotedIsNoDifference() {
        String csv = CSV.replace("B,", "\"'=B \"\"b\"\"\",");
        String tsv = tabbed(CSV).replace("B\t", "=B\\t \"b\"\t");
        silent(given(given(new Tale(), "7", "csv", csv), "8", "tsv", tsv));
    }

    @Test
    void theSameViewHasTheSameValuesInEachFormat() {
        kept(
                given(given(given(new Tale(), "7", "csv", CSV), "8", "tsv", tabbed(CSV)), "9", "json", JSON),
                "DOWNLOAD-19");
    }

    @Test
    void textHasTheRowsOfTheLowestGroupingAlone() {
        String more =
                CSV + CSV.substring(CSV.indexOf('\n') + 1).lines().findFirst().orElseThrow() + "\n";
        Tale tale = given(new Tale(), "7", "csv", more);
        assertThat(onlyViolated(given(tale, "8", "tsv", tabbed(CSV)), "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .startsWith(
                        "How many rows of the lowest grouping the same view has, as CSV (job 7) and as TSV (job 8), should be the same;");
        onlyViolated(given(given(new Tale(), "7", "csv", more), "8", "json", JSON), "DOWNLOAD-19");
        silent(given(given(new Tale(), "7", "csv", more + "D,1,2\nE,1,2\n"), "8", "json", JSON));
    }

    /** Where rows are nested, one total among them is fewer rows than all are. */
    @Test
    void textHasNoRowOfATotal() {
        assertThat(onlyViolated(given(nested(CSV + "Total,1269.5,\n"), "8", "json", NESTED), "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .contains("How many rows of the lowest grouping", "as CSV (job 7) and as JSON (job 8)")
                .contains("it was 4 first and 3 later");
        onlyViolated(given(nested(CSV + "Both,1257.5,0.1\n"), "8", "json", NESTED), "DOWNLOAD-19");
    }

    @Test
    void aRowThatIsLikeATotalInNothingOrLikeALowestRowIsNone() {
        silent(given(nested(CSV + "D,1269.5,0.7\n"), "8", "json", NESTED));
        silent(given(nested(CSV + "D,,\n"), "8", "json", NESTED));
        // The group of one row has its values.
        silent(given(nested(CSV + "C,12,0.4\n"), "8", "json", NESTED));
    }

    private static Tale nested(String csv) {
        return given(new Tale(), "7", "csv", csv);
    }

    @Test
    void aNumberWithSeparatorsIsNotRaw() {
        Tale tale = given(new Tale(), "7", "csv", CSV.replace("1250.5", "\"1,250.5\""));
        assertThat(onlyViolated(given(tale, "8", "json", JSON), "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "'Value' in row 1 of the results of the same view, as CSV (job 7) and as JSON (job 8), should be the same; it was 1,250.5 first and 1250.5 later.");
    }

    @Test
    void textsHaveTheSameDigits() {
        String rounded = CSV.replace("0.12", "0.1").replace("-0.05", "-0.1").replace("1250.5", "1250");
        assertThat(onlyViolated(given(given(new Tale(), "7", "csv", CSV), "8", "tsv", tabbed(rounded)), "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .contains("it was 1250.5 first and 1250 later");
    }

    @Test
    void aNumberIsTheSameWhereMostAre() {
        Tale tale = given(new Tale(), "7", "csv", CSV.replace("-0.05", "-5"));
        onlyViolated(given(tale, "8", "tsv", tabbed(CSV)), "DOWNLOAD-19");
        String other = HEADING + "A,99,12\nB,98,-5\nC,97,40\n";
        silent(given(given(new Tale(), "7", "csv", other), "8", "tsv", tabbed(CSV)));
    }

    /** In percent in one of three formats, in all rows. */
    @Test
    void aColumnIsTheSameWhereTheOthersAgree() {
        String percent = tabbed(HEADING + "A,1250.5,12\nB,7,-5\nC,12,40\n");
        Tale tale = given(given(new Tale(), "7", "csv", CSV), "8", "json", JSON);
        assertThat(onlyViolated(given(tale, "9", "tsv", percent), "DOWNLOAD-19", "DOWNLOAD-19")
                        .difference()
                        .sentence())
                .contains("'Return' in row 1", "(job 9)");
        silent(given(given(new Tale(), "7", "csv", CSV), "9", "tsv", percent));
    }

    @Test
    void digitsThatAreNotShownWordsAndGapsAreNoDifference() {
        String rounded = CSV.replace("1250.5", "1250")
                .replace("0.12", "0.1")
                .replace("A,", "\"A\",")
                .replace(",7,", ",,");
        silent(given(given(new Tale(), "7", "csv", rounded), "8", "json", JSON));
    }

    @Test
    void otherRowsAndOtherViewsAreNotCompared() {
        silent(given(given(new Tale(), "7", "csv", HEADING + "A,1,2\n"), "8", "tsv", tabbed(CSV)));
        String other = Tale.VIEW.replace("2011-12-31", "2011-12-30");
        silent(given(given(new Tale(), "7", "csv", CSV.replace("-0.05", "-5")), "8", other, "tsv", tabbed(CSV)));
    }

    private static String tabbed(String csv) {
        return csv.replace(',', '\t');
    }

    private static Tale given(Tale tale, String id, String type, String content) {
        return given(tale, id, Tale.VIEW, type, content);
    }

    private static Tale created(Tale tale, String id, String type) {
        return created(tale, id, Tale.VIEW, type);
    }

    private static Tale created(Tale tale, String id, String view, String type) {
        String parameters = view.replace("\"csv\"", "\"" + type + "\"");
        return tale.created(
                id,
                "portfolio_view_results",
                parameters,
                Tale.job(id, "portfolio_view_results", parameters, "Queued", ""));
    }

    private static Tale given(Tale tale, String id, String view, String type, String content) {
        return created(tale, id, view, type)
                .downloaded(
                        id,
                        200,
                        content,
                        TYPES.getOrDefault(type, new Header("Content-Type", "text/plain")),
                        new Header("Content-Disposition", "attachment; filename=\"a." + type + "\""));
    }
}
