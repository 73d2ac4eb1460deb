package io.jobskit.conformance.proof.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobskit.build.PartsListener;
import io.jobskit.conformance.proof.Figure;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The whole kit against servers that use freedoms that the documentation leaves, three at a time, and against random
 * combinations of more: it finds each conformant. {@code -Dvariants.alone=true} tries each freedom by itself, {@code
 * -Dvariant=NAME} that one, or several as {@code NAME+NAME}; {@code -Dvariants.seed=N} draws the combinations of an
 * earlier build again.
 */
@Isolated("it runs its parts side by side itself")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LegalVariantsIT {

    /** A run hardly ever waits: one more than there are processors. */
    private static final int SIDE_BY_SIDE = Runtime.getRuntime().availableProcessors() + 1;

    private static final int COMBINATIONS = 10;
    private static final int TOGETHER = 3;

    private final String wanted = System.getProperty("variant", "");
    private final long seed =
            Long.getLong("variants.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private final List<Combination> each = wanted.isEmpty()
            ? Combination.spread(LegalVariants.all(), Boolean.getBoolean("variants.alone") ? 1 : TOGETHER)
            : List.of(Combination.named(wanted));
    private final List<Combination> combined =
            wanted.isEmpty() ? Combination.drawn(LegalVariants.all(), COMBINATIONS, seed) : List.of();
    private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final VariantJudge judge = new VariantJudge();
    private final List<Future<VariantTrial>> trials = submitted(each);
    private final List<Future<VariantTrial>> combinedTrials = submitted(combined);

    private List<Future<VariantTrial>> submitted(List<Combination> combinations) {
        return combinations.stream()
                .map(combination -> threads.submit(() -> judge.judge(combination)))
                .toList();
    }

    @BeforeAll
    void forgetsTheBuildBefore() {
        Figure.LEGAL_VARIANTS.forget();
        if (!combined.isEmpty()) {
            System.out.printf("The combinations of legal variants are those of -Dvariants.seed=%d%n", seed);
        }
    }

    @AfterAll
    void ends() {
        threads.shutdownNow();
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> isConformant() {
        return tests(each, trials, true);
    }

    @TestFactory
    @Order(2)
    List<DynamicTest> isConformantWithOthers() {
        // One of them may hide what another does.
        return tests(combined, combinedTrials, false);
    }

    @Test
    @Order(3)
    void theFigureIsLeft(TestReporter reporter) throws Exception {
        assumeTrue(wanted.isEmpty(), "the figure is of all legal variants");
        int conformant = conformant(trials);
        int drawn = conformant(combinedTrials);
        reporter.publishEntry(PartsListener.RUNS, String.valueOf(each.size() + combined.size()));
        Figure.LEGAL_VARIANTS.found("%d in %d/%d servers, %d/%d random combinations (seed %d)"
                .formatted(LegalVariants.all().size(), conformant, each.size(), drawn, combined.size(), seed));
        assertThat(conformant + drawn).isEqualTo(each.size() + combined.size());
    }

    private static int conformant(List<Future<VariantTrial>> trials) throws Exception {
        int conformant = 0;
        for (Future<VariantTrial> trial : trials) {
            conformant += trial.get().isConformant() ? 1 : 0;
        }
        return conformant;
    }

    private static List<DynamicTest> tests(
            List<Combination> combinations, List<Future<VariantTrial>> trials, boolean areAllUsed) {
        return IntStream.range(0, combinations.size())
                .mapToObj(place ->
                        DynamicTest.dynamicTest(combinations.get(place).toString(), () -> {
                            VariantTrial trial = trials.get(place).get();
                            assertThat(trial.isConformant()).as(trial.told()).isTrue();
                            assertThat(trial.isJudged()).as(trial.told()).isTrue();
                            assertThat(trial.isTried() || !areAllUsed)
                                    .as(trial.told())
                                    .isTrue();
                        }))
                .toList();
    }
}
