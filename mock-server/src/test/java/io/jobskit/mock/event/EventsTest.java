package io.jobskit.mock.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final Events events = new Events();

    @Test
    void firmsDoNotHearOfEachOther() {
        events.add("one", EventRingTest.exchange(0));

        assertThat(events.of("one").last()).isEqualTo(1);
        assertThat(events.of("other").last()).isZero();
    }

    @Test
    void theFirmsHeardOfLastAreRememberedAndTheOthersForgotten() {
        events.add("early", EventRingTest.exchange(0));
        IntStream.range(0, 100).forEach(firm -> events.add("firm " + firm, EventRingTest.exchange(0)));

        assertThat(events.of("firm 99").last()).isEqualTo(1);
        assertThat(events.of("early").last()).isZero();
    }

    @Test
    void whatIsClosedStaysClosed() {
        EventRing before = events.of("one");
        events.close();

        assertThat(before.isClosed()).isTrue();
        assertThat(events.of("other").isClosed()).isTrue();
    }
}
