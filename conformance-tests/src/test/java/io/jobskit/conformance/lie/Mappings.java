package io.jobskit.conformance.lie;

import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.stub.StubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lies that anybody can tell without a line of code: WireMock mappings, put in front of the stub by its option. */
final class Mappings {

    private static final Path FOLDER = Path.of("src/test/resources/lies");

    /** By the name of their folder, the requirement that each violates. */
    private static final Map<String, String> REQUIREMENTS = Map.ofEntries(
            Map.entry("AnUnknownJobIsGone", "READ-02"),
            Map.entry("CancelsWhatDoesNotExist", "CANCEL-05"),
            Map.entry("FailsOnABadCursor", "PROTOCOL-03"),
            Map.entry("FailsOnAnOddId", "READ-05"),
            Map.entry("ForbidsTheResultsOfOthers", "ACCESS-09"),
            Map.entry("ForbidsTheResultsToNobody", "ACCESS-10"),
            Map.entry("HasAPageForEveryRoute", "PROTOCOL-02"),
            Map.entry("InsistsOnJobs", "CREATE-12"),
            Map.entry("KnowsNoHouseholds", "VIEW-10"),
            Map.entry("ListsNothingForTheUnpermitted", "ACCESS-03"),
            Map.entry("RefusesALargePage", "LIST-11"),
            Map.entry("RefusesWithoutWords", "CREATE-09"),
            Map.entry("ReplacesByPut", "PROTOCOL-01"),
            Map.entry("TakesAnyPlanet", "VIEW-11"));

    private Mappings() {}

    /** One for each folder. */
    static List<Broken> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .map(Mappings::variant)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Broken variant(String name) {
        Broken broken = Broken.of(name, REQUIREMENTS.getOrDefault(name, ""), () -> (ask, server) -> server.send(ask));
        return name.equals("TakesAnyPlanet")
                ? broken.with("a mapping has one answer, and so one id, for every planet", "CREATE-04")
                : broken;
    }

    static Trial judge(Broken broken, Kit kit) {
        List<String> options =
                List.of("--mappings", FOLDER.resolve(broken.name()).toString());
        try (StubProcess stub = StubProcess.startWith(options)) {
            return Trial.of(broken, kit, stub.target());
        }
    }
}
