package io.jobskit.conformance.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There are enough mutants, and each says what it is. */
class MutantsTest {

    private static final int AT_LEAST = 300;
    private static final int SUBTLE_AT_LEAST = 200;

    private final List<Mutant> mutants = Mutants.all();

    @Test
    void everyMustAndShouldHasAMutantThatViolatesIt() {
        Set<String> without = Catalogue.shipped().requirements().stream()
                .filter(requirement -> EnumSet.of(Level.MUST, Level.SHOULD).contains(requirement.level()))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        mutants.forEach(mutant -> without.remove(mutant.requirement()));
        assertThat(without)
                .as("must and should requirements that no mutant violates")
                .isEmpty();
    }

    @Test
    void aBuildTriesUpToTwoOfEachRequirementTheSubtleOnesFirst() {
        Map<String, List<Mutant>> tried =
                Mutants.inEachBuild(mutants).stream().collect(Collectors.groupingBy(Mutant::requirement));
        Map<String, List<Mutant>> all = mutants.stream().collect(Collectors.groupingBy(Mutant::requirement));
        assertThat(tried).containsOnlyKeys(all.keySet());
        assertThat(tried).allSatisfy((requirement, some) -> {
            List<Mutant> there = all.getOrDefault(requirement, List.of());
            long subtle = there.stream().filter(Mutant::isSubtle).count();
            assertThat(some).hasSize(Math.min(2, there.size())).isSubsetOf(there);
            assertThat(some).filteredOn(Mutant::isSubtle).hasSize((int) Math.min(2, subtle));
        });
    }

    @Test
    void noMutantViolatesWhatCannotBeViolated() {
        Set<String> judged = Catalogue.shipped().requirements().stream()
                .filter(requirement -> EnumSet.of(Level.MUST, Level.SHOULD).contains(requirement.level()))
                .map(Requirement::id)
                .collect(Collectors.toSet());
        assertThat(mutants).allSatisfy(mutant -> {
            assertThat(judged).as(mutant.name()).contains(mutant.requirement());
            assertThat(judged).as(mutant.name()).containsAll(mutant.fallsWith().keySet());
            assertThat(mutant.fallsWith()).as(mutant.name()).doesNotContainKey(mutant.requirement());
            assertThat(mutant.fallsWith().values())
                    .as(mutant.name())
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
        });
    }

    @Test
    void thereAreManyAndManyAreSubtle() {
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(mutants).filteredOn(Mutant::isSubtle).hasSizeGreaterThanOrEqualTo(SUBTLE_AT_LEAST);
        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates();
    }

    @Test
    void eachFolderOfMappingsIsAMutant() throws Exception {
        try (var folders = Files.list(Path.of("src/test/resources/mutants"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            MappedMutants.all().stream().map(Mutant::name).toList());
        }
    }

    @Test
    void aMutantThatIsNotThereIsToldWithThoseThatAreNear() {
        assertThat(Mutants.wanted("STATUS-12"))
                .isNotEmpty()
                .allSatisfy(mutant -> assertThat(mutant.requirement()).isEqualTo("STATUS-12"));
        assertThatThrownBy(() -> Mutants.wanted("SaysRuning"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mutant [SaysRuning]")
                .hasMessageContaining("SaysRunning");
    }
}
