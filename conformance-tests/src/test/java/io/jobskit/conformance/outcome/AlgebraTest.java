package io.jobskit.conformance.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobskit.conformance.failure.Difference.Unwanted;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.NotApplicable;
import io.jobskit.conformance.outcome.Finding.Observed;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Unjudged;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.support.Samples;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlgebraTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /** From nowhere, from each source alone, from all of them. */
    private static final List<Set<Source>> SOURCES = List.of(
            Set.of(),
            Set.of(Source.SCENARIO),
            Set.of(Source.HISTORY),
            Set.of(Source.SCHEMA),
            Set.of(Source.WALK),
            Set.of(Source.RUN),
            Set.of(Source.values()));

    private record Case(
            Set<Source> kept,
            Set<Source> violated,
            Set<Source> observed,
            Set<Source> unjudged,
            Set<Source> notApplicable) {

        List<Finding> findings() {
            List<Finding> all = new ArrayList<>();
            kept.forEach(source -> all.add(new Kept("X-01", source, "k", Samples.exchanges(1))));
            violated.forEach(
                    source -> all.add(new Violated("X-01", source, new Unwanted("V " + source), Samples.exchanges(2))));
            observed.forEach(source -> all.add(new Observed("X-01", source, "o " + source, Samples.exchanges(3))));
            unjudged.forEach(
                    source -> all.add(new Unjudged("X-01", source, "U " + source + ".", Samples.exchanges(4))));
            notApplicable.forEach(source -> all.add(new NotApplicable(
                    "X-01", source, "N " + source + ".", Samples.exchanges(5), Standing.NEEDS_CONTROL)));
            return all;
        }
    }

    @Test
    void everyCombinationOfFindingsEndsAsTheTableSays() {
        Random order = new Random(1);
        int cases = 0;
        for (Case found : cases()) {
            List<Finding> findings = found.findings();
            Collections.shuffle(findings, order);
            for (Level level : Level.values()) {
                Optional<Outcome> expected = table(found, level);
                if (expected.isEmpty()) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> Algebra.judged(Samples.requirement("X-01", level), findings, List.of()));
                } else {
                    RequirementOutcome judged = Algebra.judged(Samples.requirement("X-01", level), findings, List.of());
                    if (judged.outcome() != expected.get()) {
                        assertThat(judged.outcome()).as("%s %s", level, found).isEqualTo(expected.get());
                    }
                    checkKnown(judged);
                    checkWords(judged, found);
                }
                cases++;
            }
        }
        assertThat(cases).isEqualTo(7 * 7 * 7 * 7 * 7 * 4);
    }

    @Test
    void whatTheRunLeavesOutIsNotApplicableWhateverWasFound() {
        for (Level level : Level.values()) {
            RequirementOutcome left = Algebra.leftOut(Samples.requirement("X-01", level), List.of("a.feature:1"));

            assertThat(left.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(left.reason()).isEqualTo("The run leaves this requirement out (--only).");
            assertThat(left.leftOut()).isTrue();
            assertThat(left.scenarios()).containsExactly("a.feature:1");
        }
    }

    @Test
    void whatOnlyAFullRunWouldJudgeIsLeftOut() {
        NotApplicable byTheTarget =
                new NotApplicable("X-01", Source.SCENARIO, "Not declared.", List.of(), Standing.NEEDS_IDENTITY);
        NotApplicable byTheRun =
                new NotApplicable("X-01", Source.SCENARIO, "No writes.", List.of(), Standing.READ_ONLY);
        Kept kept = new Kept("X-01", Source.SCENARIO, "k", Samples.exchanges(1));

        assertThat(judged(byTheTarget).leftOut()).isFalse();
        assertThat(judged(byTheRun).leftOut()).isTrue();
        assertThat(judged(byTheTarget, byTheRun).leftOut()).isTrue();
        assertThat(judged(kept, byTheRun).leftOut()).isFalse();
    }

    @Test
    void aReadingIsKeptWhereNothingElseWasJudged() {
        RequirementOutcome judged = judged(
                new NotApplicable("X-01", Source.SCENARIO, "No writes.", List.of(), Standing.READ_ONLY),
                new Observed("X-01", Source.HISTORY, "second", Samples.exchanges(6)));

        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(judged.reading()).isEqualTo("second");
    }

    @Test
    void whatSomethingKeptFromBeingJudgedIsNotWhatDidNotArise() {
        NotApplicable elsewhere =
                new NotApplicable("X-01", Source.SCENARIO, "No 303 was seen.", List.of(), Standing.DID_NOT_ARISE);
        NotApplicable here =
                new NotApplicable("X-01", Source.SCENARIO, "No control.", List.of(), Standing.NEEDS_CONTROL);

        assertThat(judged(elsewhere).standing()).isEqualTo(Standing.DID_NOT_ARISE);
        assertThat(judged(elsewhere, here).standing()).isEqualTo(Standing.NEEDS_CONTROL);
        assertThat(judged(here, new Kept("X-01", Source.SCENARIO, "k", List.of()))
                        .standing())
                .isEqualTo(Standing.JUDGED);
        assertThat(judged(here, new Unjudged("X-01", Source.SCENARIO, "Silence.", List.of()))
                        .standing())
                .isEqualTo(Standing.INCONCLUSIVE);
        assertThat(Algebra.leftOut(Samples.requirement("X-01", Level.MUST), List.of())
                        .standing())
                .isEqualTo(Standing.LEFT_OUT);
    }

    private static RequirementOutcome judged(Finding... findings) {
        return Algebra.judged(Samples.requirement("X-01", Level.MUST), List.of(findings), List.of());
    }

    @Test
    void nothingEarnsAPassOnATargetThatCannotBeJudged() {
        for (Case found : cases()) {
            RequirementOutcome judged = Algebra.unjudgeable(
                    Samples.requirement("X-01", Level.MUST), found.findings(), List.of(), "It is dead.");

            boolean applies = found.notApplicable().isEmpty();
            if (judged.outcome() != (applies ? Outcome.INCONCLUSIVE : Outcome.NOT_APPLICABLE)
                    || judged.reason().equals("It is dead.") != applies) {
                assertThat(judged).as("%s", found).isNull();
            }
        }
    }

    @Test
    void evidenceIsDistinctAndInTheOrderOfTheWire() {
        List<Finding> findings = List.of(
                new Violated("X-01", Source.HISTORY, new Unwanted("B"), Samples.exchanges(9, 2)),
                new Kept("X-01", Source.SCENARIO, "k", Samples.exchanges(1)),
                new Violated("X-01", Source.SCENARIO, new Unwanted("Z"), Samples.exchanges(2, 7)),
                new Violated("X-01", Source.SCENARIO, new Unwanted("A"), Samples.exchanges(7)),
                new Violated("X-01", Source.WALK, new Unwanted("A"), Samples.exchanges(7)));

        RequirementOutcome judged = Algebra.judged(Samples.requirement("X-01", Level.MUST), findings, List.of());

        assertThat(judged.evidence()).extracting("number").containsExactly(2, 7, 9);
        assertThat(judged.reason()).isEqualTo("Z. A. B.");
    }

    @Test
    void aPassShowsWhatItWasEarnedOnAndWhichWayTheTargetGoes() {
        List<Finding> findings = List.of(
                new Kept("X-01", Source.HISTORY, "k", Samples.exchanges(1)),
                new Kept("X-01", Source.SCENARIO, "k", Samples.exchanges(5, 3)),
                new Observed("X-01", Source.SCENARIO, "unheard of", Samples.exchanges(8)),
                new Observed("X-01", Source.SCENARIO, "second", Samples.exchanges(6)),
                new Observed("X-01", Source.WALK, "first", Samples.exchanges(6)),
                new Observed("X-01", Source.HISTORY, "second", Samples.exchanges(6)),
                new NotApplicable(
                        "X-01", Source.SCENARIO, "No sample of GROUP is declared.", List.of(), Standing.UNKNOWN));

        RequirementOutcome judged = Algebra.judged(Samples.requirement("X-01", Level.SHOULD), findings, List.of());

        assertThat(judged.outcome()).isEqualTo(Outcome.PASS);
        assertThat(judged.reading()).isEqualTo("first · second · unheard of");
        assertThat(judged.reason()).isEqualTo("No sample of GROUP is declared.");
        assertThat(judged.evidence()).extracting("number").containsExactly(3, 5);
    }

    /** Written as a table of its own: what is found, from the strongest down, and what it makes of each level. */
    private static Optional<Outcome> table(Case found, Level level) {
        boolean keptInScenario = found.kept().contains(Source.SCENARIO);
        boolean freedom = level == Level.MAY || level == Level.OPEN;
        if (!found.violated().isEmpty()) {
            return switch (level) {
                case MUST -> Optional.of(Outcome.FAIL);
                case SHOULD -> Optional.of(Outcome.WARN);
                case MAY, OPEN -> Optional.empty();
            };
        }
        if (!found.unjudged().isEmpty()) {
            return Optional.of(Outcome.INCONCLUSIVE);
        }
        if (freedom && (keptInScenario || !found.observed().isEmpty())) {
            return Optional.of(Outcome.OBSERVED);
        }
        if (!freedom && keptInScenario) {
            return Optional.of(Outcome.PASS);
        }
        return Optional.of(found.notApplicable().isEmpty() ? Outcome.INCONCLUSIVE : Outcome.NOT_APPLICABLE);
    }

    private static void checkKnown(RequirementOutcome judged) {
        boolean violated = judged.outcome() == Outcome.FAIL || judged.outcome() == Outcome.WARN;
        boolean good = judged.outcome() == Outcome.PASS || judged.outcome() == Outcome.OBSERVED;
        KnownFailures live = known(TODAY);
        KnownFailures expired = known(TODAY.minusDays(1));
        List<RequirementOutcome> all = List.of(judged);
        boolean right = (live.excused(judged).outcome() == Outcome.KNOWN_FAILURE) == violated
                && (violated || live.excused(judged).equals(judged))
                && expired.excused(judged).equals(judged)
                && KnownFailures.none().excused(judged).equals(judged)
                && live.problems(List.of(live.excused(judged))).isEmpty() == !good
                && expired.problems(all).size() == 1
                && KnownFailures.none().problems(all).isEmpty();
        if (!right) {
            assertThat(judged).as("known failures").isNull();
        }
    }

    private static void checkWords(RequirementOutcome judged, Case found) {
        boolean right = switch (judged.outcome()) {
            case PASS, OBSERVED ->
                judged.reason().isEmpty() == found.notApplicable().isEmpty()
                        && judged.reading().isEmpty() == found.observed().isEmpty()
                        && !judged.evidence().isEmpty();
            case FAIL, WARN -> judged.reason().startsWith("V ") && numbers(judged, 2);
            case NOT_APPLICABLE -> judged.reason().startsWith("N ") && numbers(judged, 5);
            case INCONCLUSIVE ->
                found.unjudged().isEmpty()
                        ? judged.reason().startsWith("Nothing was judged")
                        : judged.reason().startsWith("U ") && numbers(judged, 4);
            case KNOWN_FAILURE -> false;
        };
        if (!right) {
            assertThat(judged).as("%s", found).isNull();
        }
    }

    private static boolean numbers(RequirementOutcome judged, int number) {
        return judged.evidence().size() == 1 && judged.evidence().get(0).number() == number;
    }

    private static KnownFailures known(LocalDate expires) {
        return new KnownFailures(List.of(new KnownFailure("X-01", "Soon", "T-1", expires)), TODAY);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Set<Source> kept : SOURCES) {
            for (Set<Source> violated : SOURCES) {
                for (Set<Source> observed : SOURCES) {
                    for (Set<Source> unjudged : SOURCES) {
                        for (Set<Source> notApplicable : SOURCES) {
                            cases.add(new Case(kept, violated, observed, unjudged, notApplicable));
                        }
                    }
                }
            }
        }
        return cases;
    }
}
