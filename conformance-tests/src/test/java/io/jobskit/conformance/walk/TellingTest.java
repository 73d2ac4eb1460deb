package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Breach BREACH =
            new Breach("DOWNLOAD-11", Set.of(7), "answered 404 where 200 was expected", List.of());

    @Test
    void aSingleJobNeedsNoName() {
        List<WalkStep> steps = List.of(
                new WalkStep.Create(7, JobKind.VIEW, true, "csv", new Varieties.Drawn(1)), new WalkStep.Download(7));
        assertThat(Telling.of(steps, BREACH, Map.of(7, "")))
                .isEqualTo(
                        "1. create a held view job for csv; 2. download the results of it: answered 404 where 200 was expected");
    }

    @Test
    void whatIsUnusualAboutACreationIsTold() {
        List<WalkStep> steps = List.of(
                new WalkStep.Create(7, JobKind.VIEW, false),
                new WalkStep.CreateTwin(9, 7, false),
                new WalkStep.Cancel(9),
                new WalkStep.Download(7));
        assertThat(Telling.of(steps, BREACH, Map.of(7, "Addepar-Compute-Type: BATCH", 9, "")))
                .isEqualTo(
                        "1. create a view job, job 1 (Addepar-Compute-Type: BATCH); 2. create a twin of that job, job 2;"
                                + " 3. cancel job 2; 4. download the results of job 1: answered 404 where 200 was expected");
    }
}
