package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.Planning;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.target.Target;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a run would write. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Prints every write request that a run with these options would send, and the requirement that needs the request; sends nothing.")
final class PlanCommand implements Runnable {

    private final Parts parts;
    private final Console console;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    PlanCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        Target described = target.chosenWithoutSecrets(parts).described();
        Optional<Integer> budget = scope.budget();
        RunRequest request = new RunRequest(
                        described,
                        scope.only(parts.catalogue()),
                        scope.readOnly(),
                        1,
                        false,
                        1,
                        scope.readOnly() || budget.isPresent() ? 0 : scope.walk(),
                        Optional.empty())
                .within(budget);
        Planning planning = parts.planning();
        String tour = budget.map(most -> new TourText(parts.catalogue()).of(planning.tour(request, most)) + "\n")
                .orElse("");
        console.print(tour + new PlanText(parts.catalogue(), request).of(planning.writes(request)));
    }
}
