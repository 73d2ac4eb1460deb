package io.jobskit.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many requirements have each outcome, as one bar.
 *
 * @param width in pixels
 * @param words the same in words
 * @param pieces one for each outcome that there is, the worst first
 */
record Bar(int width, String words, List<Piece> pieces) {

    private static final int WIDTH = 1000;

    /** A piece of the bar: from where on and how wide, in pixels. */
    record Piece(String outcome, String label, int x, int width) {}

    static Bar of(List<Choice> outcomes) {
        List<Choice> there =
                outcomes.stream().filter(outcome -> outcome.count() > 0).toList();
        int all = there.stream().mapToInt(Choice::count).sum();
        List<Piece> pieces = new ArrayList<>();
        int counted = 0;
        for (Choice outcome : there) {
            int from = WIDTH * counted / all;
            counted += outcome.count();
            pieces.add(new Piece(outcome.key(), told(outcome), from, WIDTH * counted / all - from));
        }
        return new Bar(WIDTH, there.stream().map(Bar::told).collect(Collectors.joining(", ")), pieces);
    }

    private static String told(Choice outcome) {
        return outcome.count() + " " + outcome.label();
    }
}
