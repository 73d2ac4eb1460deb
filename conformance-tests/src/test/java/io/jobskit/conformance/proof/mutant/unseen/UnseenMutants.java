package io.jobskit.conformance.proof.mutant.unseen;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.unseen.first.FirstLies;
import io.jobskit.conformance.proof.mutant.unseen.fourth.FourthLies;
import io.jobskit.conformance.proof.mutant.unseen.second.SecondLies;
import io.jobskit.conformance.proof.mutant.unseen.third.ThirdLies;
import java.util.List;
import java.util.stream.Stream;

/** Faulty servers that were written from the documentation alone: what the kit makes of them is what it makes of unknown faults. */
public final class UnseenMutants {

    /** What showed a kind of fault that nothing brought about, or that no rule judged: each build proves that it is caught. */
    private static final List<String> LESSONS = List.of(
            "MatchesTheGuardedAddressWithItsQuery",
            "TakesACursorForAGrant",
            "TakesARepetitionForARetry",
            "LinksAJobWithTheQueryOfItsPage",
            "ExplainsAFailureThatCameLate",
            "SaysWhenTheResultsWereAskedFor",
            "StartsAWaitingJobToCancelIt");

    private UnseenMutants() {}

    /** Those that are tried in each build. */
    public static List<Mutant> lessons() {
        Stream<Mutant> named = LESSONS.stream()
                .map(name -> all().filter(mutant -> mutant.name().equals(name))
                        .findFirst()
                        .orElseThrow());
        return Stream.of(named, ThirdLies.all().stream(), FourthLies.all().stream())
                .flatMap(mutants -> mutants)
                .toList();
    }

    /** All others. */
    public static List<Mutant> others() {
        return all().filter(mutant -> !LESSONS.contains(mutant.name())).toList();
    }

    private static Stream<Mutant> all() {
        return Stream.of(FirstLies.all(), SecondLies.all()).flatMap(List::stream);
    }
}
