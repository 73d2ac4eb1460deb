package io.jobskit.conformance.lie;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole kit against servers that break one sentence each: it catches each, blames the requirement that says so, and
 * no other. {@code -Dlies=all} tries all of them, {@code -Dlies=NAME} one; else every fourth of those in front of the
 * stub is tried, and each that WireMock tells.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenVariantsIT {

    private static final int ONE_IN = 4;

    private final String wanted = System.getProperty("lies", "");
    private final ExecutorService judges = Executors.newFixedThreadPool(2);
    private final Court court = new Court();
    private final List<Future<Trial>> trials = new ArrayList<>();
    private final List<Broken> variants = new ArrayList<>();

    @BeforeAll
    void begins() {
        List<Broken> all = Court.variants();
        IntStream.range(0, all.size())
                .filter(place -> isWanted(all.get(place), place % ONE_IN == 0))
                .mapToObj(all::get)
                .forEach(broken -> {
                    variants.add(broken);
                    trials.add(judges.submit(() -> court.judge(broken)));
                });
        Mappings.all().stream().filter(broken -> isWanted(broken, true)).forEach(broken -> {
            variants.add(broken);
            trials.add(judges.submit(() -> court.judgeMapped(broken)));
        });
    }

    private boolean isWanted(Broken broken, boolean otherwise) {
        return wanted.isEmpty() ? otherwise : wanted.equals("all") || wanted.equals(broken.name());
    }

    @AfterAll
    void ends() {
        judges.shutdownNow();
        court.close();
    }

    @TestFactory
    List<DynamicTest> isCaughtAndNothingElseIsBlamed() {
        return IntStream.range(0, trials.size())
                .mapToObj(place -> DynamicTest.dynamicTest(
                        variants.get(place).name(),
                        () -> isRight(trials.get(place).get())))
                .toList();
    }

    @Test
    void aServerThatSaysNothingOfACompletedJobButWhereItsResultsAreIsJudgedWhole() {
        Trial trial = court.judge(Broken.of("SaysNothingButWhere", "READ-03", BehindLies::honest));
        assertThat(trial.conclusion()).as(trial.told()).isEqualTo(Verdict.Conclusion.CONFORMANT);
        assertThat(trial.outcomes())
                .as(trial.told())
                .noneMatch(told -> told.isBlamed() || told.outcome() == Outcome.INCONCLUSIVE);
    }

    private static void isRight(Trial trial) {
        assertThat(trial.isCaught()).as(trial.told()).isTrue();
        assertThat(trial.wronglyBlamed()).as(trial.told()).isEmpty();
        if (trial.isOfAMust()) {
            assertThat(trial.conclusion().exitStatus()).as(trial.told()).isEqualTo(1);
        }
    }
}
