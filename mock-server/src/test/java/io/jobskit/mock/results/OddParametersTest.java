package io.jobskit.mock.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OddParametersTest {
    private static final List<String> MEMBERS = List.of(
            "columns",
            "groupings",
            "filters",
            "portfolio_type",
            "portfolio_id",
            "start_date",
            "end_date",
            "view_id",
            "output_type",
            "hide_previous_holdings",
            "result_rows",
            "whatever");
    private static final List<String> INNER = List.of(
            "key",
            "arguments",
            "attribute",
            "type",
            "operator",
            "values",
            "ranges",
            "from",
            "to",
            "rank_order",
            "rank_value",
            "time_point",
            "period",
            "currency");
    private static final List<String> TEXTS = List.of(
            "",
            "value",
            "asset_class",
            "security",
            "range",
            "rank",
            "include",
            "exclude",
            "top",
            "csv",
            "xlsx",
            "tsv",
            "2020-02-30",
            "2020-01-31",
            "+999999999-12-31",
            "9999-12-31",
            "0000-01-01",
            "2019-01-01 to 2018-01-01",
            " to ",
            "EUR",
            "ıßŉ",
            "\uD800",
            "a\uDC00b",
            "\u0000\u001F",
            "=1",
            "1e999",
            "NaN",
            "_",
            "__a__",
            "𝛼".repeat(300));

    @Test
    void noParametersMakeWritingFail() {
        long first = 20260101;
        for (long seed = first; seed < first + 3000; seed++) {
            Random random = new Random(seed);
            byte[] parameters = parameters(random).toString().getBytes(UTF_8);
            JobType type = random.nextBoolean() ? JobType.PORTFOLIO_QUERY : JobType.PORTFOLIO_VIEW_RESULTS;
            assertThatCode(() -> write(type, parameters))
                    .as("seed [%d]: %s of %s", seed, type, new String(parameters, UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void halfASurrogatePairIsReplaced() throws IOException {
        String key = "{'key':'\\ud800=\\udc00'}";
        String parameters = "{'columns':[" + key + "],'groupings':[" + key + ",{'key':'portfolio'}],'portfolio_id':"
                + "'\\ud800','view_id':'\\ud800'}";
        for (JobType type : JobType.values()) {
            write(type, parameters.replace('\'', '"').getBytes(UTF_8));
        }
        assertThat(Jobs.document(parameters).at("/meta/columns/0/key").asText()).isEqualTo("\uFFFD=\uFFFD");
    }

    @Test
    void deepAndWideParametersAreCut() {
        String deep = "[".repeat(400) + "]".repeat(400);
        String wide = "[" + "'security',".repeat(3000) + "'value']";
        for (String value : List.of(deep, wide)) {
            for (String member : List.of("columns", "groupings", "filters", "portfolio_id")) {
                String parameters = "{'" + member + "':" + value + "}";
                assertThatCode(() -> write(
                                JobType.PORTFOLIO_QUERY,
                                parameters.replace('\'', '"').getBytes(UTF_8)))
                        .as(member)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Writes, and reads again what was written if it is JSON. */
    private static void write(JobType type, byte[] parameters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProducedResults results = ProducedResults.of(type, parameters);
        results.writeTo(out);
        if (results.outputType() == OutputType.JSON) {
            Jobs.read(out.toByteArray());
        }
    }

    private static JsonNode parameters(Random random) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (String member : MEMBERS) {
            if (random.nextInt(4) > 0) {
                parameters.set(member, value(random, 3));
            }
        }
        return parameters;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(random.nextInt(300) - 50);
            case 3 -> json.numberNode(List.of(1e308, -1e308, 0.5, 1e-300).get(random.nextInt(4)));
            case 4, 5 -> json.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 6, 7 -> {
                ArrayNode array = json.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(INNER.get(random.nextInt(INNER.size())), value(random, depth - 1));
                }
                yield object;
            }
        };
    }
}
