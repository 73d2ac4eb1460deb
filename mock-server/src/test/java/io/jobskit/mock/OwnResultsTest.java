package io.jobskit.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of the user's own, from files, in each format. */
class OwnResultsTest {

    private static final String CSV = """
            \uFEFFSecurity,Market Value,Return,Code,Since,Note,Note\r
            "Müller, ""Söhne"" AG",1234.50,0.0125,007,2020-02-29,"two
            lines",\r
            =1+1,-3,0.5,,,-,x\r

            Ümlaut,,0.25,12,1999-01-01,1,2\r
            """;

    private static final String JSON = """
            {"meta": {"columns": [
               {"key": "value", "display_name": "Wert", "output_type": "Currency", "currency": "EUR"},
               {"key": "twr", "display_name": "Rendite", "output_type": "Percent", "currency": null},
               {"key": "since", "display_name": "Seit", "output_type": "Date"},
               {"key": "code", "display_name": "Code", "output_type": "Word"}],
              "groupings": [{"key": "class", "display_name": "Klasse"}, {"key": "security", "display_name": "Titel"}]},
             "data": {"type": "portfolio_views", "attributes": {"total": {"name": "Total", "columns": {"value": 30.10},
              "children": [
               {"name": "Aktien", "grouping": "class", "columns": {"value": 30.10, "twr": 0.5, "code": null}, "children": [
                 {"name": "A", "entity_id": 7, "grouping": "security", "columns": {"value": 10.10, "twr": 0.0125, "since": "2020-01-31", "code": "007"}, "children": []},
                 {"children": [], "columns": {"code": "x, y", "value": 20}, "grouping": "security", "name": "B"}]},
               {"children": [{"name": "C", "columns": {}, "children": []}], "columns": {}, "name": "Anleihen"},
               {"name": "Leer", "grouping": "class", "columns": {}, "children": []}]}}},
             "included": []}
            """;

    @TempDir
    private Path folder = Path.of("");

    @AutoClose
    private @Nullable Stub stub;

    @Test
    void aCsvFileComesBackAsCsvAndTsvWithItsCellsAsTheyAre() throws IOException {
        write("view-2.csv", CSV);
        assertThat(download(view("2", "22", "csv")).text()).isEqualTo("""
                        \uFEFFSecurity,Market Value,Return,Code,Since,Note,Note\r
                        "Müller, ""Söhne"" AG",1234.50,0.0125,007,2020-02-29,"two
                        lines",\r
                        =1+1,-3,0.5,,,-,x\r
                        Ümlaut,,0.25,12,1999-01-01,1,2\r
                        """);
        Reply tsv = download(view("2", "22", "tsv"));
        assertThat(tsv.text())
                .contains("\"Müller, \"\"Söhne\"\" AG\"\t1234.50\t0.0125\t007\t2020-02-29\t\"two\nlines\"\t\r\n");
        assertThat(tsv.mediaType()).isEqualTo("text/tab-separated-values");
        assertThat(tsv.header("Content-Disposition")).isEqualTo("attachment; filename=\"portfolio_data.tsv\"");
    }

    @Test
    void aCsvFileBecomesFlatJsonWithTypes() throws IOException {
        write("view-2.csv", CSV);
        Reply reply = download(view("2", "22", "json"));
        assertThat(reply.json().at("/meta/columns").findValuesAsText("key"))
                .containsExactly("market_value", "return", "code", "since", "note", "note_2");
        assertThat(reply.json().at("/meta/columns").findValuesAsText("display_name"))
                .containsExactly("Market Value", "Return", "Code", "Since", "Note", "Note");
        assertThat(reply.json().at("/meta/columns").findValuesAsText("output_type"))
                .containsExactly("Number", "Number", "Word", "Date", "Word", "Word");
        assertThat(reply.json().at("/meta/groupings"))
                .isEqualTo(Requests.json("[{'key': 'security', 'display_name': 'Security'}]"));
        JsonNode total = reply.json().at("/data/attributes/total");
        assertThat(total.path("name").asText()).isEqualTo("Total");
        assertThat(total.path("children")).hasSize(3);
        assertThat(total.at("/children/0")).isEqualTo(Requests.json("""
                {'name': 'Müller, \\\\"Söhne\\\\" AG', 'grouping': 'security', 'columns': {'market_value': 1234.50,
                 'return': 0.0125, 'code': '007', 'since': '2020-02-29', 'note': 'two\\\\nlines', 'note_2': null},
                 'children': []}""".replace("\\\\", "\\")));
        assertThat(reply.text()).contains("\"market_value\":1234.50,");
        assertThat(total.at("/children/1/columns/code").isNull()).isTrue();
        assertThat(total.at("/children/2/columns/market_value").isNull()).isTrue();
        assertThat(total.at("/children/2/columns/code").textValue()).isEqualTo("12");
        assertThat(reply.json().at("/data/type").asText()).isEqualTo("portfolio_views");
        assertThat(reply.json().path("included")).isEmpty();
    }

