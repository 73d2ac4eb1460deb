package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.TargetFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a table's entry: the request letter for letter, its twin, and its name. */
class DraftsTest {

    private static final Samples USUAL = TargetFile.ofBaseUrl("http://localhost")
            .at(URI.create("http://localhost"))
            .samples();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "output_type | \"csvs\" | view job, output_type: 'csv' → 'csvs'",
                "output_type | 5 | view job, output_type: 'csv' → 5",
                "output_type | \"\" | view job, output_type: 'csv' → \"\"",
                "output_type | \"5\" | view job, output_type: 'csv' → \"5\"",
                "output_type | csv | view job, output_type: 'csv' → csv",
                "view_id | NaN | view job, view_id: 2 → NaN",
                "view_id | <it as text> | view job, view_id: 2 → \"2\"",
                "data.type | [\"jobs\"] | view job, data.type: 'jobs' → [\"jobs\"]",
                "job_type | null | view job, job_type: 'portfolio_view_results' → null"
            })
    void aValueStandsInTheRequestAsItIsWritten(String member, String sent, String name) {
        Draft draft = only("{member: '%s', refused: {view: X-1}, sent: {odd: ['%s']}}".formatted(member, sent));
        assertThat(draft.name()).isEqualTo(name);
        String value = sent.replace("<it as text>", "\"2\"");
        assertThat(draft.body()).contains(":" + value);
        assertThat(draft.body().length() - draft.twin().length())
                .isEqualTo(value.length() - twinsValue(draft, member).length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<it with bare keys> | {data: …} | {data:{type:\"jobs\"",
                "<it in single quotes> | {'data': …} | {'data':{'type':'jobs'",
                "<it cut off> | {… | {\"data\":{\"type\":\"jobs\"",
                "<it as text> | '{…}' | \"{\\\"data\\\":{"
            })
    void aWholeBodyStandsInAFormOfItsOwn(String sent, String told, String beginning) {
        Draft draft = only("{member: body, refused: {view: X-1}, sent: {odd: [\"%s\"]}}".formatted(sent));
        assertThat(draft.name()).isEqualTo("view job, body: {…} → %s".formatted(told));
        assertThat(draft.body()).startsWith(beginning).isNotEqualTo(draft.twin());
    }

    @Test
    void whatTheAddressAsksForLeavesTheDocumentAsItIs() {
        Draft draft = only("{member: useStringId, accepted: {view: X-1}, sent: {either: ['true']}}");
        assertThat(draft.name()).isEqualTo("view job, useStringId: true");
        assertThat(draft.query()).isEqualTo("?useStringId=true");
        assertThat(draft.body()).contains("portfolio_view_results").doesNotContain("useStringId");
    }

    @Test
    void aPeriodOfOneDayEndsOnTheDayOnWhichItBegins() {
        Draft draft = only("{member: end_date, accepted: {view: X-1}, sent: {one day: ['<start_date>']}}");
        assertThat(draft.body()).containsPattern("\"start_date\":(\"\\d{4}-\\d\\d-\\d\\d\"),\"end_date\":\\1");
    }

    @Test
    void aNearMissDiffersFromItsTwinInTheOneMemberAlone() {
        Draft draft = only("{member: start_date, refused: {view: X-1}, twin: {start_date: '\"2011-12-31\"'},"
                + " sent: {compact: ['\"20111231\"']}}");
        assertThat(draft.twin()).contains("\"2011-12-31\"");
        assertThat(draft.body()).isEqualTo(draft.twin().replace("2011-12-31", "20111231"));
        assertThat(draft.name()).isEqualTo("view job, start_date: '2011-12-31' → \"20111231\"");
    }

    @Test
    void rowsOfOneEntryShareTheTwinAndAcceptedFormsHavePeriodsOfTheirOwn() {
        List<Draft> refused = drafts("{member: output_type, refused: {view: X-1}, sent: {odd: ['1', '2']}}");
        assertThat(refused)
                .extracting(Draft::twin)
                .hasSize(2)
                .containsOnly(refused.get(0).twin());
        List<Draft> accepted =
                drafts("{member: output_type, accepted: {view: X-1}, sent: {good: ['\"CSV\"', '\"TSV\"']}}");
        assertThat(accepted).extracting(draft -> periodOf(draft.body())).doesNotHaveDuplicates();
    }

    @Test
    void eachStandsForEveryPlaceOfTwoAndOfThree() {
        List<Draft> drafts = drafts("{member: 'columns[each]', refused: {query: X-1}, sent: {odd: ['{}']}}");
        assertThat(drafts)
                .extracting(draft -> columns(draft.body()).toString().replaceAll("\\{\"key\"[^}]*}+", "k"))
                .containsExactly("[{},k]", "[k,{}]", "[{},k,k]", "[k,{},k]", "[k,k,{}]");
        assertThat(drafts).extracting(draft -> columns(draft.twin()).size()).containsExactly(2, 2, 3, 3, 3);
        assertThat(drafts.get(3).name()).isEqualTo("query job, columns[2 of 3]: {\"key\":\"value\"} → {}");
    }

    @Test
    void aMemberOfAMemberOfAListIsChangedInItsPlace() {
        Draft draft =
                only("{member: 'filters[2 of 2].operator', refused: {query: X-1}, sent: {odd: ['\"excludes\"']}}");
        assertThat(parameters(draft.body()).at("/filters/1/operator").asText()).isEqualTo("excludes");
        assertThat(parameters(draft.body()).at("/filters/0/operator").asText()).isEqualTo("include");
        assertThat(draft.name()).isEqualTo("query job, filters[2 of 2].operator: 'exclude' → 'excludes'");
    }

    @Test
    void aMemberMovesToAnotherObject() {
        List<Draft> drafts = drafts(
                "{member: view_id, refused: {view: X-1}," + " moved to: {high: attributes, low: parameters.view}}");
        assertThat(json(drafts.get(0).body()).at("/data/attributes/view_id").asText())
                .isEqualTo("2");
        assertThat(parameters(drafts.get(1).body()).at("/view/view_id").asText())
                .isEqualTo("2");
        assertThat(drafts)
                .allSatisfy(draft ->
                        assertThat(parameters(draft.body()).has("view_id")).isFalse());
        assertThat(drafts)
                .extracting(Draft::name)
                .containsExactly(
                        "view job, view_id: moved to attributes", "view job, view_id: moved to parameters.view");
    }

    @Test
    void theWholeDocumentMayBeChanged() {
        Draft draft = only("{member: body, refused: {view: X-1}, sent: {behind: ['<it> and more']}}");
        assertThat(draft.body()).isEqualTo(draft.twin() + " and more");
        assertThat(draft.name()).isEqualTo("view job, body: {…} → {…} and more");
        assertThat(only("{member: body, refused: {view: X-1}, sent: {text: ['<it as text>']}}")
                        .body())
                .isEqualTo(new com.fasterxml.jackson.databind.node.TextNode(draft.twin()).toString());
    }

    @Test
    void aLabelIsChangedAndTheBodyIsNot() {
        Draft draft =
                only("{member: Content-Type, refused for its media type: {view: X-1}, sent: {odd: [text/plain]}}");
        assertThat(draft.mediaType()).isEqualTo("text/plain");
        assertThat(draft.body()).isEqualTo(draft.twin());
        assertThat(draft.name()).isEqualTo("view job, Content-Type: application/vnd.api+json → text/plain");
    }

    @Test
    void severalMembersAreLeftOut() {
        Draft draft =
                only("{member: filters, accepted: {query: X-1}, left out: {both: [filters, hide_previous_holdings]}}");
        assertThat(parameters(draft.body()).has("filters")).isFalse();
        assertThat(parameters(draft.body()).has("hide_previous_holdings")).isFalse();
        assertThat(draft.name()).isEqualTo("query job, without filters and hide_previous_holdings");
    }

    @Test
    void whatLeavesOutAParameterIsSentInTheOtherSpellingToo() {
        Tables tables = Tables.shipped();
        List<Draft> drafts = new Drafts(new CreationBodies(USUAL, 1, Spelling.USUAL), tables.spellings())
                .of(tables.rows().stream()
                        .filter(row -> row.requirement().equals("VIEW-02")
                                || row.requirement().equals("QUERY-02"))
                        .toList());
        assertThat(drafts)
                .filteredOn(draft -> draft.manner() == Manner.BATCH)
                .extracting(Draft::name)
                .containsExactlyInAnyOrder(
                        "view job, without output_type, with data.type \"job\", job_type \"PORTFOLIO_VIEW_RESULTS\", portfolio_type \"GROUP\", ?useStringId=true, Addepar-Compute-Type: BATCH",
                        "query job, without columns, with data.type \"job\", job_type \"portfolio_query\", portfolio_type \"GROUP\", ?useStringId=true, Addepar-Compute-Type: BATCH");
        assertThat(drafts).filteredOn(draft -> draft.manner() == Manner.BATCH).allSatisfy(draft -> {
            assertThat(draft.query()).isEqualTo("?useStringId=true");
            assertThat(draft.body()).contains("GROUP").doesNotContain("output_type", "columns");
            assertThat(draft.twin()).doesNotContain("GROUP");
        });
    }

    @Test
    void whatNeedsASampleThatThereIsNotIsNotTried() {
        Samples poor = new Samples(
                USUAL.viewId(),
                Map.of(
                        "ENTITY",
                        USUAL.portfolios().getOrDefault("ENTITY", List.of()).subList(0, 1)),
                USUAL.columns(),
                USUAL.groupings(),
                USUAL.filters());
        List<Draft> drafts = drafts(
                poor,
                "{member: portfolio_type, accepted: {view: X-1}, with: {portfolio_id: '<sample>'},"
                        + " sent: {upper: ['\"GROUP\"', '\"ENTITY\"']}}");
        assertThat(drafts)
                .extracting(Draft::untried)
                .extracting(java.util.Optional::isPresent)
                .containsExactly(true, false);
        assertThat(drafts.get(0).name()).isEqualTo("view job, portfolio_type: 'entity' → 'GROUP'");
        assertThat(drafts.get(0).untried()).contains("The target file names no sample for it.");
        assertThat(drafts(
                        poor,
                        "{member: portfolio_id, accepted: {query: X-1}, sent: {two: ['[<sample>, <other sample>]']}}"))
                .allSatisfy(draft -> assertThat(draft.untried()).isPresent());
    }

    @Test
    void aListThatTheTargetTakesInNoFormIsNotTried() throws Exception {
        Spelling least = Spelling.USUAL.with(
                JobKind.QUERY,
                Spelling.others(JobKind.QUERY).stream()
                        .filter(way -> way.says().startsWith("neither"))
                        .findFirst()
                        .orElseThrow());
        JsonNode entry = new YAMLMapper()
                .readTree("{member: 'filters[2 of 2].type', refused: {query: X-1}, sent: {odd: ['1']}}");
        assertThat(new Drafts(new CreationBodies(USUAL, 1, least), Map.of()).of(Tables.rows("test", entry)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.untried())
                        .contains("The requests that the target takes do not have such a list."));
    }

    @Test
    void anEntryWithAWordThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> drafts("{member: view_id, refuse: {view: X-1}, sent: {odd: ['1']}}"))
                .hasMessage("probes/test.yaml, view_id: 'refuse' is nothing that an entry has.");
    }

    private static Draft only(String entry) {
        List<Draft> drafts = drafts(entry);
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private static List<Draft> drafts(String entry) {
        return drafts(USUAL, entry);
    }

    private static List<Draft> drafts(Samples samples, String entry) {
        try {
            return new Drafts(new CreationBodies(samples, 1, Spelling.USUAL), Map.of())
                    .of(Tables.rows("test", new YAMLMapper().readTree(entry)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private static String twinsValue(Draft draft, String member) {
        return Member.of(member)
                .in((com.fasterxml.jackson.databind.node.ObjectNode) json(draft.twin()))
                .toString();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static JsonNode parameters(String body) {
        return json(body).at("/data/attributes/parameters");
    }

    private static JsonNode columns(String body) {
        return parameters(body).path("columns");
    }

    private static String periodOf(String body) {
        return parameters(body).path("start_date").asText();
    }
}
