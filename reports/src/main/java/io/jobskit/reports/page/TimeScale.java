package io.jobskit.reports.page;

import io.jobskit.contract.verdict.VerdictFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From moments to pixels. */
final class TimeScale {

    private final VerdictFile verdict;
    private final int left;
    private final double pixelsAMilli;

    TimeScale(VerdictFile verdict, int left, int width) {
        this.left = left;
        this.verdict = verdict;
        this.pixelsAMilli = width / (double) Math.max(1, verdict.took().toMillis());
    }

    /** The outline of what lasts so many milliseconds from that moment on. */
    String bar(Instant begin, long millis, int middle, int height) {
        double at = pixelsAMilli * Duration.between(verdict.startedAt(), begin).toMillis();
        double length = Math.max(1, pixelsAMilli * millis);
        return String.format(
                Locale.ROOT, "M%.1f %.1fh%.1fv%dh-%.1fz", left + at, middle - height / 2.0, length, height, length);
    }

    /** At most eight, at round numbers of a second. */
    List<RunTimeline.Tick> ticks() {
        double seconds = Math.max(1, verdict.took().toMillis()) / 1000.0;
        double step = Math.pow(10, Math.floor(Math.log10(seconds)));
        while (seconds / step > 8) {
            step *= 2;
        }
        while (seconds / step < 3) {
            step /= 2;
        }
        List<RunTimeline.Tick> ticks = new ArrayList<>();
        for (int number = 0; number * step <= seconds; number++) {
            double at = number * step;
            ticks.add(new RunTimeline.Tick(
                    (int) Math.round(left + at * 1000 * pixelsAMilli),
                    (at == Math.rint(at)
                                    ? String.valueOf((long) at)
                                    : String.format(Locale.ROOT, "%.2f", at).replaceFirst("0$", ""))
                            + " s"));
        }
        return ticks;
    }
}