    @Test
    void aCsvFileBecomesAWorkbookWithTypes() throws IOException {
        write("view-2.csv", CSV);
        List<Row> rows = sheet(download(view("2", "22", "xlsx")));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(6)).isEqualTo("Note");
        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo("Müller, \"Söhne\" AG");
        assertThat(first.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1234.50");
        assertThat(first.getCell(3).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCellText(3)).isEqualTo("007");
        assertThat(first.getCellAsDate(4).orElseThrow()).hasToString("2020-02-29T00:00");
        assertThat(first.getCell(4).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(first.getCellText(5)).isEqualTo("two\nlines");
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(3).getOptionalCell(1)).isEmpty();
    }

    @Test
    void aJsonFileComesBackAsItIs() throws IOException {
        write("portfolio-22.json", "\uFEFF" + JSON);
        assertThat(download(view("9", "22", "json")).text()).isEqualTo(JSON);
        Reply query = download(client().createQuery(Requests.query()).accepted(client()));
        assertThat(query.mediaType()).isEqualTo("application/vnd.api+json");
    }

    @Test
    void aJsonFileBecomesTheRowsOfItsLowestGrouping() throws IOException {
        write("view-2.json", JSON);
        assertThat(download(view("2", "22", "csv")).text()).isEqualTo("""
                        \uFEFFKlasse,Titel,Wert,Rendite,Seit,Code\r
                        Aktien,A,10.10,0.0125,2020-01-31,007\r
                        Aktien,B,20,,,"x, y"\r
                        Anleihen,C,,,,\r
                        """);
        List<Row> rows = sheet(download(view("2", "22", "xlsx")));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(rows.get(1).getCell(3).getDataFormatString()).isEqualTo("0.00%");
        assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.0125");
        assertThat(rows.get(1).getCellAsDate(4).orElseThrow()).hasToString("2020-01-31T00:00");
        assertThat(rows.get(1).getCellText(5)).isEqualTo("007");
    }

    @Test
    void withoutGroupingsTheTotalIsTheRow() throws IOException {
        write("view-2.json", """
                {"data": {"attributes": {"total": {"columns": {"v": 1.50}, "name": "All"}}},
                 "meta": {"groupings": [], "columns": [{"key": "v"}]}}""");
        assertThat(download(view("2", "22", "csv")).text()).isEqualTo("\uFEFFName,v\r\nAll,1.50\r\n");
    }

