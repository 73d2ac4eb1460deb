package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.Bodies;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.target.Samples;

/** Requests for jobs with periods that no other request of the run has, however many there are. */
final class Periods {

    private static final int BODIES_A_SERIES = 100;

    private final Samples samples;
    private int series;
    private int taken;
    private Bodies bodies;

    /** From that series on. */
    Periods(Samples samples, int first) {
        this.samples = samples;
        this.series = first;
        this.bodies = new Bodies(samples, first);
    }

    ObjectNode wellFormed(Kind kind) {
        if (taken == BODIES_A_SERIES) {
            series++;
            bodies = new Bodies(samples, series);
            taken = 0;
        }
        taken++;
        return bodies.wellFormed(kind);
    }
}
