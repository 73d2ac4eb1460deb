package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.mutant.derived.DerivedMutants;
import io.jobskit.conformance.proof.mutant.unseen.UnseenMutants;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mutants by hand, those that are derived from the contract, and which of them a run is about. */
public final class Mutants {

    private Mutants() {}

    /** Those that were written by hand. */
    public static List<Mutant> all() {
        return Stream.of(
                        SeeOtherMutants.all(),
                        GatewayMutants.all(),
                        LocationMutants.all(),
                        AccessMutants.all(),
                        ResourceMutants.all(),
                        EchoMutants.all(),
                        MomentMutants.all(),
                        CreationMutants.all(),
                        RefusalMutants.all(),
                        NearMissMutants.all(),
                        NearValueMutants.all(),
                        FormMutants.all(),
                        ViewMutants.all(),
                        QueryMutants.all(),
                        StatusMutants.all(),
                        LimitMutants.all(),
                        ReadMutants.all(),
                        ListMutants.all(),
                        PageMutants.all(),
                        ShiftingMutants.all(),
                        RaceMutants.all(),
                        ResultMutants.all(),
                        CancelMutants.all(),
                        StandingMutants.all(),
                        TrespassMutants.all(),
                        ClockMutants.all(),
                        OwnResultsMutants.all(),
                        MappedMutants.all(),
                        UnseenMutants.lessons())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that a run is about unless it says otherwise. */
    static List<Mutant> judged() {
        return Stream.concat(all().stream(), derived()).toList();
    }

    /**
     * {@code -Dmutants.derived=true}: the derived ones as well, and all {@link UnseenMutants}; {@code -Dmutants.held-out=true}: even those held out.
     */
    private static Stream<Mutant> derived() {
        return Boolean.getBoolean("mutants.derived")
                ? Stream.of(DerivedMutants.all(Boolean.getBoolean("mutants.held-out")), UnseenMutants.others())
                        .flatMap(List::stream)
                : Stream.empty();
    }

    /**
     * Those of that name, or all that violate the requirement of that id; of several, with commas between them, all.
     *
     * @throws IllegalArgumentException if there is none; it says so with the names that are near
     */
    public static List<Mutant> wanted(String namesOrRequirements) {
        return Stream.of(namesOrRequirements.split(",", -1))
                .flatMap(one -> one(one).stream())
                .toList();
    }

    private static List<Mutant> one(String nameOrRequirement) {
        List<Mutant> wanted = judged().stream()
                .filter(mutant -> mutant.name().equals(nameOrRequirement)
                        || mutant.requirement().equals(nameOrRequirement))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no mutant [" + nameOrRequirement
                    + "], nor one of a requirement of that id. Near are: " + near(nameOrRequirement));
        }
        return wanted;
    }

    private static List<String> near(String name) {
        String begin = name.substring(0, Math.min(4, name.length()));
        Predicate<String> isNear =
                other -> other.regionMatches(true, 0, begin, 0, begin.length()) || other.contains(name);
        return judged().stream().map(Mutant::name).filter(isNear).toList();
    }
}
