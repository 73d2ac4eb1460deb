package io.jobskit.conformance.proof.mutant.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.Mutants;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The derived mutants are those that were listed beforehand, and each is a server that a client can tell from the honest one. */
class DerivedMutantsTest {

    private static final int HELD_OUT = 100;
    private static final long SEED = 20261128;
    private static final int AT_LEAST_WITH_THOSE_BY_HAND = 850;

    private final DerivedNames names = DerivedNames.read(Path.of("src/test/resources/proof/derived.txt"));
    private final List<Mutant> derived = DerivedMutants.derived();

    @Test
    void theTableMakesWhatWasListed() {
        List<String> listed = names.names().stream()
                .filter(name -> !names.withdrawn().containsKey(name))
                .toList();
        assertThat(derived)
                .extracting(Mutant::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void thoseHeldOutAreThoseThatWereDrawn() {
        List<String> shuffled = new ArrayList<>(names.names());
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, new Random(SEED));
        assertThat(names.heldOut()).containsExactlyInAnyOrderElementsOf(shuffled.subList(0, HELD_OUT));
        assertThat(DerivedMutants.all(false)).extracting(Mutant::name).doesNotContainAnyElementsOf(names.heldOut());
        assertThat(DerivedMutants.all(true)).hasSameSizeAs(derived);
    }

    @Test
    void theyHaveNamesOfTheirOwnAndThereAreManyOfAllNouns() {
        List<String> byHand = Mutants.all().stream().map(Mutant::name).toList();
        assertThat(derived).extracting(Mutant::name).doesNotContainAnyElementsOf(byHand);
        assertThat(byHand.size() + derived.size()).isGreaterThanOrEqualTo(AT_LEAST_WITH_THOSE_BY_HAND);
        Set<String> nouns = derived.stream()
                .map(mutant -> mutant.requirement().replaceFirst("-.*", ""))
                .collect(Collectors.toSet());
        assertThat(nouns).hasSize(11);
    }

    @Test
    void eachViolatesARequirementThatBinds() {
        Set<String> binding = Catalogue.shipped().requirements().stream()
                .filter(requirement -> EnumSet.of(Level.MUST, Level.SHOULD).contains(requirement.level()))
                .map(Requirement::id)
                .collect(Collectors.toSet());
        assertThat(derived).allSatisfy(mutant -> {
            assertThat(binding).as(mutant.name()).contains(mutant.requirement());
            assertThat(binding).as(mutant.name()).containsAll(mutant.fallsWith().keySet());
            assertThat(mutant.fallsWith()).as(mutant.name()).doesNotContainKey(mutant.requirement());
        });
    }

    @Test
    void aClientThatAsksForEverythingCanTellEachFromTheHonestServer() {
        Map<Tour.Part, List<String>> honest = new LinkedHashMap<>();
        Tour.parts().forEach(part -> honest.put(part, part.honest()));
        assertThat(honest)
                .allSatisfy((part, answers) -> assertThat(part.honest())
                        .as("the honest server answers alike")
                        .isEqualTo(answers));
        List<String> alike = derived.parallelStream()
                .filter(mutant -> likelyFirst(mutant, honest.keySet())
                        .noneMatch(part -> part.differs(twist(mutant), honest.getOrDefault(part, List.of()))))
                .map(Mutant::name)
                .toList();
        assertThat(alike).as("mutants that answer as the honest server does").isEmpty();
    }

    private static Stream<Tour.Part> likelyFirst(Mutant mutant, Set<Tour.Part> parts) {
        return Stream.concat(
                parts.stream().filter(part -> part.isLikelyFor(mutant.name())),
                parts.stream().filter(part -> !part.isLikelyFor(mutant.name())));
    }

    private static Twist twist(Mutant mutant) {
        return ((Mutant.Lie.Told) mutant.lie()).twist().get();
    }
}
