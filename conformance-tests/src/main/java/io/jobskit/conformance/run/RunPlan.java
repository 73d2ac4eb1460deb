package io.jobskit.conformance.run;

import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.TestCaseFinished;
import io.jobskit.conformance.probe.Agenda;
import io.jobskit.conformance.probe.Callers;
import io.jobskit.conformance.probe.EveryFormat;
import io.jobskit.conformance.probe.InARow;
import io.jobskit.conformance.probe.LifeProbe;
import io.jobskit.conformance.probe.OddTimes;
import io.jobskit.conformance.probe.OtherMethods;
import io.jobskit.conformance.probe.Races;
import io.jobskit.conformance.probe.RealClients;
import io.jobskit.conformance.probe.RelatedQueries;
import io.jobskit.conformance.probe.Relistings;
import io.jobskit.conformance.probe.ShiftingPages;
import io.jobskit.conformance.probe.TextIds;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.step.Write;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Knows what a run would write from the steps of scenarios and probes, which say what they write; nothing is sent. */
public final class RunPlan implements Planning {

    private final Supplier<Shipped> shipped;

    /** A plan of the shipped features, which are asked for once there is something to plan. */
    public RunPlan(Supplier<Shipped> shipped) {
        this.shipped = shipped;
    }

    @Override
    public List<PlannedWrite> writes(RunRequest request) {
        if (request.readOnly()) {
            return List.of();
        }
        Shipped known = shipped.get();
        Catalogue catalogue = known.catalogue();
        Features features = known.features();
        Map<String, StepWrites> written = new ConcurrentHashMap<>();
        play(features, event -> {
            StepWrites writes = new StepWrites();
            event.getTestCase().getTestSteps().forEach(writes::add);
            written.put(event.getTestCase().getTags().get(0).substring(1), writes);
        });
        Set<String> selected = request.budget()
                .map(budget -> tour(request, budget).scenarios())
                .orElseGet(() -> Features.selected(catalogue, request.only()));
        Agenda agenda = known.agenda(request, Spelling.USUAL, selected::contains);
        List<PlannedWrite> planned = new ArrayList<>();
        for (Requirement requirement : catalogue.requirements()) {
            StepWrites writes = written.get(requirement.id());
            if (writes != null
                    && selected.contains(requirement.id())
                    && Touring.isOffered(requirement, request.target())) {
                String place = String.join(", ", features.places().getOrDefault(requirement.id(), List.of()));
                writes.counts()
                        .forEach(
                                (write, times) -> planned.add(new PlannedWrite(requirement.id(), place, write, times)));
            }
            if (request.budget().isEmpty()) {
                probes(requirement.id(), agenda.creations(), Write.CREATE).ifPresent(planned::add);
                probes(requirement.id(), agenda.cancels(), Write.CANCEL).ifPresent(planned::add);
            }
        }
        if (!request.isNarrowed()) {
            LifeProbe.writes(known.probes(), request.target())
                    .forEach((mark, writes) -> planned.addAll(planned(mark, LifeProbe.PLACE, writes)));
            boolean hasControl = request.target().control().isPresent();
            planned.addAll(planned(Races.MARK, Races.PLACE, Races.writes(hasControl)));
            planned.addAll(planned(ShiftingPages.MARK, ShiftingPages.PLACE, ShiftingPages.writes(hasControl)));
            planned.addAll(planned(InARow.MARK, InARow.PLACE, InARow.writes(hasControl)));
            if (hasControl) {
                planned.addAll(planned(Relistings.MARK, Relistings.PLACE, Relistings.writes()));
                planned.addAll(planned(OtherMethods.MARK, OtherMethods.PLACE, OtherMethods.writes()));
                planned.addAll(planned(EveryFormat.MARK, EveryFormat.PLACE, EveryFormat.writes(request.target())));
                planned.addAll(
                        planned(RelatedQueries.MARK, RelatedQueries.PLACE, RelatedQueries.writes(request.target())));
                planned.addAll(planned(OddTimes.MARK, OddTimes.PLACE, OddTimes.writes()));
            }
            planned.addAll(planned(TextIds.MARK, TextIds.PLACE, TextIds.writes(request.target())));
            planned.addAll(planned(RealClients.MARK, RealClients.PLACE, RealClients.writes(hasControl)));
            planned.addAll(planned(Callers.MARK, Callers.PLACE, Callers.writes(request.target())));
        }
        return planned;
    }

    @Override
    public Tour tour(RunRequest request, int budget) {
        return new Touring(shipped.get(), request).within(budget);
    }

    private static List<PlannedWrite> planned(String mark, String place, Map<String, Integer> writes) {
        return writes.entrySet().stream()
                .map(write -> new PlannedWrite(mark, place, write.getKey(), write.getValue()))
                .toList();
    }

    private static Optional<PlannedWrite> probes(String requirement, Map<String, Integer> times, Write write) {
        return Optional.ofNullable(times.get(requirement))
                .map(many -> new PlannedWrite(requirement, "features/probes", write.request() + " by the owner", many));
    }

    private static void play(Features features, Consumer<TestCaseFinished> scenario) {
        ConcurrentEventListener listener =
                publisher -> publisher.registerHandlerFor(TestCaseFinished.class, scenario::accept);
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addGlue(URI.create("classpath:/io/jobskit/conformance/step"))
                        .setDryRun()
                        .setMonochrome()
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withClassLoader(RunPlan.class::getClassLoader)
                .withFeatureSupplier(features::all)
                .withAdditionalPlugins(listener)
                .build()
                .run();
    }
}
