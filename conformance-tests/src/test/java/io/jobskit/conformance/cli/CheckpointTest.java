package io.jobskit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private final FakeTime time = new FakeTime();
    private final List<Verdict> kept = new ArrayList<>();
    private Optional<Verdict> soFar = Optional.empty();
    private final Checkpoint checkpoint = new Checkpoint(() -> soFar, kept::add, time.clock());

    @Test
    void whatIsNewIsKeptEveryHalfMinute() throws IOException {
        soFar = Optional.of(judged(1));
        passes(29);
        assertThat(kept).isEmpty();
        passes(1);
        assertThat(kept).hasSize(1);
        soFar = Optional.of(judged(2));
        passes(29);
        assertThat(kept).hasSize(1);
        passes(1);
        assertThat(kept).hasSize(2);
    }

    @Test
    void whatIsNotNewIsNotWrittenAgain() throws IOException {
        passes(30);
        soFar = Optional.of(judged(0));
        passes(30);
        assertThat(kept).isEmpty();
        soFar = Optional.of(judged(1));
        passes(30);
        passes(30);
        assertThat(kept).hasSize(1);
    }

    @Test
    void afterTheRunItsOwnVerdictStands() throws IOException {
        soFar = Optional.of(judged(1));
        assertThat(checkpoint.during(() -> judged(3)).requirements()).hasSize(4);
        passes(60);
        assertThat(kept).isEmpty();
    }

    private void passes(int seconds) throws IOException {
        time.passes(Duration.ofSeconds(seconds));
        checkpoint.ticks();
    }

    /** So many requirements are judged, and one is not. */
    private static Verdict judged(int requirements) {
        return VerdictSamples.verdict(
                Conclusion.INCONCLUSIVE,
                Verdict.NOT_OVER,
                IntStream.rangeClosed(0, requirements)
                        .mapToObj(number -> VerdictSamples.outcome(
                                "CANCEL-0" + (number + 1),
                                Level.MUST,
                                number == 0 ? Outcome.INCONCLUSIVE : Outcome.PASS,
                                ""))
                        .toList(),
                List.of(),
                List.of());
    }
}
