package io.jobskit.conformance.proof.mutant.unseen.third;

import io.jobskit.conformance.proof.mutant.Mutant;
import java.util.List;
import java.util.stream.Stream;

/** Those of the sixty of the third time that went unseen then, though the documentation tells of what they break. */
public final class ThirdLies {

    private ThirdLies() {}

    public static List<Mutant> all() {
        return Stream.of(JobLies.all(), ClientLies.all()).flatMap(List::stream).toList();
    }
}
