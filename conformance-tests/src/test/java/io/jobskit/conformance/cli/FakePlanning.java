package io.jobskit.conformance.cli;

import io.jobskit.conformance.run.PlannedWrite;
import io.jobskit.conformance.run.Planning;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.tour.Stop;
import io.jobskit.conformance.tour.Tour;
import java.util.List;
import java.util.Set;

/** Plans these writes, and a tour of two scenarios. */
record FakePlanning(List<PlannedWrite> writes) implements Planning {

    @Override
    public List<PlannedWrite> writes(RunRequest request) {
        return request.readOnly() ? List.of() : writes;
    }

    @Override
    public Tour tour(RunRequest request, int budget) {
        return new Tour(
                budget,
                5,
                List.of(
                        new Stop("DOWNLOAD-15", 3, Set.of("DOWNLOAD-15", "LIST-01", "RESOURCE-05")),
                        new Stop("VIEW-17", 1, Set.of("VIEW-17"))),
                Set.of("LIST-01", "DOWNLOAD-15", "RESOURCE-05", "VIEW-17"));
    }
}
