package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.List;

/** What the rules have to say of a tale. */
final class RuleAssertions {

    private RuleAssertions() {}

    /** Nothing is violated, and these were judged. */
    static void kept(Tale tale, String... requirements) {
        silent(tale);
        assertThat(Rules.check(tale.exchanges()).stream()
                        .filter(Finding.Kept.class::isInstance)
                        .map(Finding::requirement))
                .contains(requirements)
                .doesNotHaveDuplicates();
    }

    /** Nothing is violated. */
    static void silent(Tale tale) {
        assertThat(violated(tale)).isEmpty();
    }

    /** These are violated, each once, and nothing else is. */
    static Finding.Violated onlyViolated(Tale tale, String... requirements) {
        List<Finding.Violated> violated = violated(tale);
        assertThat(violated).extracting(Finding::requirement).containsExactlyInAnyOrder(requirements);
        assertThat(violated).allSatisfy(finding -> {
            assertThat(finding.source()).isEqualTo(Finding.Source.HISTORY);
            assertThat(finding.evidence()).hasSizeBetween(1, 3);
            assertThat(finding.difference().sentence()).endsWith(".");
        });
        return violated.get(0);
    }

    static List<Finding.Violated> violated(Tale tale) {
        return Rules.check(tale.exchanges()).stream()
                .filter(Finding.Violated.class::isInstance)
                .map(Finding.Violated.class::cast)
                .toList();
    }

    /** Nothing was judged of that requirement. */
    static void unjudged(Tale tale, String requirement) {
        assertThat(Rules.check(tale.exchanges()))
                .extracting(Finding::requirement)
                .doesNotContain(requirement);
    }
}
