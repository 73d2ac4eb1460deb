package io.jobskit.conformance.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.scene.Variety;

/** Requests for jobs with periods that no other request of the run has, however many there are and whoever asks at once. */
public final class Periods {

    private static final int BODIES_A_SERIES = 100;
    private static final String HIDE = "hide_previous_holdings";

    private final RunContext stage;
    private final int waysToHide;
    private int series;
    private int taken;
    private CreationBodies bodies;

    /** From that series on. Of the query jobs some hide previous holdings, or none do, as those of the scenarios all do. */
    public Periods(RunContext stage, int first, boolean hides) {
        this.stage = stage;
        this.waysToHide = hides ? 3 : 2;
        this.series = first;
        this.bodies = stage.bodies(first);
    }

    /** A request for a job of that kind, in that variety. */
    public synchronized Variety of(JobKind kind, Varieties.Draw variety) {
        if (taken == BODIES_A_SERIES) {
            series++;
            bodies = stage.bodies(series);
            taken = 0;
        }
        taken++;
        ObjectNode body = bodies.wellFormed(kind);
        if (kind == JobKind.QUERY) {
            hide((ObjectNode) body.at("/data/attributes/parameters"), taken % waysToHide);
        }
        return stage.varieties().of(kind, body, variety);
    }

    /** By turns previous holdings are left to the default, are not hidden, and are, which is the last of the ways. */
    private static void hide(ObjectNode parameters, int way) {
        if (way == 0) {
            parameters.remove(HIDE);
        } else {
            parameters.put(HIDE, way == 2);
        }
    }
}
