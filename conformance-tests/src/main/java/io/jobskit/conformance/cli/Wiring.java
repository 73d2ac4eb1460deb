package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.Planning;
import io.jobskit.conformance.run.RunFactory;
import io.jobskit.conformance.run.TrafficJudging;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.contract.catalogue.Catalogue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Puts the command line together as a user has it. */
final class Wiring {

    /** Set by the launcher where its output is a terminal: Java itself can't tell. */
    private static final String TERMINAL = "jobs.terminal";

    /** Seeds are short enough to be typed. */
    private static final long SEEDS = 1_000_000_000;

    private Wiring() {}

    /** The parts with this factory of runs and this judge of traffic. */
    static Parts parts(
            RunFactory runs,
            TrafficJudging traffic,
            Planning planning,
            Function<ContainerImage, Running> containers,
            Clock clock,
            Ending ending) {
        return new Parts(
                Catalogue.shipped(),
                runs,
                traffic,
                planning,
                new WrittenReports(),
                Wiring::stub,
                containers,
                System.getenv(),
                () -> ThreadLocalRandom.current().nextLong(1, SEEDS),
                clock,
                ending);
    }

    /** The console of the process. What it prints is UTF-8 whatever the locale is. */
    static Console console(Map<String, String> environment) {
        return Console.of(
                printer(FileDescriptor.out), printer(FileDescriptor.err), Boolean.getBoolean(TERMINAL), environment);
    }

    private static Running stub() {
        StubProcess stub = StubProcess.start();
        return new Running(stub.address(), stub::close);
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
