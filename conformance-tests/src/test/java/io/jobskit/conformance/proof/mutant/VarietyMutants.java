package io.jobskit.conformance.proof.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.proof.twist.OnlyFor;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mutants that lie about the jobs of one portfolio type or one output type alone: others, each narrowed to one value. */
final class VarietyMutants {

    private record Narrowed(String name, String member, String value) {

        Mutant of(List<Mutant> mutants) {
            Mutant whole = mutants.stream()
                    .filter(mutant -> mutant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no mutant [" + name + "] to narrow"));
            if (!(whole.lie() instanceof Mutant.Lie.Told told)) {
                throw new IllegalStateException("[" + name + "] lies by mappings, which cannot be narrowed");
            }
            Predicate<JsonNode> holds =
                    parameters -> parameters.path(member).asText().equalsIgnoreCase(value);
            return new Mutant(
                            name + "For" + camel(),
                            whole.requirement(),
                            new Mutant.Lie.Told(
                                    () -> new OnlyFor(holds, told.twist().get())),
                            "only for jobs whose %s is %s".formatted(member, value),
                            whole.fallsWith())
                    .with("the listing shows the job as it is", "LIST-05");
        }

        private String camel() {
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
                        new Narrowed("DoesNotCancelCompletedJobs", "output_type", "tsv"),
                        new Narrowed("CountsInPercent", "portfolio_type", "entity_funds"),
                        new Narrowed("SaysRunning", "output_type", "xlsx"),
                        new Narrowed("ShoutsTheStatus", "portfolio_type", "firm"),
                        new Narrowed("ForgetsTheEndDateWhenRead", "portfolio_type", "group"),
                        new Narrowed("StaysCompletedAfterADay", "portfolio_type", "firm_households"))
                .map(narrowed -> narrowed.of(mutants))
                .toList();
    }
}
