package io.jobskit.conformance.run;

import io.jobskit.conformance.probe.Agenda;
import io.jobskit.conformance.probe.Tables;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.tour.Stops;
import io.jobskit.contract.catalogue.Catalogue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the kit ships: read once, and shared by any number of runs.
 *
 * @param catalogue all requirements
 * @param features the scenarios
 * @param schemas what every answer is held against
 * @param probes the tables of probes
 * @param stops what each scenario sends, and what is judged by it
 */
public record Shipped(Catalogue catalogue, Features features, SchemaCheck schemas, Tables probes, Stops stops) {

    /** Reads it while something else is done; whoever asks for it waits until it is there. */
    public static Supplier<Shipped> loading() {
        return CompletableFuture.supplyAsync(Shipped::load)::join;
    }

    /** Reads it from the class path. */
    public static Shipped load() {
        return new Shipped(
                Catalogue.shipped(),
                Features.shipped(Shipped.class::getClassLoader),
                SchemaCheck.shipped(),
                Tables.shipped(),
                Stops.shipped());
    }

    /** What the probes of a run send. Their periods are those of a series of their own. */
    Agenda agenda(RunRequest request, Spelling spelling, Predicate<String> selected) {
        int series = catalogue.requirements().size() + 1;
        Target target = request.target();
        return Agenda.of(
                probes,
                new CreationBodies(target.samples(), series, spelling),
                selected,
                target.control().map(control -> new Varieties(target.samples(), spelling)),
                request.seed());
    }
}
