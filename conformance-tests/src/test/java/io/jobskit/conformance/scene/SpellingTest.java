package io.jobskit.conformance.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.TargetFile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which the samples can be written. */
class SpellingTest {

    private static final Samples USUAL = TargetFile.ofBaseUrl("http://localhost")
            .at(URI.create("http://localhost"))
            .samples();

    @Test
    void aSampleQueryHasSeveralMembersInEachList() {
        ObjectNode parameters = parameters(Spelling.USUAL, JobKind.QUERY);
        for (String list : List.of("columns", "groupings", "filters", "portfolio_id")) {
            assertThat(parameters.path(list).size()).as(list).isGreaterThanOrEqualTo(2);
        }
        assertThat(parameters.path("hide_previous_holdings").asBoolean()).isTrue();
        assertThat(parameters.path("columns").findValues("arguments"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(JobKind.class)
    void eachWayIsAnotherAndTouchesItsOwnKindAlone(JobKind kind) {
        List<Spelling.Way> ways = Spelling.others(kind);
        assertThat(ways)
                .extracting(way -> body(Spelling.USUAL.with(kind, way), kind).toString())
                .doesNotHaveDuplicates()
                .doesNotContain(body(Spelling.USUAL, kind).toString());
        JobKind other = kind == JobKind.VIEW ? JobKind.QUERY : JobKind.VIEW;
        assertThat(ways)
                .allSatisfy(way ->
                        assertThat(body(Spelling.USUAL.with(kind, way), other)).isEqualTo(body(Spelling.USUAL, other)));
    }

    @Test
    void namesAreWrittenInUpperCaseAndIdsAsText() {
        assertThat(parameters(
                        Spelling.USUAL.with(JobKind.VIEW, way(JobKind.VIEW, "names in upper case")), JobKind.VIEW))
                .hasToString("""
                        {"view_id":2,"portfolio_type":"ENTITY","portfolio_id":22,"output_type":"CSV",\
                        "start_date":"1971-04-11","end_date":"1971-05-11"}""");
        assertThat(parameters(Spelling.USUAL.with(JobKind.VIEW, way(JobKind.VIEW, "ids as text")), JobKind.VIEW))
                .hasToString("""
                        {"view_id":"2","portfolio_type":"entity","portfolio_id":"22","output_type":"csv",\
                        "start_date":"1971-04-11","end_date":"1971-05-11"}""");
        assertThat(parameters(Spelling.USUAL.with(JobKind.QUERY, way(JobKind.QUERY, "ids as text")), JobKind.QUERY)
                        .path("portfolio_id"))
                .hasToString("[\"22\",\"23\"]");
    }

    private static Spelling.Way way(JobKind kind, String says) {
        return Spelling.others(kind).stream()
                .filter(way -> way.says().equals(says))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode parameters(Spelling spelling, JobKind kind) {
        return (ObjectNode) body(spelling, kind).at("/data/attributes/parameters");
    }

    private static ObjectNode body(Spelling spelling, JobKind kind) {
        return new CreationBodies(USUAL, 1, spelling).wellFormed(kind);
    }
}
