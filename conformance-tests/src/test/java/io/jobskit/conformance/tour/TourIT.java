package io.jobskit.conformance.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.run.WholeRun;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a tour is planned by is what scenarios send. {@code -Dgolden.renew=true} writes it anew. */
class TourIT {

    private static final Path FILE = Path.of("src/main/resources/tour.csv");
    private static final int STEPS = 100;

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void theShippedStopsAreAsTheyAreMeasured() throws Exception {
        List<String> lines = new ArrayList<>(List.of(Stops.HEADING));
        for (boolean control : List.of(false, true)) {
            Measured measured = new Measured(run(control, 0));
            int walk = new Measured(run(control, STEPS)).others() - measured.others();
            Map<String, Stop> shipped = Stops.shipped().on(control);
            Stream.concat(
                            measured.stops().values().stream(),
                            Stream.of(
                                    about(shipped, new Stop(Stop.PROBES, measured.others(), java.util.Set.of())),
                                    about(shipped, new Stop(Stop.WALK, walk, java.util.Set.of()))))
                    .map(stop -> line(control, stop))
                    .forEach(lines::add);
        }
        String text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(FILE, text);
        }
        assertThat(text).as("what %s holds", FILE).isEqualTo(Files.readString(FILE));
    }

    /** As it is shipped if that is about as much: which of many requests are sent depends on who comes first. */
    private static Stop about(Map<String, Stop> shipped, Stop measured) {
        Stop known = shipped.get(measured.scenario());
        if (known == null) {
            return measured;
        }
        boolean isAbout = Math.abs(known.requests() - measured.requests()) * 10 <= Math.max(100, measured.requests());
        return isAbout ? known : measured;
    }

    private WholeRun run(boolean control, int walk) {
        try (OwnStub stub = OwnStub.start(time)) {
            RunRequest usual = Runs.of(control ? stub.target() : Targets.withoutControl(stub.target()));
            return WholeRun.of(
                    new RunRequest(usual.target(), usual.only(), false, 1, false, usual.seed(), walk, Optional.empty()),
                    time);
        }
    }

    private static String line(boolean control, Stop stop) {
        return "%s,%s,%d,%s"
                .formatted(
                        control ? "yes" : "no",
                        stop.scenario(),
                        stop.requests(),
                        String.join(" ", new TreeSet<>(stop.judges())));
    }
}
