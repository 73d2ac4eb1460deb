package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.Bodies;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Stage;

/** Requests for jobs with periods that no other request of the run has, however many there are and whoever asks at once. */
public final class Periods {

    private static final int BODIES_A_SERIES = 100;
    private static final int WAYS_TO_HIDE = 3;
    private static final String HIDE = "hide_previous_holdings";

    private final Stage stage;
    private int series;
    private int taken;
    private Bodies bodies;

    /** From that series on. */
    public Periods(Stage stage, int first) {
        this.stage = stage;
        this.series = first;
        this.bodies = stage.bodies(first);
    }

    synchronized ObjectNode wellFormed(Kind kind) {
        if (taken == BODIES_A_SERIES) {
            series++;
            bodies = stage.bodies(series);
            taken = 0;
        }
        taken++;
        ObjectNode body = bodies.wellFormed(kind);
        if (kind == Kind.QUERY) {
            hide((ObjectNode) body.at("/data/attributes/parameters"), taken % WAYS_TO_HIDE);
        }
        return body;
    }

    /** By turns previous holdings are hidden, are not, and are left out, which is not either. */
    private static void hide(ObjectNode parameters, int way) {
        if (way == 0) {
            parameters.remove(HIDE);
        } else {
            parameters.put(HIDE, way == 1);
        }
    }
}
