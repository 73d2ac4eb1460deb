package io.jobskit.conformance.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.NotReadException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a table of values. */
class ValueTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Value\nHolding,1.5\n",
                "\uFEFFName,Value\r\nHolding,1.5\r\n",
                "Name\nHolding\n",
                "Name,2024\nHolding,1\n",
                "\"Name\",\"Value\"\n\"a \"\"quoted\"\" name, with\nlines\",1\n",
                "Name,Value"
            })
    void rowsUnderAHeadingAreATable(String text) {
        assertThat(is(text, ',')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{\"a\":1}",
                "<html>",
                "1,2\n3,4\n",
                "Name,1.5\nHolding,2.5\n",
                "Name;Value\nHolding;1\n",
                "Name,Value\nHolding\n",
                "Name,Value\nHolding,1,2\n",
                "Name,Value\n\"Holding,1\n"
            })
    void anythingElseIsNone(String text) {
        assertThat(is(text, ',')).isFalse();
    }

    @Test
    void tabsSeparateAndQuoteNothing() {
        assertThat(is("Name\tValue\na \"quote\t1\n", '\t')).isTrue();
        assertThat(is("Name\tValue\n\"a\tb\"\t1\n", '\t')).isTrue();
        assertThat(is("Name\tValue\n\"a\tb\t1\n", '\t')).isFalse();
        assertThat(is("Name,Value\na,1\n", '\t')).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name,Value\n%s", "Name,Value\n\"%s", "Name,Value\n\"a\nb%s\",1\n", "%s\n1\n"})
    void aRowThatNoMemoryIsSpentOnCannotBeTold(String form) {
        assertThatThrownBy(() -> is(form.formatted("a".repeat(CellLimit.LONGEST_ROW + 1)), ','))
                .isInstanceOf(NotReadException.class)
                .hasMessage("A row of the results has more than 4,194,304 characters, which is more than the kit reads"
                        + " of one.");
    }

    @Test
    void manyRowsAreAsGoodAsFew() {
        assertThat(is("Name,Note\n" + "Holding,\"5\"\" pipe\"\n".repeat(400_000), ','))
                .isTrue();
        assertThat(is("Name,Note\n" + "Holding,5\" pipe\n".repeat(400_000), ','))
                .isTrue();
    }

    private static boolean is(String text, char separator) {
        return ValueTable.columns(Body.of(text.getBytes(StandardCharsets.UTF_8)), separator) > 0;
    }
}
