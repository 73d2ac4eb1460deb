package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.twist.Twist;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An honest server with one lie.
 *
 * @param name what it does, as a name
 * @param requirement the requirement that it violates
 * @param lie how it lies
 * @param subtle where alone the lie shows; empty if it shows wherever one looks
 * @param fallsWith the requirements that cannot but fall with that one, each with the reason
 */
public record Mutant(String name, String requirement, Lie lie, String subtle, Map<String, String> fallsWith) {

    /** How a mutant lies. */
    public sealed interface Lie {

        /** By what stands in front of the stub, made anew for each run. */
        record Told(Supplier<Twist> twist) implements Lie {}

        /** By WireMock mappings in that folder, as anybody can put them in front of the stub. */
        record Mapped(Path folder) implements Lie {}
    }

    /** A mutant that lies wherever one looks, and with whose requirement no other falls. */
    public static Mutant of(String name, String requirement, Supplier<Twist> twist) {
        return new Mutant(name, requirement, new Lie.Told(twist), "", Map.of());
    }

    /** It as it is, and those requirements fall with its own for that reason. */
    public Mutant with(String reason, String... requirements) {
        Map<String, String> all = new TreeMap<>(fallsWith);
        for (String id : requirements) {
            all.put(id, reason);
        }
        return new Mutant(name, requirement, lie, subtle, all);
    }

    /** It as it is; and what is wrong in the listing alone differs from the job read by itself. */
    public Mutant inTheListing() {
        return with("what is wrong in the listing alone differs from the job read by itself", "LIST-05");
    }

    /** It as it is, and its lie shows there alone. */
    public Mutant subtle(String where) {
        return new Mutant(name, requirement, lie, where, fallsWith);
    }

    public boolean isSubtle() {
        return !subtle.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
