package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query shows of what was asked for, and of what was left out. */
class QueryFormTest {

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void previousHoldingsAreShownAsAskedFor(String asked, String shown) {
        kept(hides(",\"hide_previous_holdings\":" + asked, ",\"hide_previous_holdings\":" + shown), "QUERY-09");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, null", "false, 0", "false, 5"})
    void anythingElseIsWrong(String asked, String shown) {
        onlyViolated(hides(",\"hide_previous_holdings\":" + asked, ",\"hide_previous_holdings\":" + shown), "QUERY-09");
    }

    @Test
    void whatWasAskedForHasToBeShown() {
        onlyViolated(hides(",\"hide_previous_holdings\":true", ""), "QUERY-09");
        unjudged(hides("", ""), "QUERY-09");
        unjudged(hides("", ",\"hide_previous_holdings\":null"), "QUERY-09");
        onlyViolated(hides("", ",\"hide_previous_holdings\":true"), "QUERY-09");
    }

    @Test
    void whereAllParametersAreLostThisOneIsNoMatterOfItsOwn() {
        unjudged(
                new Tale()
                        .created(
                                "7",
                                "portfolio_query",
                                "{\"hide_previous_holdings\":true}",
                                Tale.job("7", "portfolio_query", "{}", "Queued", "")),
                "QUERY-09");
    }

    @Test
    void whatShouldNotHaveBeenTakenTellsNothing() {
        silent(hides(",\"hide_previous_holdings\":1", ",\"hide_previous_holdings\":true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"key\":\"value\"},5]", "[5,{\"key\":\"value\"}]", "[{\"key\":\"value\"},{}]"})
    void aListWithSomethingThatIsNoKeyNeedNotBeSpelledOut(String groupings) {
        unjudged(queried("\"groupings\":" + groupings, "\"groupings\":" + groupings), "QUERY-14");
    }

    @Test
    void aListOfKeysIsSpelledOut() {
        onlyViolated(queried("\"groupings\":[{\"key\":\"value\"}]", "\"groupings\":[{\"key\":\"value\"}]"), "QUERY-14");
        unjudged(queried("\"groupings\":[]", "\"groupings\":[]"), "QUERY-14");
        unjudged(
                queried(
                        "\"groupings\":[{\"key\":\"value\",\"arguments\":{}}]",
                        "\"groupings\":[{\"key\":\"value\",\"arguments\":{}}]"),
                "QUERY-14");
    }

    @Test
    void aColumnIsNotFilledInWithTheArgumentsOfAnother() {
        String sent = "\"columns\":[{\"key\":\"a\",\"arguments\":{\"x\":1}},{\"key\":\"b\"}]";
        String alone = "\"columns\":[{\"key\":\"b\"}]";
        String empty = "\"columns\":[{\"key\":\"b\",\"arguments\":{}}]";
        String leaked = sent.replace("\"b\"", "\"b\",\"arguments\":{\"x\":1}");
        String other = sent.replace("\"b\"", "\"b\",\"arguments\":{\"y\":1}");
        assertThat(onlyViolated(queried(queried(alone, empty), "8", sent, leaked), "QUERY-14")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "data.attributes.parameters.columns[1].arguments of job 8 is {\"x\":1}; it should be filled in as where no"
                                + " other column has arguments.");
        kept(queried(queried(alone, empty), "8", sent, other), "QUERY-14");
        kept(queried(sent, leaked), "QUERY-14");
    }

    private static Tale hides(String asked, String shown) {
        return queried("\"groupings\":[]" + asked, "\"groupings\":[]" + shown);
    }

    private static Tale queried(String asked, String shown) {
        return queried(new Tale(), "7", asked, shown);
    }

    private static Tale queried(Tale tale, String id, String asked, String shown) {
        return tale.created(
                id, "portfolio_query", "{" + asked + "}", job(id, "portfolio_query", "{" + shown + "}", "Queued", ""));
    }
}
