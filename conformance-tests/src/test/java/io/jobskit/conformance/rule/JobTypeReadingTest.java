package io.jobskit.conformance.rule;

import static io.jobskit.conformance.support.Tale.VIEW;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.history.History;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTypeReadingTest {

    private static final String SMALL = "portfolio_view_results";
    private static final String CAPITAL = "PORTFOLIO_VIEW_RESULTS";

    @Test
    void smallLettersShowWhichWayATargetGoes() {
        assertThat(readings(created(SMALL, SMALL))).containsExactly("echoed as sent");
        assertThat(readings(created(SMALL, CAPITAL))).containsExactly("upper-cased");
        assertThat(readings(created("Portfolio_View_Results", SMALL))).containsExactly("lower-cased");
    }

    @Test
    void capitalsAloneShowNothing() {
        assertThat(readings(created(CAPITAL, CAPITAL))).isEmpty();
        assertThat(readings(new Tale())).isEmpty();
    }

    @Test
    void smallLettersOfATargetThatMakesThemAreNoEcho() {
        assertThat(readings(created(SMALL, SMALL).created("8", CAPITAL, VIEW, shown("8", SMALL))))
                .containsExactly("lower-cased");
    }

    @Test
    void aTargetThatGoesBothWaysIsShownToGoBoth() {
        assertThat(readings(created(SMALL, SMALL).listed(shown("7", CAPITAL))))
                .containsExactly("echoed as sent", "upper-cased");
    }

    @Test
    void anotherKindThanWasAskedForTellsNothing() {
        assertThat(readings(created(SMALL, "portfolio_query"))).isEmpty();
    }

    @Test
    void jobsOfOthersTellAsMuchAsCanBeKnown() {
        assertThat(readings(new Tale().listed(shown("1", SMALL)))).containsExactly("not upper-cased");
        assertThat(readings(new Tale().listed(shown("1", CAPITAL)))).isEmpty();
        assertThat(readings(new Tale().listed(shown("1", CAPITAL), shown("2", SMALL))))
                .containsExactly("echoed as sent");
        assertThat(readings(created(SMALL, CAPITAL).listed(shown("1", SMALL))))
                .as("what was asked for weighs more")
                .containsExactly("upper-cased");
    }

    private static Tale created(String sent, String shown) {
        return new Tale().created("7", sent, VIEW, shown("7", shown));
    }

    private static String shown(String id, String type) {
        return job(id, type, VIEW, "Queued", "");
    }

    private static List<String> readings(Tale tale) {
        return JobTypeReading.of(History.of(tale.exchanges())).stream()
                .map(finding -> ((Finding.Observed) finding).reading())
                .toList();
    }
}
