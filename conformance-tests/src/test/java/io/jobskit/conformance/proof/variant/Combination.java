package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Wiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server that uses one freedom or several.
 *
 * @param variants what it goes by, that nearest to the stub first
 */
record Combination(List<LegalVariant> variants) {

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    /**
     * Those of these names, with a plus sign between two.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    static Combination named(String names) {
        List<LegalVariant> all = LegalVariants.all();
        return new Combination(Stream.of(names.split("\\+"))
                .map(name -> LegalVariants.named(name.strip()))
                .sorted(Comparator.comparing(variant -> place(all, variant)))
                .toList());
    }

    private static int place(List<LegalVariant> all, LegalVariant variant) {
        return all.stream().map(LegalVariant::name).toList().indexOf(variant.name());
    }

    /** So many, each of two to six variants that do not contradict one another; the same for the same seed. */
    static List<Combination> drawn(List<LegalVariant> from, int count, long seed) {
        Random random = new Random(seed);
        List<Combination> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            drawn.add(draw(from, FEWEST + random.nextInt(MOST - FEWEST + 1), random));
        }
        return drawn;
    }

    private static Combination draw(List<LegalVariant> from, int size, Random random) {
        List<LegalVariant> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        Set<String> settled = new HashSet<>();
        return new Combination(shuffled.stream()
                .filter(variant -> variant.groups().stream().noneMatch(settled::contains)
                        && (variant.groups().isEmpty() || settled.addAll(variant.groups())))
                .limit(size)
                .sorted(Comparator.comparing(from::indexOf))
                .toList());
    }

    Twist twist() {
        Twist twist = (ask, server) -> server.send(ask);
        for (LegalVariant variant : variants) {
            twist = variant.twist().get().over(twist);
        }
        return twist;
    }

    /** Whether its answers get to the client in a way of their own. */
    boolean isWired() {
        return !twist().wiring().equals(Wiring.PLAIN);
    }

    /** The requirements that speak of it. */
    Set<String> speaks() {
        return variants.stream()
                .map(LegalVariant::speaks)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    List<String> options() {
        return variants.stream().flatMap(variant -> variant.options().stream()).toList();
    }

    @Override
    public String toString() {
        return variants.stream().map(LegalVariant::name).collect(Collectors.joining(" + "));
    }
}
