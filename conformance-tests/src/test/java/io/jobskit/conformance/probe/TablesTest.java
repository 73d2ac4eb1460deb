package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.jobskit.conformance.client.JobsClient;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.contract.catalogue.Catalogue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables as they are shipped. */
class TablesTest {

    private final Tables tables = Tables.shipped();

    @Test
    void everyRowIsOfARequirementOfTheCatalogueThatBinds() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(requirements())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(catalogue.get(id).level().binds()).isTrue());
    }

    @Test
    void noInputStandsInThemTwiceAndEachCanBeWrittenWithThreeEntities() {
        List<Draft> drafts = agenda().drafts();
        assertThat(drafts)
                .hasSizeGreaterThan(400)
                .allSatisfy(
                        draft -> assertThat(draft.untried()).as(draft.name()).isEmpty());
        assertThat(drafts.stream().filter(draft -> draft.row().expectation() != Expectation.EITHER))
                .extracting(Draft::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void anAgendaHoldsWhatIsSelectedAlone() {
        Agenda agenda = Agenda.of(tables, bodies(), Set.of("VIEW-09", "CANCEL-05")::contains, Optional.empty(), 1);
        assertThat(agenda.drafts())
                .extracting(draft -> draft.row().requirement())
                .containsOnly("VIEW-09");
        assertThat(agenda.ids())
                .allSatisfy(row -> assertThat(row.requirements()).containsOnlyKeys("cancel"));
        assertThat(agenda.creations()).containsOnlyKeys("VIEW-09", "CANCEL-05");
        assertThat(agenda.creations().get("VIEW-09")).isEqualTo(agenda.drafts().size() + 1);
        assertThat(agenda.cancels()).containsOnlyKeys("CANCEL-05");
        assertThat(Agenda.of(tables, bodies(), id -> false, Optional.empty(), 1).creations())
                .isEmpty();
        assertThat(Agenda.of(tables, bodies(), id -> false, Optional.empty(), 1).untried("It is late."))
                .isEmpty();
    }

    @Test
    void whatLeavesOutAParameterIsSentAgainOnceForEachKind() {
        assertThat(agenda().repeated())
                .extracting(Draft::name)
                .containsExactlyInAnyOrder("view job, without portfolio_type", "query job, without portfolio_type");
    }

    @Test
    void theCreationsOfAWholeRunStayWithinTheirBounds() {
        int all = agenda().creations().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(all).isLessThanOrEqualTo(565);
    }

    @Test
    void nearMissesAreTriedOnceMoreInRequestsThatAreWrittenOtherwise() {
        List<Draft> more = inContexts(1);
        assertThat(more).hasSizeGreaterThan(80).allSatisfy(draft -> {
            assertThat(draft.row().expectation().isAgainst()).isTrue();
            assertThat(List.of(draft.body(), draft.mediaType(), draft.query()))
                    .isNotEqualTo(List.of(draft.twin(), JobsClient.MEDIA_TYPE, ""));
        });
        assertThat(more).extracting(Draft::name).doesNotHaveDuplicates();
        assertThat(more.stream().map(Draft::twin).distinct()).hasSizeGreaterThan(20);
        assertThat(more.stream().filter(draft -> draft.twin().contains("'group'".replace('\'', '"'))))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.name()).contains("portfolio_type is 'group'"));
        assertThat(inContexts(1)).isEqualTo(more);
        assertThat(inContexts(2)).isNotEqualTo(more);
    }

    private List<Draft> inContexts(long seed) {
        List<Draft> usual = agenda().drafts();
        List<Draft> all = Agenda.of(tables, bodies(), id -> true, Optional.of(varieties()), seed)
                .drafts();
        assertThat(all.subList(0, usual.size())).isEqualTo(usual);
        return all.subList(usual.size(), all.size());
    }

    private Stream<String> requirements() {
        return Stream.concat(
                tables.rows().stream().map(Row::requirement),
                tables.ids().stream().flatMap(row -> row.requirements().values().stream()));
    }

    private Agenda agenda() {
        return Agenda.of(tables, bodies(), id -> true, Optional.empty(), 1);
    }

    private static CreationBodies bodies() {
        return new CreationBodies(samples(), 1, Spelling.USUAL);
    }

    private static Varieties varieties() {
        return new Varieties(samples(), Spelling.USUAL);
    }

    /** The usual samples, and a third entity, as the target file of the stub has. */
    private static Samples samples() {
        Samples usual = TargetFile.ofBaseUrl("http://localhost")
                .at(URI.create("http://localhost"))
                .samples();
        Map<String, List<JsonNode>> portfolios = new LinkedHashMap<>(usual.portfolios());
        portfolios.put("ENTITY", List.of(IntNode.valueOf(22), IntNode.valueOf(23), IntNode.valueOf(24)));
        return new Samples(usual.viewId(), portfolios, usual.columns(), usual.groupings(), usual.filters());
    }
}
