package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.Watched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * All of them, each in one combination of about so many that do not contradict one another. Those that stand side by
     * side, and are much alike, come apart.
     */
    static List<Combination> spread(List<LegalVariant> all, int size) {
        int count = (all.size() + size - 1) / size;
        List<List<LegalVariant>> groups = Stream.generate(() -> new ArrayList<LegalVariant>())
                .limit(count)
                .collect(Collectors.toList());
        for (int place = 0; place < all.size(); place++) {
            LegalVariant variant = all.get(place);
            int from = place;
            List<LegalVariant> group = IntStream.range(0, count)
                    .mapToObj(step -> groups.get((from + step) % count))
                    .filter(one -> one.stream().noneMatch(variant::contradicts))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(variant + " contradicts one of each group"));
            group.add(variant);
        }
        return groups.stream().map(Combination::new).toList();
    }

    private static Combination draw(List<LegalVariant> from, int size, Random random) {
        List<LegalVariant> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        List<LegalVariant> taken = new ArrayList<>();
        for (LegalVariant variant : shuffled) {
            if (taken.size() < size && taken.stream().noneMatch(variant::contradicts)) {
                taken.add(variant);
            }
        }
        taken.sort(Comparator.comparing(from::indexOf));
        return new Combination(taken);
    }

    /** A new one of each variant's, in their order. */
    List<Watched> twists() {
        return variants.stream()
                .map(variant -> new Watched(variant.twist().get()))
                .toList();
    }

    /** All of them in front of one server. */
    static Twist over(List<Watched> twists) {
        Twist all = (ask, server) -> server.send(ask);
        for (Twist twist : twists) {
            all = twist.over(all);
        }
        return all;
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
