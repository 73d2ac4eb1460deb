package io.jobskit.mock.job;

import java.util.List;

/** How a job goes on by itself: its behavior, in a progress mode. Jobs of one behavior on one server share it. */
public final class Progression {

    private final Behavior behavior;
    private final ProgressMode progressMode;
    private final Timeline begun;

    /** The progression of jobs with that behavior on a server with that progress mode. */
    public Progression(Behavior behavior, ProgressMode progressMode) {
        this.behavior = behavior;
        this.progressMode = progressMode;
        this.begun = continued(Timeline.queued(), Status.QUEUED, 0);
    }

    /** The changes that come. */
    public Behavior behavior() {
        return behavior;
    }

    /** What brings the changes about. */
    ProgressMode progressMode() {
        return progressMode;
    }

    /** The timeline of a new job that is not held. */
    Timeline begun() {
        return begun;
    }

    /** Whether jobs of this progression are held from the start. */
    boolean holds() {
        return progressMode instanceof ProgressMode.Manual;
    }

    /**
     * The steps that a job takes by itself from a status on; their shares count from there. A status that this behavior
     * never meets leads on as it does for an ordinary job.
     */
    List<Transition> stepsAfter(Status status) {
        List<Transition> own = behavior.steps();
        if (status == Status.QUEUED) {
            // Where every behavior begins, also one that comes back to it later.
            return own;
        }
        int here = indexOf(own, status);
        if (here >= 0) {
            return after(own, here);
        }
        List<Transition> ordinary = Behavior.COMPLETES.steps();
        return after(ordinary, indexOf(ordinary, status));
    }

    /** The timeline that goes on from that moment of the job's life by the passing of time, if that is the progress mode. */
    Timeline continued(Timeline timeline, Status status, long now) {
        if (progressMode instanceof ProgressMode.Polls) {
            return timeline;
        }
        ProgressMode.Time time = progressMode instanceof ProgressMode.Time given ? given : ProgressMode.USUAL;
        Timeline whole = timeline;
        for (Transition step : stepsAfter(status)) {
            whole = whole.planned(
                    step.status(), now + Math.round(time.duration().toMillis() * step.share()));
        }
        return whole;
    }

    /** The timeline of a running job whose cancellation is requested at that moment of its life. */
    Timeline cancelRequested(Timeline timeline, long now) {
        if (behavior == Behavior.CANCELS_SLOWLY || progressMode instanceof ProgressMode.Polls) {
            return timeline;
        }
        ProgressMode.Time time = progressMode instanceof ProgressMode.Time given ? given : ProgressMode.USUAL;
        return timeline.planned(behavior.cancelled(), now + time.duration().toMillis() / 6);
    }

    private static List<Transition> after(List<Transition> steps, int index) {
        double passed = index < 0 ? 0 : steps.get(index).share();
        return steps.subList(index + 1, steps.size()).stream()
                .map(step -> new Transition(step.status(), step.share() - passed))
                .toList();
    }

    private static int indexOf(List<Transition> steps, Status status) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == status) {
                return i;
            }
        }
        return -1;
    }
}
