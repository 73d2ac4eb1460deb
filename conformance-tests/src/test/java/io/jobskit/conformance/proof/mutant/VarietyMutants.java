package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.OnlyFor;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mutants that lie about the jobs of one portfolio type or one output type alone, or of batches: others, each narrowed. */
final class VarietyMutants {

    /** A mutant that lies about the jobs alone that such requests create. */
    private record Narrowed(String name, String suffix, Predicate<Ask> creation, String words) {

        /** By the value of a parameter. */
        static Narrowed to(String name, String member, String value) {
            return new Narrowed(
                    name,
                    camel(value),
                    ask -> ask.parameters().path(member).asText().equalsIgnoreCase(value),
                    "%s is %s".formatted(member, value));
        }

        static Narrowed toBatches(String name) {
            return new Narrowed(
                    name,
                    "Batches",
                    ask -> ask.headers().containsKey("Addepar-Compute-Type"),
                    "creation asks for a batch");
        }

        Mutant of(List<Mutant> mutants) {
            Mutant whole = mutants.stream()
                    .filter(mutant -> mutant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no mutant [" + name + "] to narrow"));
            if (!(whole.lie() instanceof Mutant.Lie.Told told)) {
                throw new IllegalStateException("[" + name + "] lies by mappings, which cannot be narrowed");
            }
            return new Mutant(
                            name + "For" + suffix,
                            whole.requirement(),
                            new Mutant.Lie.Told(
                                    () -> new OnlyFor(creation, told.twist().get())),
                            "only for jobs whose " + words,
                            whole.fallsWith())
                    .with("the listing shows the job as it is", "LIST-05");
        }

        private static String camel(String value) {
            StringBuilder camel = new StringBuilder();
            for (String word : value.split("_", -1)) {
                camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            return camel.toString();
        }
    }

    private VarietyMutants() {}

    /** Those that are narrowed from these. */
    static List<Mutant> of(List<Mutant> mutants) {
        return Stream.of(
                        Narrowed.to("DoesNotCancelCompletedJobs", "output_type", "tsv"),
                        Narrowed.to("CountsInPercent", "portfolio_type", "entity_funds"),
                        Narrowed.to("SaysRunning", "output_type", "xlsx"),
                        Narrowed.to("ShoutsTheStatus", "portfolio_type", "firm"),
                        Narrowed.to("ForgetsTheEndDateWhenRead", "portfolio_type", "group"),
                        Narrowed.to("StaysCompletedAfterADay", "portfolio_type", "firm_households"),
                        Narrowed.toBatches("ForgetsWhenItStarted"),
                        Narrowed.toBatches("StaysCompletedAfterADay"),
                        Narrowed.toBatches("DoesNotCancelCompletedJobs"))
                .map(narrowed -> narrowed.of(mutants))
                .toList();
    }
}
