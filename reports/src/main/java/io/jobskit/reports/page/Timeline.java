package io.jobskit.reports.page;

import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.Outcome;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When each exchange of a run took place: a row for each noun, a bar for each exchange.
 *
 * @param width in pixels
 * @param height in pixels
 * @param foot where the scale begins, in pixels
 * @param scale where its words stand, in pixels
 * @param rows the nouns
 * @param ticks the scale
 * @param exchanges how many exchanges there are
 * @param slowest the exchanges that took longest, the longest first
 */
record Timeline(
        int width,
        int height,
        int foot,
        int scale,
        List<Row> rows,
        List<Tick> ticks,
        int exchanges,
        List<Slow> slowest) {

    private static final int LEFT = 100;
    private static final int RIGHT = 20;
    private static final int WIDTH = 1140;
    private static final int ROW = 24;
    private static final int BAR = 14;
    private static final int FOOT = 26;
    private static final int SLOWEST = 5;

    /** A noun, and the outlines of its exchanges: of kept requirements, of others, and those to the test-control protocol. */
    record Row(String noun, int count, int text, int line, String kept, String violated, String control) {}

    /** A mark of the scale. */
    record Tick(int x, String label) {}

    /** An exchange that took long. */
    record Slow(String requirement, String line, long millis) {}

    static Timeline of(VerdictFile verdict) {
        Map<String, List<RequirementOutcome>> nouns = new LinkedHashMap<>();
        verdict.requirements().stream()
                .filter(entry -> !entry.evidence().isEmpty())
                .forEach(entry -> nouns.computeIfAbsent(entry.noun(), unmet -> new ArrayList<>())
                        .add(entry));
        Scale scale = new Scale(verdict);
        List<Row> rows = new ArrayList<>();
        nouns.forEach((noun, entries) -> rows.add(row(noun, entries, rows.size(), scale)));
        return new Timeline(
                WIDTH,
                ROW * rows.size() + FOOT,
                ROW * rows.size() + 4,
                ROW * rows.size() + 18,
                rows,
                scale.ticks(),
                rows.stream().mapToInt(Row::count).sum(),
                slowest(verdict));
    }

    private static Row row(String noun, List<RequirementOutcome> entries, int number, Scale scale) {
        int top = ROW * number + (ROW - BAR) / 2;
        StringBuilder kept = new StringBuilder();
        StringBuilder violated = new StringBuilder();
        StringBuilder control = new StringBuilder();
        int count = 0;
        for (RequirementOutcome entry : entries) {
            for (Exchange exchange : entry.evidence()) {
                count++;
                StringBuilder outline = isViolated(entry) ? violated : exchange.control() ? control : kept;
                outline.append(scale.bar(exchange, top));
            }
        }
        return new Row(
                noun, count, top + 11, ROW * (number + 1), kept.toString(), violated.toString(), control.toString());
    }

    private static boolean isViolated(RequirementOutcome entry) {
        return entry.outcome() == Outcome.FAIL
                || entry.outcome() == Outcome.WARN
                || entry.outcome() == Outcome.KNOWN_FAILURE;
    }

    private static List<Slow> slowest(VerdictFile verdict) {
        return verdict.requirements().stream()
                .flatMap(entry -> entry.evidence().stream()
                        .map(exchange -> new Slow(
                                entry.id(),
                                exchange.request()
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                        .replace(" HTTP/1.1", ""),
                                exchange.millis())))
                .sorted(Comparator.comparingLong(Slow::millis).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** From moments to pixels. */
    private static final class Scale {

        private final VerdictFile verdict;
        private final double pixelsAMilli;

        Scale(VerdictFile verdict) {
            this.verdict = verdict;
            this.pixelsAMilli =
                    (WIDTH - LEFT - RIGHT) / (double) Math.max(1, verdict.took().toMillis());
        }

        String bar(Exchange exchange, int top) {
            double at = pixelsAMilli
                    * Duration.between(verdict.startedAt(), exchange.sentAt()).toMillis();
            double length = Math.max(1, pixelsAMilli * exchange.millis());
            return String.format(Locale.ROOT, "M%.1f %dh%.1fv%dh-%.1fz", LEFT + at, top, length, BAR, length);
        }

        /** At most eight, at round numbers of a second. */
        List<Tick> ticks() {
            double seconds = Math.max(1, verdict.took().toMillis()) / 1000.0;
            double step = Math.pow(10, Math.floor(Math.log10(seconds)));
            while (seconds / step > 8) {
                step *= 2;
            }
            while (seconds / step < 3) {
                step /= 2;
            }
            List<Tick> ticks = new ArrayList<>();
            for (int number = 0; number * step <= seconds; number++) {
                double at = number * step;
                ticks.add(new Tick(
                        (int) Math.round(LEFT + at * 1000 * pixelsAMilli),
                        (at == Math.rint(at)
                                        ? String.valueOf((long) at)
                                        : String.format(Locale.ROOT, "%.2f", at).replaceFirst("0$", ""))
                                + " s"));
            }
            return ticks;
        }
    }
}
