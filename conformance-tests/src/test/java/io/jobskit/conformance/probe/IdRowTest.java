package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.probe.IdRow.Form;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is almost an id. */
class IdRowTest {

    private static final String TEXT = "b6c1b9da-4387";

    @ParameterizedTest
    @CsvSource({
        "WITH_A_TAIL, b6c1b9da-4387x",
        "WITH_A_NUMBER, b6c1b9da-4387-1",
        "WITHOUT_ITS_END, b6c1b9da-438",
        "WITHOUT_ITS_BEGINNING, 6c1b9da-4387"
    })
    void anIdIsChangedInOnePlace(Form form, String changed) {
        assertThat(form.of(TEXT, Set.of())).contains(changed);
    }

    @ParameterizedTest
    @CsvSource({"WITHOUT_ITS_END", "WITHOUT_ITS_BEGINNING"})
    void partsOfANumberMayBeTheIdsOfOthers(Form form) {
        assertThat(form.of("1234567890", Set.of())).isEmpty();
        assertThat(form.of("12ab", Set.of())).isEmpty();
    }

    @Test
    void aNumberIsTriedBeyondWhatThirtyTwoBitsHold() {
        assertThat(Form.BEYOND_32_BITS.of("7", Set.of())).contains("4294967303");
        assertThat(Form.BEYOND_32_BITS.of("07", Set.of())).isEmpty();
        assertThat(Form.BEYOND_32_BITS.of(TEXT, Set.of())).isEmpty();
    }

    @Test
    void whatIsKnownToBeAnIdIsNoneThatIsChanged() {
        assertThat(Form.WITH_A_TAIL.of("7", Set.of("7x"))).isEmpty();
    }

    @Test
    void anotherCaseIsTriedWhereTheTargetsOwnIdsHaveBoth() {
        assertThat(Form.IN_ANOTHER_CASE.of("b6C1", Set.of("b6C1"))).contains("B6c1");
        assertThat(Form.IN_ANOTHER_CASE.of("b6c1", Set.of("b6c1", "B6C2"))).isEmpty();
    }
}
