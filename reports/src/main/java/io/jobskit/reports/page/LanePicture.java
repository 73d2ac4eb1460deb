package io.jobskit.reports.page;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import io.jobskit.reports.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The picture of a job's life: a lane for each status, and for each change that is allowed or left open an arrow from
 * one lane to another. Arrows stand beside each other, so that none crosses another.
 *
 * @param width in pixels
 * @param height in pixels
 * @param lanes the statuses
 * @param arrows the changes
 * @param others the changes that were seen and are not allowed
 * @param unknown what a job was shown as that is no status of the documentation
 * @param seenStatuses how many of the statuses were seen
 * @param seenChanges how many of the changes were seen
 */
record LanePicture(
        int width,
        int height,
        List<Lane> lanes,
        List<Arrow> arrows,
        List<String> others,
        List<String> unknown,
        int seenStatuses,
        int seenChanges) {

    /** Before it runs, while it runs, and how it ends. */
    private static final List<JobStatus> ORDER = List.of(
            JobStatus.QUEUED,
            JobStatus.WAITING_FOR_CAPACITY,
            JobStatus.PICKED_UP,
            JobStatus.IN_PROGRESS,
            JobStatus.CANCEL_REQUESTED,
            JobStatus.COMPLETED,
            JobStatus.FAILED,
            JobStatus.ERROR_CANCELLED,
            JobStatus.REJECTED,
            JobStatus.USER_CANCELLED,
            JobStatus.CANCELED,
            JobStatus.TIMED_OUT);

    private static final int LEFT = 280;
    private static final int STEP = 32;
    private static final int TOP = 8;
    private static final int LANE = 30;
    private static final int NAMED = 12;
    private static final int NAME = 80;

    /** A status: its label, whether it was seen and in how many jobs, where its line is. */
    record Lane(String label, boolean seen, String count, int y, int text, int from, int to) {}

    /** A change: its words, whether it is left open, whether it was seen, where its line and its head are. */
    record Arrow(
            String from,
            String to,
            String when,
            boolean open,
            boolean seen,
            String said,
            int x,
            int y1,
            int y2,
            String head) {}

    static LanePicture of(ObservedLives lives) {
        int width = LEFT + STEP * LifeCycle.ALL.size() + STEP;
        List<Lane> lanes = new ArrayList<>();
        for (JobStatus status : ORDER) {
            int seen = lives.statuses().getOrDefault(status, 0);
            int y = y(status);
            lanes.add(new Lane(status.label(), seen > 0, jobs(seen), y, y + 4, LEFT, width - STEP / 2));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (Change change : LifeCycle.ALL) {
            int seen = lives.changes().getOrDefault(change, 0);
            int concluded = lives.concluded().getOrDefault(change, 0);
            arrows.add(arrow(change, seen, concluded, LEFT + STEP * (arrows.size() + 1)));
        }
        return new LanePicture(
                width,
                TOP * 2 + LANE * ORDER.size(),
                lanes,
                arrows,
                lives.others().entrySet().stream().map(LanePicture::other).toList(),
                unknown(lives.unknown()),
                lives.statuses().size(),
                (int) arrows.stream().filter(Arrow::seen).count());
    }

    private static Arrow arrow(Change change, int seen, int concluded, int x) {
        int from = y(change.from());
        int to = y(change.to());
        int back = to > from ? -8 : 8;
        return new Arrow(
                change.from().label(),
                change.to().label(),
                change.when(),
                change.isLeftOpen(),
                seen + concluded > 0,
                said(seen, concluded),
                x,
                from,
                to + back,
                String.format(Locale.ROOT, "%d,%d %d,%d %d,%d", x, to, x - 5, to + back, x + 5, to + back));
    }

    private static String said(int seen, int concluded) {
        String sight = "seen in " + jobs(seen);
        String conclusion = "must have happened in " + jobs(concluded);
        if (concluded == 0) {
            return seen == 0 ? "not seen" : sight;
        }
        return seen == 0 ? conclusion : sight + ", " + conclusion;
    }

    /** A target can show any number of them, of any length. */
    private static List<String> unknown(Map<String, Integer> labels) {
        List<String> named = new ArrayList<>();
        labels.entrySet().stream()
                .limit(NAMED)
                .forEach(label -> named.add(String.format(
                        Locale.ROOT, "%s, in %s", PlainText.cut(label.getKey(), NAME), jobs(label.getValue()))));
        if (labels.size() > NAMED) {
            named.add(String.format(Locale.ROOT, "and %d more", labels.size() - NAMED));
        }
        return named;
    }

    private static String other(Map.Entry<Change, Integer> change) {
        return String.format(
                Locale.ROOT,
                "%s → %s, in %s",
                change.getKey().from().label(),
                change.getKey().to().label(),
                jobs(change.getValue()));
    }

    private static int y(JobStatus status) {
        return TOP + LANE * ORDER.indexOf(status) + LANE / 2;
    }

    private static String jobs(int number) {
        return number == 1 ? "1 job" : number + " jobs";
    }
}
