package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.mutant.derived.DerivedMutants;
import io.jobskit.conformance.proof.mutant.unseen.UnseenMutants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mutants by hand, those that are derived from the contract, and which of them a run is about. */
public final class Mutants {

    private static final int OF_EACH_REQUIREMENT = 2;

    private Mutants() {}

    /** Those that were written by hand. */
    public static List<Mutant> all() {
        return Stream.of(
                        SeeOtherMutants.all(),
                        GatewayMutants.all(),
                        LocationMutants.all(),
                        LinkMutants.all(),
                        AccessMutants.all(),
                        ResourceMutants.all(),
                        EchoMutants.all(),
                        MomentMutants.all(),
                        ProgressMutants.all(),
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
                        LeftoverMutants.all(),
                        ContentMutants.all(),
                        MappedMutants.all(),
                        AlikeQueryMutants.all(),
                        QueryValueMutants.all(),
                        CacheMutants.all(),
                        CalendarMutants.all(),
                        KeptBackMutants.all(),
                        SecondLookMutants.all(),
                        UnseenMutants.lessons())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Those that a build is about: {@link #inEachBuild} of those by hand, some that lie about a few jobs alone, and those that
     * lie by what is left over; {@code
     * -Dmutants.all=true}: all of them;
     * {@code -Dmutants.derived=true}: the derived ones as well, and all {@link UnseenMutants};
     * {@code -Dmutants.held-out=true}: even those held out.
     */
    static List<Mutant> judged() {
        return isAboutAll()
                ? available()
                : Stream.of(inEachBuild(all()), VarietyMutants.of(all()), LeftoverMutants.all())
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /**
     * Up to two of each requirement, the subtle ones first. More of one requirement resemble one another: they cost time
     * in each build, and hardly ever tell anything new.
     */
    static List<Mutant> inEachBuild(List<Mutant> mutants) {
        Map<String, List<Mutant>> kept = new HashMap<>();
        mutants.stream()
                .sorted(Comparator.comparing(mutant -> !mutant.isSubtle()))
                .forEach(mutant -> {
                    List<Mutant> same = kept.computeIfAbsent(mutant.requirement(), any -> new ArrayList<>());
                    if (same.size() < OF_EACH_REQUIREMENT) {
                        same.add(mutant);
                    }
                });
        return mutants.stream()
                .filter(mutant ->
                        kept.getOrDefault(mutant.requirement(), List.of()).contains(mutant))
                .toList();
    }

    private static List<Mutant> available() {
        return Stream.of(all().stream(), VarietyMutants.of(all()).stream(), derived())
                .flatMap(mutants -> mutants)
                .toList();
    }

    private static boolean isAboutAll() {
        return Boolean.getBoolean("mutants.all") || Boolean.getBoolean("mutants.derived");
    }

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
        List<Mutant> wanted = available().stream()
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
        return available().stream().map(Mutant::name).filter(isNear).toList();
    }
}
