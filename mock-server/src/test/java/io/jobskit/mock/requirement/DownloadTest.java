package io.jobskit.mock.requirement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    @AutoClose
    private static final Stub REDIRECTING =
            Stub.start(settings -> settings.completedRead(303).download(303));

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "tsv", "xlsx"})
    @Requirement("DOWNLOAD-01")
    void theResultsOfACompletedJobAreReturned(String type) {
        Reply reply = results(type);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isNotEmpty();
        assertThat(reply.header("Content-Length")).isEqualTo(String.valueOf(reply.body().length));
    }

    @Test
    @Requirement("DOWNLOAD-02")
    void jsonResultsAreAJsonDocument() {
        Reply reply = results("json");
        assertThat(reply.mediaType()).isEqualTo("application/vnd.api+json");
        assertThat(reply.json().at("/data/type").asText()).isEqualTo("portfolio_views");
        assertThat(reply.json().at("/data/attributes/total/name").asText()).isEqualTo("Total");
        assertThat(reply.json().at("/data/attributes/total/children")).isNotEmpty();
        assertThat(reply.json().at("/meta/columns/0/key").asText()).isEqualTo("value");
    }

    @ParameterizedTest
    @CsvSource({"csv, ','", "tsv, '\t'"})
    @Requirement({"DOWNLOAD-03", "DOWNLOAD-04", "DOWNLOAD-18"})
    void delimitedResultsAreRowsWhoseFirstNamesTheColumns(String type, String delimiter) throws IOException {
        String text = results(type).text();
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser rows = CSVParser.parse(
                text.substring(1),
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            List<CSVRecord> records = rows.getRecords();
            assertThat(records).hasSizeGreaterThan(1);
            assertThat(records.get(0).toList())
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.isBlank() || name.matches("-?[0-9.]+"));
            assertThat(records)
                    .allMatch(record -> record.size() == records.get(0).size());
        }
    }

    @Test
    @Requirement("DOWNLOAD-05")
    void xlsxResultsOpenAsAWorkbook() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(results("xlsx").body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows.get(0).getCell(0).getText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"json, application/vnd.api+json", "csv, text/csv", "tsv, text/tab-separated-values", "XLSX, " + WORKBOOK
    })
    @Requirement({"DOWNLOAD-06", "DOWNLOAD-14"})
    void resultsComeAsAnAttachmentWhoseNameAndTypeFit(String type, String mediaType) {
        Reply reply = results(type);
        assertThat(reply.mediaType()).isEqualTo(mediaType);
        assertThat(reply.header("Content-Disposition"))
                .matches(Pattern.compile(
                        "attachment; filename=\"portfolio_data\\." + type + "\"", Pattern.CASE_INSENSITIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "b6c1b9da-4387-11ef-8636-dd826f8aeed1a", "null"})
    @Requirement("DOWNLOAD-08")
    void anUnknownJobHasNoResults(String id) {
        client.job(id).download().refused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "tsv", "xlsx"})
    @Requirement("DOWNLOAD-11")
    void resultsAreTheSameEachTime(String type) {
        TestJob job = client.createView(Requests.view(type)).accepted(client).atItsEnd();
        Reply first = job.download();
        Reply later = job.after(Duration.ofHours(23)).download();
        assertThat(later.body()).isEqualTo(first.body());
        assertThat(later.header("ETag")).isEqualTo(first.header("ETag")).isNotBlank();
    }

    @Test
    @Requirement({"DOWNLOAD-15", "QUERY-30"})
    void theResultsOfAQueryAreJsonWithItsColumnsAndGroupings() {
        Reply reply = client.query().atItsEnd().download();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo("application/vnd.api+json");
        JsonNode total = reply.json().at("/data/attributes/total");
        assertThat(total.path("columns").fieldNames()).toIterable().containsExactly("value");
        assertThat(total.path("children"))
                .isNotEmpty()
                .allSatisfy(child -> assertThat(child.path("grouping").asText()).isEqualTo("asset_class"));
        assertThat(reply.json().at("/meta/groupings/0/key").asText()).isEqualTo("asset_class");
    }

    @Test
    @Requirement("QUERY-31")
    void aValueDoesNotDependOnWhatElseIsAskedFor() {
        JsonNode one = totalOf("value", "time_weighted_return");
        JsonNode other = totalOf("time_weighted_return", "value");
        assertThat(one.at("/columns/value").asDouble()).isNotZero();
        assertThat(other.path("columns")).isEqualTo(one.path("columns"));
        assertThat(other.at("/children/0/columns")).isEqualTo(one.at("/children/0/columns"));
    }

    private JsonNode totalOf(String... columns) {
        ObjectNode query = Requests.query();
        ArrayNode asked = query.putArray("columns");
        for (String column : columns) {
            asked.addObject().put("key", column);
        }
        return client.createQuery(query)
                .accepted(client)
                .atItsEnd()
                .download()
                .json()
                .at("/data/attributes/total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/api/v1"})
    @Requirement("DOWNLOAD-16")
    void a303LeadsToTheResults(String prefix) {
        Client redirected = REDIRECTING.client();
        TestJob job = redirected.view().atItsEnd();
        Reply read = redirected.get(prefix + "/jobs/" + job.id());
        assertThat(read.status()).isEqualTo(303);
        assertThat(read.attributes().path("status").asText()).isEqualTo("Completed");
        Reply download = redirected.get(read.header("Location"));
        assertThat(download.status()).isEqualTo(303);
        assertThat(download.header("Location")).startsWith(prefix);
        Reply results = redirected.get(download.header("Location"));
        assertThat(results.status()).isEqualTo(200);
        assertThat(results.json().at("/data/type").asText()).isEqualTo("portfolio_views");
    }

    @Test
    @Requirement("DOWNLOAD-01")
    void manyRowsAreReturnedWithoutTheirLengthKnown() {
        Reply reply = client.createView(Requests.view("csv").put("result_rows", 20_000))
                .accepted(client)
                .atItsEnd()
                .download();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length")).isEmpty();
        assertThat(new String(reply.body(), UTF_8).lines()).hasSize(20_001);
    }

    @ParameterizedTest
    @CsvSource({"csv, ','", "tsv, '\t'"})
    @Requirement({"DOWNLOAD-19", "DOWNLOAD-20"})
    void textHoldsTheValuesOfTheLowestRowsOfJson(String type, String delimiter) throws IOException {
        JsonNode json = results("json").json();
        List<String> keys = json.at("/meta/columns").findValuesAsText("key");
        List<List<String>> lowest = new ArrayList<>();
        for (JsonNode group : json.at("/data/attributes/total/children")) {
            for (JsonNode row : group.path("children")) {
                assertThat(row.path("entity_id").isInt()).isTrue();
                assertThat(row.path("children")).isEmpty();
                lowest.add(keys.stream()
                        .map(key -> row.path("columns").path(key).asText())
                        .toList());
            }
        }
        assertThat(json.path("data").has("id")).isFalse();
        try (CSVParser rows = CSVParser.parse(
                results(type).text(),
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            assertThat(rows.getRecords().stream()
                            .skip(1)
                            .map(record -> record.toList().subList(record.size() - keys.size(), record.size()).stream()
                                    .map(cell -> String.valueOf(Double.parseDouble(cell)))
                                    .toList()))
                    .isEqualTo(lowest.stream()
                            .map(row -> row.stream()
                                    .map(cell -> String.valueOf(Double.parseDouble(cell)))
                                    .toList())
                            .toList());
        }
    }

    private Reply results(String type) {
        return client.createView(Requests.view(type))
                .accepted(client)
                .atItsEnd()
                .download();
    }
}
