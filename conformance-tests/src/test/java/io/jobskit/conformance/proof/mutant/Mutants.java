package io.jobskit.conformance.proof.mutant;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All mutants, and which of them a run is about. */
public final class Mutants {

    private Mutants() {}

    static List<Mutant> all() {
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
                        ViewMutants.all(),
                        QueryMutants.all(),
                        StatusMutants.all(),
                        LimitMutants.all(),
                        ReadMutants.all(),
                        ListMutants.all(),
                        PageMutants.all(),
                        ResultMutants.all(),
                        CancelMutants.all(),
                        MappedMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Those of that name, or all that violate the requirement of that id.
     *
     * @throws IllegalArgumentException if there is none; it says so with the names that are near
     */
    public static List<Mutant> wanted(String nameOrRequirement) {
        List<Mutant> wanted = all().stream()
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
        return all().stream().map(Mutant::name).filter(isNear).toList();
    }
}
