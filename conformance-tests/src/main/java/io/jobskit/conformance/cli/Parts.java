package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.Planning;
import io.jobskit.conformance.run.RunFactory;
import io.jobskit.conformance.run.TrafficJudging;
import io.jobskit.conformance.target.ContainerImage;
import io.jobskit.contract.catalogue.Catalogue;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the command line works with.
 *
 * @param catalogue the requirements
 * @param runs makes runs of the kit
 * @param traffic judges traffic that is there already
 * @param planning knows what a run would write
 * @param reporting writes reports
 * @param stub starts the stub
 * @param containers starts a container of an image
 * @param environment variables that target files may use
 * @param seeds draws the seed of a run that is given none
 * @param clock tells when traffic has passed
 * @param ending tells a command that goes on and on when to stop
 */
record Parts(
        Catalogue catalogue,
        RunFactory runs,
        TrafficJudging traffic,
        Planning planning,
        Reporting reporting,
        Supplier<Running> stub,
        Function<ContainerImage, Running> containers,
        Map<String, String> environment,
        LongSupplier seeds,
        Clock clock,
        Ending ending) {}
