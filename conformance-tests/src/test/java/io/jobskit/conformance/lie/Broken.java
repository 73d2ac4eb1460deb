package io.jobskit.conformance.lie;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A broken variant of an honest server.
 *
 * @param name what it does, as a name
 * @param requirement the requirement that it violates
 * @param lie makes its lie, anew for each run
 * @param fallsWith requirements that cannot but fall with that one
 * @param because why they cannot
 */
record Broken(String name, String requirement, Supplier<Lie> lie, Set<String> fallsWith, List<String> because) {

    static Broken of(String name, String requirement, Supplier<Lie> lie) {
        return new Broken(name, requirement, lie, Set.of(), List.of());
    }

    /** As it is, and those requirements fall with its own for that reason. */
    Broken with(String reason, String... requirements) {
        Set<String> all = new TreeSet<>(fallsWith);
        all.addAll(List.of(requirements));
        List<String> reasons = new ArrayList<>(because);
        reasons.add(reason);
        return new Broken(name, requirement, lie, all, reasons);
    }

    @Override
    public String toString() {
        return name;
    }
}
