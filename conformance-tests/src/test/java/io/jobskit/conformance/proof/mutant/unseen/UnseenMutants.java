package io.jobskit.conformance.proof.mutant.unseen;

import io.jobskit.conformance.proof.mutant.Mutant;
import java.util.List;
import java.util.stream.Stream;

/** Faulty servers that were written from the documentation alone. */
public final class UnseenMutants {

    private UnseenMutants() {}

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
