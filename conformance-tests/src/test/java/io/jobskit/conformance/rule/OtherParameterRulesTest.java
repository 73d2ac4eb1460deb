package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the parameters that the page does not name. */
class OtherParameterRulesTest {

    private static final String SENT =
            with("\"disable_total_row\":true,\"display_account_fees\":false,\"hue\":\"red\",");

    @Test
    void oneMayBeLeftOutButIsNotChanged() {
        String sent = with("\"disable_total_row\":true,");
        kept(created(sent, sent), "RESOURCE-20");
        for (String shown : List.of("", "\"disable_total_row\":null,")) {
            unjudged(created(sent, with(shown)), "RESOURCE-20");
        }
        for (String shown : List.of("\"true\"", "false", "1")) {
            assertThat(sentence(created(sent, sent.replace("row\":true", "row\":" + shown))))
                    .startsWith("data.attributes.parameters.disable_total_row of job 7 is " + shown);
        }
        String words = sent.replace("row\":true", "row\":\"combine\"");
        kept(created(words, words.replace("combine", "COMBINE")), "RESOURCE-20");
    }

    @Test
    void whoKeepsOneOfThemKeepsThoseOfRealClients() {
        kept(created(SENT, SENT), "RESOURCE-20");
        kept(created(SENT, SENT.replace("\"hue\":\"red\",", "")), "RESOURCE-20");
        kept(created(SENT, with("\"hue\":\"red\",")), "RESOURCE-20");
        assertThat(sentence(created(SENT, SENT.replace("\"display_account_fees\":false,", ""))))
                .isEqualTo("data.attributes.parameters.display_account_fees of job 7 is missing; it should be false, as"
                        + " others that the page does not name come back.");
    }

    @Test
    void aDefaultOfTheServersOwnIsNotKept() {
        String shown = with("\"display_account_fees\":true,");
        silent(created(SENT, shown)
                .created(
                        "8",
                        "portfolio_view_results",
                        Tale.VIEW,
                        job("8", "portfolio_view_results", shown, "Queued", "")));
    }

    private static String sentence(Tale tale) {
        return onlyViolated(tale, "RESOURCE-20").difference().sentence();
    }

    private static String with(String more) {
        return Tale.VIEW.replace("{\"view_id\"", "{" + more + "\"view_id\"");
    }

    private static Tale created(String sent, String shown) {
        return new Tale().created("7", "portfolio_view_results", sent, shown(shown));
    }

    private static String shown(String parameters) {
        return job("7", "portfolio_view_results", parameters, "Queued", "");
    }
}
