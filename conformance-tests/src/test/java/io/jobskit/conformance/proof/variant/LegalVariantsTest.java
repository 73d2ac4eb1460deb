package io.jobskit.conformance.proof.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** There are enough legal variants, each says which freedom it uses, and those that contradict are not combined. */
class LegalVariantsTest {

    private static final int AT_LEAST = 44;

    private final List<LegalVariant> variants = LegalVariants.all();

    @Test
    void thereAreManyAndEachSaysWhichFreedomItUses() {
        assertThat(variants).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(variants).extracting(LegalVariant::name).doesNotHaveDuplicates();
        assertThat(variants)
                .allSatisfy(variant -> assertThat(variant.freedom())
                        .as(variant.name())
                        .containsIgnoringCase("section")
                        .endsWith("."));
    }

    @Test
    void eachIsInOneCombinationWithOthersThatItDoesNotContradict() {
        List<Combination> spread = Combination.spread(variants, 3);
        assertThat(spread.stream().flatMap(combination -> combination.variants().stream()))
                .containsExactlyInAnyOrderElementsOf(variants);
        assertThat(spread).hasSize((variants.size() + 2) / 3).allSatisfy(combination -> {
            List<LegalVariant> together = combination.variants();
            for (int place = 0; place < together.size(); place++) {
                assertThat(together.subList(place + 1, together.size())).noneMatch(together.get(place)::contradicts);
            }
        });
        assertThat(Combination.spread(variants, 1))
                .extracting(Combination::variants)
                .containsExactlyElementsOf(variants.stream().map(List::of).toList());
    }

    @Test
    void combinationsAreTheSameForTheSameSeed() {
        assertThat(Combination.drawn(variants, 20, 7))
                .hasToString(Combination.drawn(variants, 20, 7).toString());
        assertThat(Combination.drawn(variants, 20, 8).toString())
                .isNotEqualTo(Combination.drawn(variants, 20, 7).toString());
    }

    @Test
    void combinationsAreOfTwoToSixThatDoNotContradictInTheirOrder() {
        assertThat(Combination.drawn(variants, 500, 1)).allSatisfy(combination -> {
            assertThat(combination.variants()).hasSizeBetween(2, 6).isSubsetOf(variants);
            assertThat(combination.variants().stream().map(LegalVariant::group).filter(group -> !group.isEmpty()))
                    .doesNotHaveDuplicates();
            assertThat(combination.variants().stream().map(variants::indexOf)).isSorted();
        });
    }

    @Test
    void aVariantThatIsNotThereIsToldWithAllThatAre() {
        assertThat(Combination.named("IdsAreUuids + PrintsForPeople")).hasToString("IdsAreUuids + PrintsForPeople");
        assertThatThrownBy(() -> Combination.named("IdsAreUids"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no legal variant [IdsAreUids]")
                .hasMessageContaining("IdsAreUuids");
    }
}
