package io.jobskit.conformance.proof.mutant.unseen.second;

import io.jobskit.conformance.proof.mutant.Mutant;
import java.util.List;
import java.util.stream.Stream;

/** The ninety of the second time. */
public final class SecondLies {

    private SecondLies() {}

    public static List<Mutant> all() {
        return Stream.of(
                        AccessLies.all(),
                        ResourceLies.all(),
                        CreationLies.all(),
                        ViewLies.all(),
                        QueryLies.all(),
                        StatusLies.all(),
                        ReadLies.all(),
                        DownloadLies.all(),
                        CancelLies.all())
                .flatMap(List::stream)
                .toList();
    }
}
