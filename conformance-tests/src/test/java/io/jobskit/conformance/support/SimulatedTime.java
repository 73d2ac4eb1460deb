package io.jobskit.conformance.support;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.jobskit.conformance.wait.Pause;
import io.jobskit.conformance.wait.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The time of one run of the kit and of the servers that it judges, in one JVM: it jumps to the next moment that anybody
 * waits for as soon as everybody waits, so that a run costs work and never waiting, however slow a server says it is.
 *
 * <p>Somebody is a scenario that plays, or could and has not begun (or, where none does, the run itself, with as many
 * hands as it has), and a server that answers. A scenario waits
 * while it pauses, and while the server that is to answer it does. Whoever wakes is the only one to do so: the next is
 * woken once all wait again. An answer takes a millisecond, and whoever asks for the time gets a later one than
 * anybody before, so that what follows an answer is after it.
 */
public final class SimulatedTime implements Time, ConcurrentEventListener {

    /** When it begins. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final Duration OF_AN_ANSWER = Duration.ofMillis(1);
    private static final Duration OF_A_LOOK_AT_THE_CLOCK = Duration.ofNanos(1000);

    private final TreeSet<Moment> moments =
            new TreeSet<>(Comparator.comparing(Moment::when).thenComparing(Moment::place));
    private final Map<String, UnderWay> underWay = new HashMap<>();
    private Instant now = START;
    private long place;
    private int runs;
    private int scenarios;
    private int mostAtOnce;
    private int moreHands;
    private int paused;
    private int servers;

    /** A moment that somebody waits for, and what happens then. */
    private record Moment(Instant when, long place, Runnable comes, boolean wakes) {

        Moment(Instant when, long place, Runnable comes) {
            this(when, place, comes, true);
        }
    }

    /** Requests of one mark that are under way, and how many servers sleep before they answer them. */
    private static final class UnderWay {
        private int requests;
        private int sleeping;
    }

    @Override
    public Clock clock() {
        return new Reading();
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseFinished.class, event -> isPlayed());
    }

    @Override
    public synchronized void scenarios(int count, int most) {
        scenarios = count;
        mostAtOnce = most;
        goOn();
    }

    private synchronized void isPlayed() {
        scenarios--;
        goOn();
    }

    /** Does a run in this time. */
    public <T> T during(Supplier<T> run) {
        runs(1);
        try {
            return run.get();
        } finally {
            runs(-1);
        }
    }

    @Override
    public synchronized void hands(int more) {
        moreHands += more;
        goOn();
    }

    private synchronized void runs(int more) {
        runs += more;
        goOn();
    }

    @Override
    public synchronized void of(Duration length) {
        paused++;
        sleep(length, () -> paused--);
    }

    @Override
    public synchronized Alarm alarm(String mark, Duration limit, Runnable ring) {
        UnderWay requests = underWay.computeIfAbsent(mark, any -> new UnderWay());
        requests.requests++;
        boolean[] isOver = {false};
        Moment moment = new Moment(now.plus(limit), place++, () -> {
            isOver[0] = true;
            end(mark, requests);
            ring.run();
        });
        moments.add(moment);
        goOn();
        return () -> {
            synchronized (SimulatedTime.this) {
                if (!isOver[0]) {
                    isOver[0] = true;
                    moments.remove(moment);
                    end(mark, requests);
                    now = now.plus(OF_AN_ANSWER);
                }
            }
        };
    }

    private void end(String mark, UnderWay requests) {
        requests.requests--;
        if (requests.requests == 0) {
            underWay.remove(mark, requests);
        }
    }

    /** A server begins to answer the request of that mark; it is to be closed when that has been done. */
    public synchronized Serving serves(String mark) {
        servers++;
        return new Serving(mark);
    }

    /** A server while it answers. */
    public final class Serving implements Pause, AutoCloseable {

        private final String mark;

        private Serving(String mark) {
            this.mark = mark;
        }

        @Override
        public void of(Duration length) {
            synchronized (SimulatedTime.this) {
                UnderWay requests = underWay.computeIfAbsent(mark, any -> new UnderWay());
                servers--;
                requests.sleeping++;
                sleep(length, () -> {
                    requests.sleeping--;
                    servers++;
                });
            }
        }

        @Override
        public void close() {
            synchronized (SimulatedTime.this) {
                servers--;
                goOn();
            }
        }
    }

    /** Whoever sleeps is awake from the moment on at which that is over, not only once its thread goes on. */
    private void sleep(Duration length, Runnable wakes) {
        boolean[] isAwake = {false};
        Moment moment = new Moment(now.plus(length), place++, () -> {
            isAwake[0] = true;
            wakes.run();
        });
        moments.add(moment);
        goOn();
        try {
            while (!isAwake[0]) {
                wait();
            }
        } catch (InterruptedException stopped) {
            if (moments.remove(moment)) {
                moment.comes().run();
            }
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the next moment come, if there is nobody left who does anything before it. */
    private void goOn() {
        boolean isAnybodyAwake = false;
        while (!isAnybodyAwake && !moments.isEmpty() && everybodyWaits()) {
            Moment next = moments.first();
            moments.remove(next);
            now = next.when().isAfter(now) ? next.when() : now;
            next.comes().run();
            isAnybodyAwake = next.wakes();
        }
        notifyAll();
    }

    /** Has something happen after that long, for which nobody waits; it must not block. */
    public synchronized void later(Duration length, Runnable happens) {
        moments.add(new Moment(now.plus(length), place++, happens, false));
    }

    private boolean everybodyWaits() {
        int waitingForAnAnswer = 0;
        for (UnderWay requests : underWay.values()) {
            if (requests.requests > requests.sleeping) {
                return false;
            }
            waitingForAnAnswer += requests.requests;
        }
        return servers == 0
                && paused + waitingForAnAnswer >= Math.max(runs, Math.min(mostAtOnce, scenarios)) + moreHands;
    }

    private final class Reading extends Clock {

        @Override
        public Instant instant() {
            synchronized (SimulatedTime.this) {
                now = now.plus(OF_A_LOOK_AT_THE_CLOCK);
                return now;
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