    /** What the stub itself gives is what it takes. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aDownloadIsAFileThatGivesTheSameDownload(String format) throws IOException {
        Reply generated = download(view("2", "22", format));
        Reply asCsv = download(view("2", "22", "csv"));
        write("view-2." + format, generated.text());
        assertThat(download(view("2", "22", format)).text()).isEqualTo(generated.text());
        assertThat(download(view("2", "22", "csv")).text()).isEqualTo(asCsv.text());
    }

    @Test
    void theMostParticularFileWins() throws IOException {
        write("view-2-portfolio-22.csv", "Name\nboth\n");
        write("view-2.csv", "Name\nview\n");
        write("portfolio-22.csv", "Name\nportfolio\n");
        write("portfolio-22-23.csv", "Name\nportfolios\n");
        write(".hidden", "anything");
        assertThat(rows(view("2", "22", "csv"))).containsExactly("both");
        assertThat(rows(view("2", "23", "csv"))).containsExactly("view");
        assertThat(rows(view("02", "022", "csv"))).containsExactly("both");
        assertThat(rows(view("3", "22", "csv"))).containsExactly("portfolio");
        assertThat(rows(view("3", "23", "csv"))).hasSizeGreaterThan(10);
        assertThat(names(Requests.query("portfolio_id", "22"))).containsExactly("portfolio");
        assertThat(names(Requests.query("portfolio_id", "['22', 22]"))).containsExactly("portfolio");
        assertThat(names(Requests.query("portfolio_id", "[23, '22']"))).containsExactly("portfolios");
        assertThat(names(Requests.query("portfolio_id", "[23]"))).contains("Equity");
        assertThat(names(Requests.query("portfolio_id", "[22, 24]"))).contains("Equity");
    }

    @Test
    void aFilesRowsAreItsRowsWhateverTheJobAsksFor() throws IOException {
        write("view-2.csv", "Name\na\nb\n");
        ObjectNode parameters = parameters("2", "22", "csv").put("result_rows", 1000);
        assertThat(rows(client().createView(parameters).accepted(client()))).containsExactly("a", "b");
    }

    @Test
    void onlyHeadingsAreResultsWithoutRows() throws IOException {
        write("view-2.csv", "Name,Value");
        assertThat(download(view("2", "22", "csv")).text()).isEqualTo("\uFEFFName,Value\r\n");
        assertThat(download(view("2", "22", "json")).json().at("/data/attributes/total/children"))
                .isEmpty();
        assertThat(sheet(download(view("2", "22", "xlsx")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "tsv", "xlsx"})
    void headAndEntityTagAreThoseOfTheFile(String format) throws IOException {
        write("view-2.csv", CSV);
        TestJob job = view("2", "22", format);
        Reply get = download(job);
        Reply head = client().send("HEAD", "/v1/jobs/" + job.id() + "/download", BodyPublishers.noBody());
        assertThat(get.header("Content-Length")).isEqualTo(String.valueOf(get.body().length));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(download(job).body()).isEqualTo(get.body());
        Client has = client().with("If-None-Match", get.header("ETag"));
        assertThat(job.seenBy(has).download().status()).isEqualTo(304);
        write("view-2.csv", CSV.replace("007", "008"));
        Reply changed = job.seenBy(has).download();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(get.header("ETag"));
        assertThat(changed.body()).isNotEqualTo(get.body());
    }

    @Test
    void aFileMayComeChangeBreakAndGo() throws IOException {
        TestJob job = view("2", "22", "csv");
        List<String> generated = rows(job);
        write("view-2.csv", "Name\na\n");
        assertThat(rows(job)).containsExactly("a");
        write("view-2.csv", "Name\nb\n");
        assertThat(rows(job)).containsExactly("b");
        write("view-2.csv", "Name\nb,c\n");
        Reply broken = job.download().refused(500);
        assertThat(broken.errors().get(0).path("detail").asText())
                .startsWith("The results cannot be made of their file: " + folder.resolve("view-2.csv") + ", line 2: ");
        assertThat(broken.headers().map()).doesNotContainKeys("etag", "content-disposition");
        write("view-2.csv", "Name\nc\n");
        assertThat(rows(job)).containsExactly("c");
        write("view-2.json", JSON);
        assertThat(job.download().refused(500).text()).contains("is for the same results as view-2.csv");
        Files.delete(folder.resolve("view-2.csv"));
        Files.delete(folder.resolve("view-2.json"));
        assertThat(rows(job)).isEqualTo(generated);
        write("not-named-so.txt", "");
        assertThat(rows(job)).as("a stray file does not harm a running stub").isEqualTo(generated);
    }

    @Test
    void aLargeFileIsStreamedAndReadAgainWhenItChanges() throws IOException {
        large(200_000, "first");
        TestJob job = view("2", "22", "csv");
        Reply reply = download(job);
        assertThat(reply.header("Content-Length")).isEmpty();
        assertThat(reply.text().lines()).hasSize(200_001).contains("row 199999,first 199999,199999.25");
        large(200_001, "second");
        Reply changed = download(job);
        assertThat(changed.text().lines()).hasSize(200_002).contains("row 200000,second 200000,200000.25");
        assertThat(changed.header("ETag")).isNotEqualTo(reply.header("ETag"));
    }

    @Test
    void aFileThatCannotBeResultsStopsTheStart() throws IOException {
        write("view-2.csv", "Name,Value\nA\n");
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> JobsMockServer.builder().results(folder).start())
                .withMessage(folder.resolve("view-2.csv")
                        + ", line 2: 1 cell under 2 headings ('A'): give every row"
                        + " one cell a heading, and put a cell with a comma in quotes.");
    }

    private void large(int rows, String text) throws IOException {
        Path next = folder.resolve(".next");
        try (BufferedWriter out = Files.newBufferedWriter(next, UTF_8)) {
            out.write("Name,Text,Value\n");
            for (int i = 0; i < rows; i++) {
                out.write("row " + i + "," + text + " " + i + "," + i + ".25\n");
            }
        }
        Files.move(next, folder.resolve("view-2.csv"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Client client() {
        if (stub == null) {
            stub = Stub.start(settings -> settings.results(folder).progress(ProgressMode.parse("immediate")));
        }
        return stub.client().with("Addepar-Firm", "1");
    }

    private TestJob view(String view, String portfolio, String format) {
        return client().createView(parameters(view, portfolio, format)).accepted(client());
    }

    private static ObjectNode parameters(String view, String portfolio, String format) {
        return Requests.view(format).put("view_id", view).put("portfolio_id", portfolio);
    }

    private static Reply download(TestJob job) {
        Reply reply = job.download();
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(200);
        return reply;
    }

    private static List<String> rows(TestJob job) {
        return download(job).text().lines().skip(1).toList();
    }

    private List<String> names(ObjectNode query) {
        return download(client().createQuery(query).accepted(client()))
                .json()
                .at("/data/attributes/total/children")
                .findValuesAsText("name");
    }

    private static List<Row> sheet(Reply reply) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(reply.body()), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
