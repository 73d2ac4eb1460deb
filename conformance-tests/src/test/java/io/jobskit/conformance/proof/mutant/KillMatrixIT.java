package io.jobskit.conformance.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobskit.build.PartsListener;
import io.jobskit.conformance.proof.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * The whole kit against servers that break one sentence each: it catches each, blames the requirement that says so, and
 * hardly ever another. {@code -Dmutant=NAME} tries that one, {@code -Dmutant=ID} those of a requirement, and with commas
 * several; {@code -Dmutants.all=true} tries all that were written by hand, {@code -Dmutants.derived=true} the derived ones
 * as well.
 */
@Isolated("it runs its parts side by side itself")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillMatrixIT {

    /** A run hardly ever waits: one more than there are processors. */
    private static final int SIDE_BY_SIDE = Runtime.getRuntime().availableProcessors() + 1;

    private static final double PRECISION = 0.95;
    private static final double BEYOND = 0.1;

    private final String wanted = System.getProperty("mutant", "");
    private final List<Mutant> mutants = wanted.isEmpty() ? Mutants.judged() : Mutants.wanted(wanted);
    private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final MutantJudge judge = new MutantJudge();
    private final List<Future<Trial>> trials = mutants.stream()
            .map(mutant -> threads.submit(() -> judge.judge(mutant)))
            .toList();

    @BeforeAll
    void forgetsTheBuildBefore() {
        Figure.KILLED.forget();
        Figure.BLAME.forget();
    }

    @AfterAll
    void ends() {
        threads.shutdownNow();
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> isKilled() {
        return IntStream.range(0, mutants.size())
                .mapToObj(place -> DynamicTest.dynamicTest(mutants.get(place).name(), () -> {
                    Trial trial = trials.get(place).get();
                    if (!wanted.isEmpty()) {
                        System.out.print(trial.told());
                    }
                    assertThat(trial.isKilled()).as(trial.told()).isTrue();
                }))
                .toList();
    }

    @Test
    @Order(2)
    void nothingElseIsBlamed() throws Exception {
        KillMatrix matrix = matrix();
        String beyond =
                String.join("", matrix.wronglyBlamed().stream().map(Trial::told).toList());
        System.out.print(beyond);
        assertThat(matrix.precision()).as(beyond).isGreaterThanOrEqualTo(PRECISION);
        assertThat(matrix.beyond()).as(beyond).isLessThanOrEqualTo(BEYOND);
    }

    @Test
    @Order(3)
    void theMatrixIsLeftAsDataAndAsAPage(TestReporter reporter) throws Exception {
        assumeTrue(wanted.isEmpty(), "the matrix is of all mutants");
        KillMatrix matrix = matrix();
        assertThat(MatrixFiles.write(matrix, Figure.folder()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        reporter.publishEntry(PartsListener.RUNS, String.valueOf(trials.size()));
        Figure.KILLED.found(matrix.killedInWords());
        Figure.BLAME.found(matrix.blameInWords());
    }

    private KillMatrix matrix() throws Exception {
        List<Trial> done = new ArrayList<>();
        for (Future<Trial> trial : trials) {
            done.add(trial.get());
        }
        return new KillMatrix(done);
    }
}
