package io.jobskit.conformance.run;

import io.jobskit.conformance.tour.Tour;
import java.util.List;

/** Knows what a run would write, without sending anything. */
public interface Planning {

    /**
     * Every write that the run's scenarios and probes would make, in the catalogue's order, and then those of probes that are
     * for no single requirement; neither the walk's nor the cleanup's.
     */
    List<PlannedWrite> writes(RunRequest request);

    /** What a run that may send so many requests plays of the scenarios. */
    Tour tour(RunRequest request, int budget);
}
