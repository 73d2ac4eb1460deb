package io.jobskit.mock.job;

import java.util.List;

/** How a job goes on by itself: its fate, at a pace. Jobs of one fate on one server share it. */
public final class Course {

    private final Fate fate;
    private final Pace pace;
    private final Timeline begun;

    /** The course of jobs with that fate on a server of that pace. */
    public Course(Fate fate, Pace pace) {
        this.fate = fate;
        this.pace = pace;
        this.begun = continued(Timeline.queued(), Status.QUEUED, 0);
    }

    /** The changes that come. */
    public Fate fate() {
        return fate;
    }

    /** What brings the changes about. */
    Pace pace() {
        return pace;
    }

    /** The timeline of a new job that is not held. */
    Timeline begun() {
        return begun;
    }

    /** Whether jobs of this course are held from the start. */
    boolean holds() {
        return pace instanceof Pace.Manual;
    }

    /**
     * The steps that a job takes by itself from a status on; their shares count from there. A status that this fate
     * never meets leads on as it does for an ordinary job.
     */
    List<Step> stepsAfter(Status status) {
        List<Step> own = fate.steps();
        if (status == Status.QUEUED) {
            // Where every fate begins, also one that comes back to it later.
            return own;
        }
        int here = indexOf(own, status);
        if (here >= 0) {
            return after(own, here);
        }
        List<Step> ordinary = Fate.COMPLETES.steps();
        return after(ordinary, indexOf(ordinary, status));
    }

    /** The timeline that goes on from that moment of the job's life by the passing of time, if that is the pace. */
    Timeline continued(Timeline timeline, Status status, long now) {
        if (pace instanceof Pace.Polls) {
            return timeline;
        }
        Pace.Time time = pace instanceof Pace.Time given ? given : Pace.USUAL;
        Timeline whole = timeline;
        for (Step step : stepsAfter(status)) {
            whole = whole.planned(
                    step.status(), now + Math.round(time.duration().toMillis() * step.share()));
        }
        return whole;
    }

    /** The timeline of a running job whose cancellation is requested at that moment of its life. */
    Timeline cancelRequested(Timeline timeline, long now) {
        if (fate == Fate.CANCELS_SLOWLY || pace instanceof Pace.Polls) {
            return timeline;
        }
        Pace.Time time = pace instanceof Pace.Time given ? given : Pace.USUAL;
        return timeline.planned(fate.cancelled(), now + time.duration().toMillis() / 6);
    }

    private static List<Step> after(List<Step> steps, int index) {
        double passed = index < 0 ? 0 : steps.get(index).share();
        return steps.subList(index + 1, steps.size()).stream()
                .map(step -> new Step(step.status(), step.share() - passed))
                .toList();
    }

    private static int indexOf(List<Step> steps, Status status) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == status) {
                return i;
            }
        }
        return -1;
    }
}
