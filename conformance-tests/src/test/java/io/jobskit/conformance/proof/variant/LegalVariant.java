package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.Twist;
import java.util.List;
import java.util.function.Supplier;

/**
 * A server that uses one freedom that the documentation leaves.
 *
 * @param name what it does, as a name
 * @param freedom the section that leaves it open, and in what, as a sentence
 * @param group what it settles; two that settle the same are not combined; empty if it goes with any other
 * @param options the options of the stub by which it is made; empty if by its twist alone
 * @param speaks the requirement that alone speaks of it, and is to be blamed; empty if none is
 * @param twist how it answers, made anew for each run
 */
record LegalVariant(
        String name, String freedom, String group, List<String> options, String speaks, Supplier<Twist> twist) {

    static LegalVariant of(String name, String freedom, Supplier<Twist> twist) {
        return new LegalVariant(name, freedom, "", List.of(), "", twist);
    }

    /** One that is the stub itself, told to go that way. */
    static LegalVariant ofTheStub(String name, String freedom, String... options) {
        return new LegalVariant(name, freedom, "", List.of(options), "", () -> (ask, server) -> server.send(ask));
    }

    /** It as it is, and it is not combined with others of that group, or of those with a comma between two. */
    LegalVariant in(String other) {
        return new LegalVariant(name, freedom, other, options, speaks, twist);
    }

    /** It as it is, and that requirement is blamed, and no other. */
    LegalVariant butFor(String requirement) {
        return new LegalVariant(name, freedom, group, options, requirement, twist);
    }

    /** Whether both settle the same. */
    boolean contradicts(LegalVariant other) {
        return groups().stream().anyMatch(other.groups()::contains);
    }

    private List<String> groups() {
        return group.isEmpty() ? List.of() : List.of(group.split(", "));
    }

    @Override
    public String toString() {
        return name;
    }
}
