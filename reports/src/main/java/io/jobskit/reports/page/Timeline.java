package io.jobskit.reports.page;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
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
    /** The bars differ in height, for those to whom their colours do not. */
    private static final int VIOLATED = 20;

    private static final int KEPT = 12;
    private static final int CONTROL = 5;
    private static final int FOOT = 26;
    private static final int SLOWEST = 5;

    /** A noun, and the outlines of its exchanges: of kept requirements, of others, and those to the test-control protocol. */
    record Row(String noun, int count, int text, int line, String kept, String violated, String control) {}

    /** A mark of the scale. */
    record Tick(int x, String label) {}

    /** An exchange that took long. */
    record Slow(List<String> requirements, String line, long millis) {}

    static Timeline of(VerdictFile verdict) {
        List<Shown> all = shown(verdict);
        Map<String, List<Shown>> nouns = new LinkedHashMap<>();
        verdict.requirements().forEach(entry -> nouns.put(entry.noun(), new ArrayList<>()));
        all.forEach(shown ->
                nouns.computeIfAbsent(shown.noun(), unmet -> new ArrayList<>()).add(shown));
        nouns.values().removeIf(List::isEmpty);
        Scale scale = new Scale(verdict);
        List<Row> rows = new ArrayList<>();
        nouns.forEach((noun, exchanges) -> rows.add(row(noun, exchanges, rows.size(), scale)));
        return new Timeline(
                WIDTH,
                ROW * rows.size() + FOOT,
                ROW * rows.size() + 4,
                ROW * rows.size() + 18,
                rows,
                scale.ticks(),
                all.size(),
                slowest(all));
    }

    /** Each exchange once, whatever number of requirements it is the evidence of. */
    private static List<Shown> shown(VerdictFile verdict) {
        Map<ExchangeRecord, List<RequirementRecord>> exchanges = new LinkedHashMap<>();
        for (RequirementRecord entry : verdict.requirements()) {
            for (ExchangeRecord exchange : entry.evidence()) {
                List<RequirementRecord> entries = exchanges.computeIfAbsent(exchange, unmet -> new ArrayList<>());
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            }
        }
        return exchanges.entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(String noun, List<Shown> exchanges, int number, Scale scale) {
        int middle = ROW * number + ROW / 2;
        StringBuilder kept = new StringBuilder();
        StringBuilder violated = new StringBuilder();
        StringBuilder control = new StringBuilder();
        for (Shown shown : exchanges) {
            if (shown.isViolated()) {
                violated.append(scale.bar(shown.exchange(), middle, VIOLATED));
            } else if (shown.exchange().control()) {
                control.append(scale.bar(shown.exchange(), middle, CONTROL));
            } else {
                kept.append(scale.bar(shown.exchange(), middle, KEPT));
            }
        }
        return new Row(
                noun,
                exchanges.size(),
                middle + 4,
                ROW * (number + 1),
                kept.toString(),
                violated.toString(),
                control.toString());
    }

    private static List<Slow> slowest(List<Shown> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(
                                (Shown shown) -> shown.exchange().millis())
                        .reversed())
                .limit(SLOWEST)
                .map(Shown::slow)
                .toList();
    }

    /** An exchange, and the requirements that it is the evidence of, at least one. */
    private record Shown(ExchangeRecord exchange, List<RequirementRecord> entries) {

        /** Of a requirement that it violates, if there is one. */
        String noun() {
            return entries.stream()
                    .filter(entry -> entry.outcome().isViolation())
                    .findFirst()
                    .orElse(entries.get(0))
                    .noun();
        }

        boolean isViolated() {
            return entries.stream().anyMatch(entry -> entry.outcome().isViolation());
        }

        Slow slow() {
            return new Slow(entries.stream().map(RequirementRecord::id).toList(), exchange.line(), exchange.millis());
        }
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

        String bar(ExchangeRecord exchange, int middle, int height) {
            double at = pixelsAMilli
                    * Duration.between(verdict.startedAt(), exchange.sentAt()).toMillis();
            double length = Math.max(1, pixelsAMilli * exchange.millis());
            return String.format(
                    Locale.ROOT, "M%.1f %.1fh%.1fv%dh-%.1fz", LEFT + at, middle - height / 2.0, length, height, length);
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
