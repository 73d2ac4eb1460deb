package io.jobskit.conformance.proof.mutant;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Mutants that anybody can make without a line of code: WireMock mappings, put in front of the stub by its option. */
final class MappedMutants {

    private static final Path FOLDER = Path.of("src/test/resources/mutants");

    private MappedMutants() {}

    static List<Mutant> all() {
        return List.of(
                of("AnUnknownJobIsGone", "READ-02"),
                of("CancelsWhatDoesNotExist", "CANCEL-05"),
                of("FailsOnABadCursor", "PROTOCOL-03"),
                of("FailsOnAnOddId", "READ-05"),
                of("ForbidsTheResultsOfOthers", "ACCESS-09"),
                of("ForbidsTheResultsToNobody", "ACCESS-10"),
                of("HasAPageForEveryRoute", "PROTOCOL-02"),
                of("InsistsOnJobs", "CREATE-12")
                        .with("the other case of a kind is tried with the other type as well", "CREATE-08"),
                of("KnowsNoHouseholds", "VIEW-10"),
                of("ListsNothingForTheUnpermitted", "ACCESS-03"),
                of("RefusesALargePage", "LIST-11"),
                of("RefusesWithoutWords", "CREATE-09"),
                of("ReplacesByPut", "PROTOCOL-01"),
                of("TakesAnyPlanet", "VIEW-11")
                        .with("a mapping has one answer, and so one id, for every planet", "CREATE-04"));
    }

    /** The folder has the mutant's name. */
    private static Mutant of(String name, String requirement) {
        return new Mutant(name, requirement, new Mutant.Lie.Mapped(FOLDER.resolve(name)), "", Map.of());
    }
}
