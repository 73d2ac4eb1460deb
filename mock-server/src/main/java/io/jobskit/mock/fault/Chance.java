package io.jobskit.mock.fault;

import java.time.Duration;
import java.util.Random;

/** What chance has for the request of a number: with the same seed, the same on every machine. */
final class Chance {

    /** So many standard deviations over the mean are 95 of 100 of what is normally distributed. */
    private static final double OF_95_IN_100 = 1.6448536269514722;

    /** An odd number without a pattern: neighbouring requests get seeds that look nothing alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;
    private final double part;

    Chance(long seed, long request) {
        long mixed = seed + SPREAD * (request + 1);
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        this.random = new Random(mixed ^ mixed >>> 31);
        this.part = random.nextDouble();
    }

    /** A number from 0 up to 1. */
    double part() {
        return part;
    }

    /** That delay as long as it is this time: delays that differ are distributed log-normally. */
    FaultEffect.Delay drawn(FaultEffect.Delay delay) {
        if (delay.median().equals(delay.p95())) {
            return delay;
        }
        double median = delay.median().toNanos();
        double sigma = StrictMath.log(delay.p95().toNanos() / median) / OF_95_IN_100;
        double nanos = median * StrictMath.exp(sigma * random.nextGaussian());
        Duration drawn =
                Duration.ofMillis(Math.round(Math.min(nanos, (double) FaultEffect.LONGEST.toNanos()) / 1_000_000));
        return new FaultEffect.Delay(drawn, drawn);
    }
}
