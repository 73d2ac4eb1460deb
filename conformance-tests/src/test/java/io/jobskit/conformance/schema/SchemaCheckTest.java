package io.jobskit.conformance.schema;

import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {

    private static final SchemaCheck CHECK = SchemaCheck.shipped();

    @Test
    void aCheckOfItsOwnFindsTheSame() {
        Tale tale = new Tale().readAs("7", job("7", "Queued", "\"percent_complete\":50,"));
        assertThat(SchemaCheck.shipped().check(tale.exchanges()))
                .isEqualTo(CHECK.check(tale.exchanges()))
                .hasSize(1);
    }

    @Test
    void whatIsNoJsonAndWhatShowsNoJobIsNoBusinessOfASchema() {
        Tale tale = new Tale()
                .tell(Operation.LIST, "", "GET", "/v1/jobs", "", 200, "no JSON")
                .tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 200, "{\"data\":null}")
                .tell(Operation.CREATE, "", "POST", "/v1/jobs", "{}", 303, "{\"data\":{}}")
                .tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 303, "{\"data\":{}}");
        assertThat(CHECK.check(tale.exchanges())).isEmpty();
    }

    @Test
    void aBodyThatIsNoObjectIsToldAsSuch() {
        Tale list = new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 200, "[]");
        assertThat(CHECK.check(list.exchanges()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                ((Finding.Violated) finding).difference().sentence())
                        .startsWith("The body is []; it should be "));
    }

    @Test
    void aFaultOfOneListedJobIsFoundBesideFaultlessOnes() {
        Tale tale = new Tale()
                .listed(job("7", "Queued"), job("7", "Queued"), job("8", "Queued", "\"percent_complete\":50,"))
                .listed(job("7", "Queued"), job("8", "Queued", "\"percent_complete\":50,"));
        assertThat(CHECK.check(tale.exchanges())).singleElement().satisfies(finding -> {
            assertThat(finding.requirement()).isEqualTo("RESOURCE-07");
            assertThat(((Finding.Violated) finding).difference().sentence())
                    .startsWith("data[2].attributes.percent_complete is 50;");
        });
    }

    @Test
    void whatTheDocumentationShowsIsTaken() {
        Tale tale = new Tale()
                .created("7")
                .readAs("7", job("7", "Completed", "\"percent_complete\":1.0,\"started_at\":\"2020-04-03T15:15:28Z\","))
                .listed(
                        job("7", "Completed"),
                        "{\"id\":\"8\",\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\","
                                + "\"parameters\":{},\"errors\":[{\"status\":\"400\",\"title\":\"Bad Request\","
                                + "\"detail\":\"Invalid portfolio\"}],\"status\":\"Error\"},"
                                + "\"links\":{\"self\":\"/v1/jobs/8\"}}")
                .create("x", "{}", 400, "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}");
        assertThat(CHECK.check(tale.exchanges())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"percent_complete\":null,\"started_at\":null,\"completed_at\":null,\"errors\":null,",
                "\"errors\":[],",
                "\"errors\":{},",
                "\"errors\":{\"status\":\"500\",\"title\":\"t\",\"detail\":\"d\",\"code\":7},",
                "\"percent_complete\":0,",
                "\"percent_complete\":1,",
                "\"started_at\":\"2020-04-15T21:30:16.123456+00:00\",",
                "\"started_at\":\"20200415T213016Z\",",
                "\"completed_at\":\"2020-04-15T21:30:16Z\",",
                "\"of_our_own\":{\"deep\":[1]},"
            })
    void whatTheServerIsFreeToDoIsTaken(String attributes) {
        Tale tale = new Tale().readAs("7", job("7", "Queued", attributes)).listed(job("7", "Queued", attributes));
        assertThat(CHECK.check(tale.exchanges())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"percent_complete\":\"0.5\",|RESOURCE-07|data.attributes.percent_complete is \"0.5\"; it should be a number from 0 to 1.",
                "\"percent_complete\":50,|RESOURCE-07|data.attributes.percent_complete is 50; it should be a number from 0 to 1.",
                "\"started_at\":\"2020-04-15\",|RESOURCE-04|data.attributes.started_at is \"2020-04-15\"; it should be an ISO 8601 date and time in UTC.",
                "\"completed_at\":\"2020-04-15T21:30:16+02:00\",|RESOURCE-05|data.attributes.completed_at is \"2020-04-15T21:30:16+02:00\"; it should be an ISO 8601 date and time in UTC.",
                "\"completed_at\":1586986216,|RESOURCE-05|data.attributes.completed_at is 1586986216; it should be an ISO 8601 date and time in UTC.",
                "\"errors\":[{\"status\":\"400\",\"title\":\"t\"}],|RESOURCE-08|data.attributes.errors[0].detail is missing; it should be the details of the error.",
                "\"errors\":{\"status\":400,\"title\":\"t\",\"detail\":\"d\"},|RESOURCE-08|data.attributes.errors.status is 400; it should be an HTTP status code as a string.",
                "\"errors\":\"broken\",|RESOURCE-08|data.attributes.errors is \"broken\"; it should be an error object or a list of error objects."
            })
    void aWrongAttributeIsBlamedOnItsRequirement(String attributes, String requirement, String sentence) {
        assertOnly(new Tale().readAs("7", job("7", "Queued", attributes)), requirement, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\":\"jobs\"|\"type\":\"job\"|RESOURCE-01|data.type is \"job\"; it should be \"jobs\".",
                "\"id\":\"7\",|\"id\":7,|RESOURCE-01|data.id is 7; it should be a string that is not empty.",
                "\"job_type\":\"portfolio_view_results\",||RESOURCE-02|data.attributes.job_type is missing; it should be a string that names the kind of job.",
                ",\"status\":\"Queued\"||RESOURCE-03|data.attributes.status is missing; it should be a string that names the job's status.",
                "\"status\":\"Queued\"|\"status\":null|RESOURCE-03|data.attributes.status is null; it should be a string that names the job's status.",
                "\"type\":\"users\"|\"type\":\"people\"|RESOURCE-10|data.relationships.creator.data.type is \"people\"; it should be \"users\".",
                "\"id\":\"44\"|\"id\":44|RESOURCE-10|data.relationships.creator.data.id is 44; it should be a string that is not empty.",
                "\"related\":|\"other\":|RESOURCE-11|data.relationships.creator.links.related is missing; it should be a link, absolute or relative.",
                "\"links\":{\"self\":\"/v1/jobs/7\"}|\"links\":{}|RESOURCE-12|data.links.self is missing; it should be a link, absolute or relative."
            })
    void aWrongResourceIsBlamedOnItsRequirement(String from, String to, String requirement, String sentence) {
        String wrong = job("7", "Queued").replace(from, to == null ? "" : to);
        assertOnly(new Tale().readAs("7", wrong), requirement, sentence);
        assertOnly(new Tale().created("7", "portfolio_view_results", Tale.VIEW, wrong), requirement, sentence);
    }

    @Test
    void whatAListedJobLacksIsBlamedOnTheListing() {
        assertOnly(
                new Tale().read("7", "Queued").listed(job("8", "Queued").replace(",\"status\":\"Queued\"", "")),
                "LIST-04",
                "data[0].attributes.status is missing; it should be the job's status.");
        assertOnly(
                new Tale().listed(job("7", "Queued"), job("8", "Queued").replace(Tale.VIEW, "null")),
                "LIST-04",
                "data[1].attributes.parameters is null; it should be the job's parameters.");
        assertOnly(
                new Tale().listed(job("8", "Queued").replace("\"links\":{\"self\":\"/v1/jobs/8\"}", "\"links\":{}")),
                "LIST-10",
                "data[0].links.self is missing; it should be a link, absolute or relative.");
    }

    @Test
    void whatEveryJobLacksIsBlamedOnceAndNotOnTheListing() {
        UnaryOperator<String> without = job -> job.replace(",\"status\":\"Queued\"", "");
        Tale tale = new Tale().listed(without.apply(job("7", "Queued"))).readAs("7", without.apply(job("7", "Queued")));
        assertThat(CHECK.check(tale.exchanges()))
                .extracting(Finding::requirement)
                .containsOnly("RESOURCE-03");
    }

    @Test
    void aListedJobNeedsNoRelationships() {
        assertThat(CHECK.check(new Tale()
                        .listed(job("8", "Queued")
                                .replaceAll("\"relationships\":.*\"links\":\\{\"self\"", "\"links\":{\"self\""))
                        .exchanges()))
                .isEmpty();
    }

    @Test
    void aListingSaysWhetherThereIsAnotherPage() {
        Tale absent = new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 200, "{\"data\":[],\"links\":{}}");
        assertOnly(
                absent,
                "LIST-03",
                "links.next is missing; it should be the address of the next page, or null on the last.");
        Tale none = new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 200, "{\"data\":[]}");
        assertOnly(none, "LIST-03", "links is missing; it should be an object with next.");
        Tale noList = new Tale()
                .tell(Operation.LIST, "", "GET", "/v1/jobs", "", 200, "{\"data\":{},\"links\":{\"next\":null}}");
        assertOnly(noList, "LIST-01", "data is {}; it should be a list of jobs.");
    }

    @Test
    void aRefusalExplainsItself() {
        assertOnly(
                new Tale().create("x", "{}", 400, "{\"message\":\"no\"}"),
                "CREATE-09",
                "errors is missing; it should be at least one error object.");
        assertOnly(
                new Tale().create("x", "{}", 400, "{\"errors\":[{\"status\":400,\"title\":\"t\",\"detail\":\"d\"}]}"),
                "CREATE-09",
                "errors[0].status is 400; it should be an HTTP status code as a string.");
        Tale reading = new Tale().tell(Operation.READ, "9", "GET", "/v1/jobs/9", "", 404, "{\"message\":\"no\"}");
        assertOnly(reading, "CREATE-09", "errors is missing; it should be at least one error object.");
        Tale busy = new Tale().tell(Operation.READ, "9", "GET", "/v1/jobs/9", "", 429, "{\"message\":\"no\"}");
        assertThat(CHECK.check(busy.exchanges())).isEmpty();
    }

    @Test
    void aRedirectNeedNotCarryAJobButAJobInItIsJudged() {
        Tale bare = new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 303, "{}");
        assertThat(CHECK.check(bare.exchanges())).isEmpty();
        Tale job = new Tale()
                .tell(
                        Operation.READ,
                        "7",
                        "GET",
                        "/v1/jobs/7",
                        "",
                        303,
                        "{\"data\":" + job("7", "Completed", "\"percent_complete\":2,") + "}");
        assertThat(CHECK.check(job.exchanges()))
                .extracting(Finding::requirement)
                .containsOnly("RESOURCE-07");
    }

    @Test
    void aThousandOfAKindAreOneFindingAndThreeOfARequirementAreEnough() {
        Tale tale = new Tale();
        for (int i = 0; i < 20; i++) {
            tale.readAs("7", job("7", "Queued", "\"percent_complete\":" + (2 + i) + ","));
        }
        String four = "\"errors\":[{\"status\":4}," + "{}],";
        tale.readAs("8", job("8", "Queued", four)).listed(job("8", "Queued", four));
        assertThat(CHECK.check(tale.exchanges()))
                .extracting(Finding::requirement)
                .containsExactly("RESOURCE-07", "RESOURCE-08", "RESOURCE-08", "RESOURCE-08");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"percent_complete\":50,|maximum",
                "\"percent_complete\":\"0.5\",|type",
                "\"started_at\":\"2020-04-15\",|pattern",
                "\"errors\":[{\"status\":\"400\",\"title\":\"t\"}],|required"
            })
    void theKeywordThatSaysSoIsNamedByItsPlaceInTheContract(String attributes, String keyword) {
        Tale tale = new Tale().readAs("7", job("7", "Queued", attributes));
        assertThat(CHECK.check(tale.exchanges()))
                .singleElement()
                .satisfies(finding -> assertThat(
                                ((Finding.Violated) finding).difference().data().schema())
                        .startsWith("openapi.yaml#/components/schemas/")
                        .endsWith("/" + keyword));
    }

    private static void assertOnly(Tale tale, String requirement, String sentence) {
        List<Exchange> exchanges = tale.exchanges();
        assertThat(CHECK.check(exchanges)).singleElement().satisfies(finding -> {
            assertThat(finding.requirement()).isEqualTo(requirement);
            assertThat(finding.source()).isEqualTo(Finding.Source.SCHEMA);
            assertThat(((Finding.Violated) finding).difference().sentence()).isEqualTo(sentence);
            assertThat(finding.evidence()).containsExactly(exchanges.get(exchanges.size() - 1));
            String schema = ((Finding.Violated) finding).difference().data().schema();
            assertThat(schema).startsWith("openapi.yaml#/components/schemas/");
            assertThat(OpenApiContract.shipped()
                            .root()
                            .at(schema.substring(schema.indexOf('#') + 1))
                            .isMissingNode())
                    .as(schema)
                    .isFalse();
        });
    }
}
