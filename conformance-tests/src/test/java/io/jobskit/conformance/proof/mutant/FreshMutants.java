package io.jobskit.conformance.proof.mutant;

import java.util.List;
import java.util.stream.Stream;

/** Mutants by somebody who has not seen how the kit judges: what it makes of them is what it makes of unknown faults. */
final class FreshMutants {

    private FreshMutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        FreshAccessMutants.all(),
                        FreshResourceMutants.all(),
                        FreshCreationMutants.all(),
                        FreshViewMutants.all(),
                        FreshQueryMutants.all(),
                        FreshStatusMutants.all(),
                        FreshTimeMutants.all(),
                        FreshReadMutants.all(),
                        FreshListMutants.all(),
                        FreshResultMutants.all(),
                        FreshCancelMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
