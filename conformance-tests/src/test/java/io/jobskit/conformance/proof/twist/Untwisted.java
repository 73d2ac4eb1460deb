package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.StubOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The honest server without a wire, for one client, in a time that passes only where somebody lets it pass. */
public final class Untwisted implements Twist.Server {

    private final FakeTime time = new FakeTime();
    private final Honest honest = new Honest(StubOptions.of(List.of()), time);
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    @Override
    public Reply send(Ask ask) {
        return honest.send(ask);
    }

    @Override
    public Clock clock() {
        return time;
    }

    @Override
    public void pause(Duration length) {
        time.passes(length);
        if (!meanwhile.isEmpty()) {
            meanwhile.remove().run();
        }
    }

    /** Lets time pass. */
    public void passes(Duration length) {
        time.passes(length);
    }

    /** What happens the next time that whoever stands in front of it pauses. */
    public void meanwhile(Runnable happening) {
        meanwhile.add(happening);
    }

    /** Does it now if nobody paused. */
    public void happens() {
        while (!meanwhile.isEmpty()) {
            meanwhile.remove().run();
        }
    }
}
