package io.jobskit.conformance.proof.mutant.unseen.first;

import io.jobskit.conformance.proof.mutant.Mutant;
import java.util.List;
import java.util.stream.Stream;

/** The hundred of the first time. */
public final class FirstLies {

    private FirstLies() {}

    public static List<Mutant> all() {
        return Stream.of(
                        AccessLies.all(),
                        ResourceLies.all(),
                        CreationLies.all(),
                        ViewLies.all(),
                        QueryLies.all(),
                        StatusLies.all(),
                        TimeLies.all(),
                        ReadLies.all(),
                        ListLies.all(),
                        ResultLies.all(),
                        CancelLies.all())
                .flatMap(List::stream)
                .toList();
    }
}
