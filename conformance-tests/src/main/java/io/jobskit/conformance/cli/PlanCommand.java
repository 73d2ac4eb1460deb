package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.PlannedWrite;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.target.Target;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a run would write. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Prints every write that such a run would make and the requirement that needs it; sends nothing.")
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
        RunRequest request = new RunRequest(
                described,
                scope.only(parts.catalogue()),
                scope.readOnly(),
                1,
                false,
                1,
                scope.readOnly() ? 0 : scope.walk(),
                Optional.empty());
        List<PlannedWrite> writes = parts.planning().writes(request);
        console.print(new PlanText(parts.catalogue(), request).of(writes));
    }
}
