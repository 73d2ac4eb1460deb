package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When each scenario of a run was played and each exchange took place: a row for each noun, a bar for each exchange, and a
 * line below them for each scenario.
 *
 * @param width in pixels
 * @param height in pixels
 * @param foot where the scale begins, in pixels
 * @param scale where its words stand, in pixels
 * @param rows the nouns
 * @param ticks the scale
 * @param exchanges how many exchanges there are
 * @param longest the scenarios that took longest, the longest first; empty if they were not timed
 * @param slowest the exchanges that took longest, the longest first
 */
record RunTimeline(
        int width,
        int height,
        int foot,
        int scale,
        List<Row> rows,
        List<Tick> ticks,
        int exchanges,
        List<LongScenario> longest,
        List<Slow> slowest) {

    private static final int LEFT = 100;
    private static final int RIGHT = 20;
    private static final int WIDTH = 1140;
    private static final int ROW = 24;
    /** The bars differ in height, for those to whom their colours do not. */
    private static final int VIOLATED = 20;

    private static final int KEPT = 12;
    private static final int CONTROL = 5;
    private static final int PLAYED = 2;
    private static final int FOOT = 26;
    private static final int SLOWEST = 5;

    /** A noun, and the outlines of its exchanges: of kept requirements, of others, and those to the test-control protocol; and of its scenarios. */
    record Row(
            String noun, int count, int text, int line, String kept, String violated, String control, String played) {}

    /** A mark of the scale. */
    record Tick(int x, String label) {}

    /** A scenario that took long, and how much of it it waited; empty if it did not. */
    record LongScenario(String requirement, String took, String waited) {}

    /** An exchange that took long. */
    record Slow(List<String> requirements, String line, long millis) {}

    static RunTimeline of(VerdictFile verdict) {
        List<Shown> all = shown(verdict);
        Map<String, List<Shown>> nouns = new LinkedHashMap<>();
        verdict.requirements().forEach(entry -> nouns.put(entry.noun(), new ArrayList<>()));
        all.forEach(shown ->
                nouns.computeIfAbsent(shown.noun(), unmet -> new ArrayList<>()).add(shown));
        nouns.values().removeIf(List::isEmpty);
        TimeScale scale = new TimeScale(verdict, LEFT, WIDTH - LEFT - RIGHT);
        List<Row> rows = new ArrayList<>();
        nouns.forEach((noun, exchanges) -> rows.add(row(noun, exchanges, played(verdict, noun), rows.size(), scale)));
        return new RunTimeline(
                WIDTH,
                ROW * rows.size() + FOOT,
                ROW * rows.size() + 4,
                ROW * rows.size() + 18,
                rows,
                scale.ticks(),
                all.size(),
                longest(verdict),
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

    private static List<Played> played(VerdictFile verdict, String noun) {
        return verdict.played().stream()
                .filter(one -> verdict.requirement(one.requirement())
                        .filter(entry -> entry.noun().equals(noun))
                        .isPresent())
                .toList();
    }

    private static Row row(String noun, List<Shown> exchanges, List<Played> scenarios, int number, TimeScale scale) {
        int middle = ROW * number + ROW / 2;
        StringBuilder kept = new StringBuilder();
        StringBuilder violated = new StringBuilder();
        StringBuilder control = new StringBuilder();
        for (Shown shown : exchanges) {
            if (shown.isViolated()) {
                violated.append(shown.bar(scale, middle, VIOLATED));
            } else if (shown.exchange().control()) {
                control.append(shown.bar(scale, middle, CONTROL));
            } else {
                kept.append(shown.bar(scale, middle, KEPT));
            }
        }
        return new Row(
                noun,
                exchanges.size(),
                middle + 4,
                ROW * (number + 1),
                kept.toString(),
                violated.toString(),
                control.toString(),
                scenarios.stream()
                        .map(one -> scale.bar(one.startedAt(), one.millis(), middle + ROW / 2 - 2, PLAYED))
                        .collect(Collectors.joining()));
    }

    private static List<LongScenario> longest(VerdictFile verdict) {
        return verdict.played().stream()
                .map(Played::requirement)
                .distinct()
                .flatMap(requirement -> verdict.played(requirement).stream())
                .sorted(Comparator.comparingLong(Played::millis).reversed())
                .limit(SLOWEST)
                .map(one -> new LongScenario(
                        one.requirement(), time(one.millis()), one.waitedMillis() == 0 ? "" : time(one.waitedMillis())))
                .toList();
    }

    private static String time(long millis) {
        return millis < 1000 ? millis + " ms" : Words.of(Duration.ofMillis(millis));
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

        String bar(TimeScale scale, int middle, int height) {
            return scale.bar(exchange.sentAt(), exchange.millis(), middle, height);
        }

        boolean isViolated() {
            return entries.stream().anyMatch(entry -> entry.outcome().isViolation());
        }

        Slow slow() {
            return new Slow(entries.stream().map(RequirementRecord::id).toList(), exchange.line(), exchange.millis());
        }
    }
}
