package io.jobskit.reports.page;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.lifecycle.LifeCycle;
import io.jobskit.reports.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The life of a job as a graph, from left to right and, for narrow screens, from the top down: a box for each status, and
 * an arrow for each change that is allowed or left open.
 *
 * @param pictures the same graph in both ways
 * @param changes all changes, in the order of a life
 * @param statuses how many statuses there are
 * @param others the changes that were seen and are not allowed
 * @param unknown what a job was shown as that is no status of the documentation
 * @param seenStatuses how many of the statuses were seen
 * @param seenChanges how many of the changes were seen
 */
record LifeGraph(
        List<Picture> pictures,
        List<Arrow> changes,
        int statuses,
        List<String> others,
        List<String> unknown,
        int seenStatuses,
        int seenChanges) {

    private static final int NAMED = 12;
    private static final int NAME = 80;
    private static final int LINE = 15;
    private static final int LETTERS = 13;

    /** From its creation to its results. */
    private static final Set<List<JobStatus>> USUAL = Set.of(
            List.of(JobStatus.QUEUED, JobStatus.PICKED_UP),
            List.of(JobStatus.PICKED_UP, JobStatus.IN_PROGRESS),
            List.of(JobStatus.IN_PROGRESS, JobStatus.COMPLETED));

    /** The graph, laid out in one way. */
    record Picture(String name, int width, int height, List<Box> boxes, List<Drawn> arrows) {}

    /** A status: its label, whether it was seen and in how many jobs, where its box is, the label in lines. */
    record Box(String label, boolean seen, String count, double x, double y, int width, int height, List<Line> lines) {}

    /** A part of a label, and where it stands. */
    record Line(String text, double x, double y) {}

    /** A change: its words, whether it is left open or of the usual path, whether it was seen. */
    record Arrow(String from, String to, String when, boolean open, boolean usual, boolean seen, String said) {}

    /** A change in a picture. */
    record Drawn(Arrow change, Curve curve) {}

    static LifeGraph of(ObservedLives lives) {
        List<Arrow> arrows =
                LifeCycle.ALL.stream().map(change -> arrow(change, lives)).toList();
        return new LifeGraph(
                List.of(picture(LifeLayout.WIDE, lives, arrows), picture(LifeLayout.NARROW, lives, arrows)),
                arrows,
                JobStatus.values().length,
                lives.others().entrySet().stream().map(LifeGraph::other).toList(),
                unknown(lives.unknown()),
                lives.statuses().size(),
                (int) arrows.stream().filter(Arrow::seen).count());
    }

    private static Arrow arrow(Change change, ObservedLives lives) {
        int seen = lives.changes().getOrDefault(change, 0);
        int concluded = lives.concluded().getOrDefault(change, 0);
        return new Arrow(
                change.from().label(),
                change.to().label(),
                change.when(),
                change.isLeftOpen(),
                USUAL.contains(List.of(change.from(), change.to())),
                seen + concluded > 0,
                said(seen, concluded));
    }

    /** What was seen is drawn over what was not. */
    private static Picture picture(LifeLayout layout, ObservedLives lives, List<Arrow> arrows) {
        List<Drawn> drawn = IntStream.range(0, arrows.size())
                .mapToObj(place -> new Drawn(arrows.get(place), layout.curve(LifeCycle.ALL.get(place))))
                .sorted(Comparator.comparing(one -> one.change().seen()))
                .toList();
        List<Box> boxes = Stream.of(JobStatus.values())
                .map(status ->
                        box(status, layout.place(status), lives.statuses().getOrDefault(status, 0)))
                .toList();
        return new Picture(layout.name(), layout.width(), layout.height(), boxes, drawn);
    }

    private static Box box(JobStatus status, Curve.Point middle, int seen) {
        List<String> texts = lines(status.label());
        double first = middle.y() + 4 - LINE * (texts.size() - 1) / 2.0;
        List<Line> lines = IntStream.range(0, texts.size())
                .mapToObj(place -> new Line(texts.get(place), middle.x(), first + LINE * place))
                .toList();
        return new Box(
                status.label(),
                seen > 0,
                jobs(seen),
                middle.x() - Curve.HALF_WIDTH,
                middle.y() - Curve.HALF_HEIGHT,
                2 * Curve.HALF_WIDTH,
                2 * Curve.HALF_HEIGHT,
                lines);
    }

    private static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        for (String word : label.split(" ", -1)) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (!last.isEmpty() && last.length() + word.length() < LETTERS) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
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

    private static String jobs(int number) {
        return number == 1 ? "1 job" : number + " jobs";
    }
}
