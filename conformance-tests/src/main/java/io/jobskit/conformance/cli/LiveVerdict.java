package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.TrafficJudging;
import io.jobskit.conformance.traffic.PassingTraffic;
import io.jobskit.conformance.traffic.Traffic;
import io.jobskit.contract.outcome.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Judges what has passed while more passes: says each violation when it is first seen, and how much has passed. However
 * long judging takes, nobody waits for it.
 */
final class LiveVerdict implements AutoCloseable {

    private static final String CLEAR = "\r\033[K";

    private final PassingTraffic passing;
    private final TrafficJudging judging;
    private final BiFunction<String, Traffic, String> mask;
    private final Console console;
    private final Clock clock;
    private final Executor beside;
    private final Rhythm rhythm = new Rhythm();
    private final Set<String> said = new HashSet<>();
    private int shown;
    private boolean isFull;
    private boolean isJudging;
    private boolean isClosed;

    /**
     * Of that traffic.
     *
     * @param mask takes the secrets of traffic out of a text
     * @param beside does one thing after the other
     */
    LiveVerdict(
            PassingTraffic passing,
            TrafficJudging judging,
            BiFunction<String, Traffic, String> mask,
            Console console,
            Clock clock,
            Executor beside) {
        this.passing = passing;
        this.judging = judging;
        this.mask = mask;
        this.console = console;
        this.clock = clock;
        this.beside = beside;
    }

    /** A moment has passed. */
    synchronized void ticks() {
        int count = passing.count();
        int recorded = count - passing.unrecorded();
        if (!isJudging && rhythm.isDue(recorded, clock.instant())) {
            isJudging = true;
            beside.execute(() -> judge(recorded));
        }
        if (!isFull && recorded < count) {
            isFull = true;
            say("The limit of recorded traffic is reached: later requests are passed on, but not judged.");
        }
        // A log gets a line each time that there are twice as many.
        if (count > shown && (console.live() || count >= 2 * shown)) {
            shown = count;
            counter();
        }
    }

    private void judge(int count) {
        Instant from = clock.instant();
        try {
            Traffic traffic = passing.traffic();
            if (!traffic.exchanges().isEmpty()) {
                tell(judging.judge(traffic, RunListener.NONE), traffic);
            }
        } catch (RuntimeException fault) {
            // The last judgement fails of it as well, and reports it.
        } finally {
            judged(count, from);
        }
    }

    private synchronized void judged(int count, Instant from) {
        isJudging = false;
        rhythm.judged(count, from, clock.instant());
    }

    private synchronized void tell(Verdict verdict, Traffic traffic) {
        for (RequirementOutcome outcome : verdict.requirements()) {
            boolean isViolated = outcome.outcome() == Outcome.FAIL || outcome.outcome() == Outcome.WARN;
            if (!isClosed && isViolated && said.add(outcome.requirement().id())) {
                say(mask.apply(line(outcome), traffic));
            }
        }
    }

    private static String line(RequirementOutcome outcome) {
        List<Finding.Violated> differences = outcome.differences();
        String sentence = differences.isEmpty()
                ? outcome.reason()
                : differences.get(0).difference().sentence();
        String request = differences.stream()
                .map(Finding.Violated::request)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line + ": ")
                .orElse("");
        return "%s %s %s%s".formatted(outcome.outcome(), outcome.requirement().id(), request, sentence);
    }

    private void say(String line) {
        if (console.live()) {
            console.out().print(CLEAR);
        }
        console.print(line.replaceAll("\\R+", " "));
        if (console.live()) {
            counter();
        }
    }

    private void counter() {
        int count = passing.count();
        String words = "%d %s, %s so far"
                .formatted(
                        count,
                        count == 1 ? "request" : "requests",
                        said.isEmpty()
                                ? "no violation"
                                : said.size() + (said.size() == 1 ? " violation" : " violations"));
        if (console.live()) {
            console.out().print(CLEAR + words);
            console.out().flush();
        } else {
            console.out().println(words);
        }
    }

    /** Leaves the console to what comes next. */
    @Override
    public synchronized void close() {
        isClosed = true;
        if (console.live()) {
            console.out().print(CLEAR);
            console.out().flush();
        }
    }
}
