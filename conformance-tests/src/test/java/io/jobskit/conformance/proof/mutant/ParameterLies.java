package io.jobskit.conformance.proof.mutant;

import static io.jobskit.conformance.proof.twist.Tricks.set;
import static io.jobskit.conformance.proof.twist.Tricks.takes;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Reply;
import java.util.function.Predicate;

/** Mutants of one parameter. */
final class ParameterLies {

    private ParameterLies() {}

    /** Takes jobs of that kind without the parameter. */
    static Mutant lacks(String name, String requirement, Predicate<Ask> kind, String parameter, String value) {
        return Mutant.of(
                name,
                requirement,
                () -> takes(
                        ask -> kind.test(ask)
                                && ask.parameters().isObject()
                                && !ask.parameters().has(parameter),
                        set(parameter, value)));
    }

    /** Refuses what it should take. */
    static Mutant refuses(String name, String requirement, Predicate<Ask> which) {
        return Mutant.of(
                name, requirement, () -> (ask, server) -> which.test(ask) ? Reply.refusal(400) : server.send(ask));
    }
}
