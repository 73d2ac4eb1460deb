package io.jobskit.conformance.cli;

import io.jobskit.conformance.allure.AllureRun;
import io.jobskit.conformance.container.ContainerException;
import io.jobskit.conformance.container.ContainerTarget;
import io.jobskit.conformance.drift.UnusablePageException;
import io.jobskit.conformance.failure.Nearest;
import io.jobskit.conformance.failure.OwnFault;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunFactory;
import io.jobskit.conformance.run.RunPlan;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.run.TrafficKit;
import io.jobskit.conformance.stub.StubException;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.conformance.target.UnusableFileException;
import io.jobskit.conformance.traffic.UnusableTrafficException;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.outcome.Conclusion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the kit. */
public final class Main {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final int WRONG = Conclusion.ERROR.exitStatus();

    private final Parts parts;
    private final Console console;

    Main(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /** Carries out a command and exits with its status. */
    public static void main(String[] arguments) {
        Time time = Time.real();
        RunFactory runs = (known, out) -> {
            KnownFailures failures = new KnownFailures(known, LocalDate.now(time.clock()));
            return new AllureRun(plugins -> new Kit(Shipped.loading(), failures, time, plugins), known, out);
        };
        Ending ending = new Ending(Runtime.getRuntime()::addShutdownHook, Runtime.getRuntime()::halt);
        TrafficKit traffic = new TrafficKit(Shipped::load);
        Parts parts = Wiring.parts(runs, traffic, new RunPlan(Shipped::load), Main::start, time.clock(), ending);
        int status = new Main(parts, Wiring.console(System.getenv())).run(arguments);
        ending.over(status);
        Runtime.getRuntime().exit(status);
    }

    private static Running start(ContainerImage image) {
        try {
            ContainerTarget container = ContainerTarget.start(image, READY_WITHIN, Time.real());
            return new Running(container.address(), container::close);
        } catch (ContainerException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    /** Carries out a command; the status that the process exits with. */
    int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Top())
                .addSubcommand(new RunCommand(parts, console))
                .addSubcommand(new JudgeCommand(parts, console))
                .addSubcommand(new WatchCommand(parts, console))
                .addSubcommand(new PlanCommand(parts, console))
                .addSubcommand(new RequirementsCommand(parts, console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new DriftCommand(parts, console))
                .addSubcommand(new RehearseCommand(parts));
        // An @ begins a level here, not the name of a file with more arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler((wrong, args) -> refuse(wrong));
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> fail(thrown));
        return commandLine.execute(arguments);
    }

    private int refuse(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Error: ", "")
                .replaceFirst("[.]?$", ".");
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.fail("%s%s Try %s --help.".formatted(message, meant(wrong), command));
        return WRONG;
    }

    private static String meant(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        CommandLine commandLine = wrong.getCommandLine();
        Set<String> known =
                new TreeSet<>(commandLine.getCommandSpec().optionsMap().keySet());
        known.addAll(List.of("run", "judge", "watch", "plan", "requirements", "init", "report", "compare", "drift"));
        return Nearest.to(unmatched.getUnmatched().get(0), known)
                .map(word -> " Did you mean " + word + "?")
                .orElse("");
    }

    private int fail(Exception thrown) {
        if (thrown instanceof UnusableFileException unusable) {
            List<String> mistakes = unusable.mistakes();
            if (mistakes.size() == 1) {
                console.fail(mistakes.get(0));
            } else {
                console.fail("%d mistakes:\n  %s".formatted(mistakes.size(), String.join("\n  ", mistakes)));
            }
        } else if (isToldAsItIs(thrown)) {
            console.fail(String.valueOf(thrown.getMessage()));
        } else {
            console.fail(OwnFault.words(thrown) + ". Please report it.");
        }
        return WRONG;
    }

    private static boolean isToldAsItIs(Exception thrown) {
        return thrown instanceof CommandException
                || thrown instanceof StubException
                || thrown instanceof UnusablePageException
                || thrown instanceof UnusableTrafficException;
    }

    @Command(
            name = "jobs-conformance",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Judges any implementation of the Jobs API, requirement by requirement.",
            footer = {
                "",
                "Without a target, run starts and judges the stub of this project.",
                "Exit status: 0 conformant, 1 not conformant, 2 inconclusive, 3 a wrong command line or file, or a fault of the kit."
            })
    private static final class Top implements Runnable {

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "A command is missing: run, judge, watch, plan, requirements, init, report, compare or drift.");
            }
        }
    }
}
