package io.jobskit.mock.results;

import static io.jobskit.mock.results.Jobs.view;
import static io.jobskit.mock.results.Jobs.viewLines;
import static io.jobskit.mock.results.Jobs.viewText;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DelimitedResultsTest {
    @Test
    void aByteOrderMarkAndAHeaderComeFirst() {
        assertThat(viewText(view("csv", "")))
                .startsWith(
                        "\uFEFFAsset Class,Security,Value,Time Weighted Return,Cost Basis,Unrealized Gain,Income\r\n");
    }

    @Test
    void everyRowOfTheLowestGroupingIsALineWithItsUpperGroups() {
        List<String> lines = viewLines(view("CSV", ""));
        assertThat(lines).hasSize(1 + 48);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(
                        line -> line.matches(
                                "[A-Z][A-Za-z& ]+,[^,]+,\\d+\\.\\d\\d,-?[01]\\.\\d{6},\\d+\\.\\d\\d,-?\\d+\\.\\d\\d,\\d+\\.\\d\\d"));
    }

    @Test
    void tabsSeparateTheSameCells() {
        assertThat(viewText(view("tsv", "")))
                .isEqualTo(viewText(view("csv", "")).replace(',', '\t'));
    }

    @Test
    void aCellThatNeedsItIsQuoted() throws IOException {
        assertThat(records(written("say_\"a,b\"", ',')).get(0).get(0)).isEqualTo("Say \"a,b\"");
        assertThat(written("a\nb", ',')).startsWith("\uFEFF\"A\nb\",");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsMadeHarmless() throws IOException {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            for (char delimiter : new char[] {',', '\t'}) {
                List<CSVRecord> records = records(written(start + "SUM(1)", delimiter), delimiter);
                assertThat(records)
                        .hasSize(6)
                        .allSatisfy(cells -> assertThat(cells.get(0)).startsWith("'" + start + "SUM(1)"));
            }
        }
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(viewText(view("csv", ""))).contains(",-").doesNotContain("'-");
    }

    @Test
    void textsBeyondAsciiAreUtf8() throws IOException {
        assertThat(written("größe_𝛼", ',')).startsWith("\uFEFFGröße 𝛼,Value");
    }

    /** A table with one grouping, by an attribute that nobody knows. */
    private static String written(String grouping, char delimiter) throws IOException {
        Query query = Queries.groupedBy(grouping);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DelimitedRows rows = new DelimitedRows(query, out, delimiter);
        rows.begin();
        Table.of(query).writeTo(rows);
        rows.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String text) throws IOException {
        return records(text, ',');
    }

    private static List<CSVRecord> records(String text, char delimiter) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
